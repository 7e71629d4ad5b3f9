package io.boards.migrations.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.boards.migrations.test.SchemaStatements;
import io.boards.migrations.test.TestDatabase;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * Entities of a test and what becomes of them.
 */
final class Entities {

	private Entities() {
	}

	static EntityModel model(Class<?>... classes) {
		return model(18, Map.of(), classes);
	}

	static EntityModel model(int version, Map<String, Object> settings, Class<?>... classes) {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerBeanDefinition("emf",
				new RootBeanDefinition(LocalContainerEntityManagerFactoryBean.class, () -> factory(settings, classes)));
		return Objects.requireNonNull(EntityModel.read(beans, version).get("emf"));
	}

	static LocalContainerEntityManagerFactoryBean factory(Map<String, Object> settings, Class<?>... classes) {
		Map<String, Object> all = new HashMap<>(settings);
		all.putIfAbsent("hibernate.physical_naming_strategy",
				"org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl");
		LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
		factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
		factory
			.setManagedTypes(PersistenceManagedTypes.of(Stream.of(classes).map(Class::getName).toArray(String[]::new)));
		factory.setJpaPropertyMap(all);
		return factory;
	}

	/**
	 * What entities ask for as SQL; that a first revision can be made of it is tried.
	 * @param database where it is tried, and left as it was
	 * @param model the model
	 * @return the statements that make what they ask for, with names only where they have
	 * any
	 */
	static String sql(TestDatabase database, EntityModel model) {
		FirstRevision.of(database, EntitySchemaSource.desired(model));
		return text(model);
	}

	static String text(EntityModel model) {
		List<String> statements = SchemaStatements.of(model.schema());
		return String.join(";\n", statements);
	}

}
