package io.boards.migrations.model;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.Table;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EntityModelTest {

	private static final Map<String, Object> WITHOUT_DATABASE = Map.of("hibernate.boot.allow_jdbc_metadata_access",
			false, "hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect");

	@Test
	void eachFactoryHasAModelUnderTheNameOfItsBean() {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		define(beans, "one", Map.of(), First.class);
		define(beans, "other", Map.of(), Second.class);
		Map<String, EntityModel> models = EntityModel.read(beans, 18);
		assertThat(models.keySet()).containsExactly("one", "other");
		assertThat(tables(models, "one")).containsExactly("first");
		assertThat(tables(models, "other")).containsExactly("second");
		assertThat(beans.getSingletonNames()).isEmpty();
	}

	@Test
	void anApplicationWithoutFactoriesHasNoModels() {
		assertThat(EntityModel.read(new DefaultListableBeanFactory(), 18)).isEmpty();
	}

	@Test
	void whatTheFactoryDependsOnIsNotMadeAndWhatItUsesIs() {
		try (AnnotationConfigApplicationContext context = new DefinitionsOnly()) {
			context.register(Beans.class);
			context.refresh();
			Map<String, EntityModel> models = EntityModel.read(context.getBeanFactory(), 18);
			EntityModel model = Objects.requireNonNull(models.get("entities"));
			assertThat(tables(models, "entities")).containsExactly("first", "second");
			assertThat(context.getBeanFactory().containsSingleton("upgrade")).isFalse();
			assertThat(context.getBeanFactory().containsSingleton("entities")).isFalse();
			assertThat(model.dataSource()).isSameAs(context.getBean("unreachable"));
		}
	}

	@Test
	void aFactoryThatRunsIsLeftAlone() {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		define(beans, "emf", WITHOUT_DATABASE, First.class);
		EntityModel before = EntityModel.read(beans, 18).get("emf");
		EntityManagerFactory running = beans.getBean(EntityManagerFactory.class);
		assertThat(EntityModel.read(beans, 18).get("emf")).isEqualTo(before);
		assertThat(running.isOpen()).isTrue();
		assertThat(beans.getBean(EntityManagerFactory.class)).isSameAs(running);
		beans.destroySingletons();
	}

	@Test
	void aFactoryOfAConfigurationClassThatRunsIsLeftAloneToo() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Running.class)) {
			EntityManagerFactory running = context.getBean(EntityManagerFactory.class);
			Object before = context.getBean(LocalContainerEntityManagerFactoryBean.class).getPersistenceProvider();
			assertThat(tables(EntityModel.read(context.getBeanFactory(), 18), "entities")).containsExactly("first");
			assertThat(running.isOpen()).isTrue();
			assertThat(running.unwrap(SessionFactoryImplementor.class).getMappingMetamodel()).isNotNull();
			assertThat(context.getBean(LocalContainerEntityManagerFactoryBean.class).getPersistenceProvider())
				.isSameAs(before);
		}
	}

	@Test
	void aFactoryWithoutADefinitionIsReadByItsPersistenceUnit() {
		LocalContainerEntityManagerFactoryBean factory = Entities.factory(WITHOUT_DATABASE, First.class);
		factory.afterPropertiesSet();
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerSingleton("made", factory);
		EntityModel model = EntityModel.read(beans, 18).get("made");
		assertThat(model).isEqualTo(Entities.model(First.class));
		factory.destroy();
	}

	@Test
	void aFaultInTheMappingIsToldWithItsCause() {
		assertThatThrownBy(() -> Entities.model(Faulty.class)).isInstanceOf(UnreadableEntitiesException.class)
			.hasMessage(
					"""
							The entities of the application cannot be read.
							    bean:  emf
							    cause: AnnotationException: Association 'io.boards.migrations.model.EntityModelTest$Faulty.others' \
							targets the type 'io.boards.migrations.model.EntityModelTest$First' which does not belong to the same persistence unit
							  What to do: Correct the mapping or the configuration that is named: the application does not \
							start with it either.""");
	}

	@Test
	void persistenceUnitsOnOneDatabaseMakeOneModel() {
		EntityModel one = Entities.model(First.class);
		EntityModel other = Entities.model(First.class, Second.class);
		EntityModel together = EntityModel.together(List.of(one, other));
		assertThat(together.schema()).isEqualTo(other.schema());
		assertThat(EntityModel.together(List.of(one)).schema()).isEqualTo(one.schema());
	}

	@Test
	void theyMayNotWantDifferentThingsUnderOneName() {
		EntityModel one = Entities.model(First.class);
		EntityModel other = Entities.model(AlsoFirst.class);
		assertThatThrownBy(() -> EntityModel.together(List.of(one, other)))
			.isInstanceOf(UnreadableEntitiesException.class)
			.hasMessage("""
					Two persistence units ask for different things of one name.
					    name: table first
					  What to do: Map it in the same way in both, give one of them another name, or migrate them as \
					two databases.""");
	}

	@Test
	void sequencesAndWhatWasLeftOpenAreKeptTogetherToo() {
		EntityModel model = EntityModel.together(List.of(Entities.model(Second.class), Entities.model(First.class)));
		assertThat(model.schema().sequences()).extracting(Sequence::name)
			.containsExactly(QualifiedName.of("second_seq"));
		assertThat(model.dataSource()).isNull();
	}

	@Test
	void withoutJpaThereIsNothingToRead() throws Exception {
		try (URLClassLoader loader = new URLClassLoader(classPathWithoutJpa(), ClassLoader.getPlatformClassLoader())) {
			assertThatThrownBy(() -> loader.loadClass("org.hibernate.boot.Metadata"))
				.isInstanceOf(ClassNotFoundException.class);
			Object beans = loader.loadClass(DefaultListableBeanFactory.class.getName())
				.getDeclaredConstructor()
				.newInstance();
			Object models = loader.loadClass(EntityModel.class.getName())
				.getMethod("read", loader.loadClass(ConfigurableListableBeanFactory.class.getName()), int.class)
				.invoke(null, beans, 18);
			assertThat(models).isEqualTo(Map.of());
		}
	}

	private static URL[] classPathWithoutJpa() throws MalformedURLException {
		List<URL> urls = new ArrayList<>();
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			String name = new File(entry).getName();
			if (!name.startsWith("hibernate-") && !name.startsWith("spring-orm") && !name.startsWith("jakarta.")) {
				urls.add(new File(entry).toURI().toURL());
			}
		}
		return urls.toArray(URL[]::new);
	}

	private static void define(DefaultListableBeanFactory beans, String name, Map<String, Object> settings,
			Class<?>... classes) {
		beans.registerBeanDefinition(name, new RootBeanDefinition(LocalContainerEntityManagerFactoryBean.class,
				() -> Entities.factory(settings, classes)));
	}

	private static List<String> tables(Map<String, EntityModel> models, String name) {
		EntityModel model = Objects.requireNonNull(models.get(name));
		return model.schema().tables().stream().map(Table::name).map(QualifiedName::toString).toList();
	}

	@Entity(name = "First")
	static class First {

		@Id
		Long id;

		String name;

	}

	@Entity(name = "First")
	static class AlsoFirst {

		@Id
		Long id;

		@Column(length = 10)
		String name;

	}

	@Entity(name = "Second")
	static class Second {

		@Id
		@GeneratedValue
		Long id;

	}

	@Entity(name = "Faulty")
	static class Faulty {

		@Id
		Long id;

		@OneToMany
		List<First> others;

	}

	private static final class DefinitionsOnly extends AnnotationConfigApplicationContext {

		@Override
		protected void finishBeanFactoryInitialization(ConfigurableListableBeanFactory beanFactory) {
			beanFactory.freezeConfiguration();
		}

	}

	@Configuration
	static class Running {

		@Bean
		LocalContainerEntityManagerFactoryBean entities() {
			return Entities.factory(WITHOUT_DATABASE, First.class);
		}

	}

	@Configuration
	static class Beans {

		@Bean
		DataSource unreachable() {
			return new AbstractDataSource() {

				@Override
				public Connection getConnection() {
					throw new IllegalStateException("A connection was opened");
				}

				@Override
				public Connection getConnection(String user, String password) {
					throw new IllegalStateException("A connection was opened");
				}

			};
		}

		@Bean
		@DependsOn("upgrade")
		LocalContainerEntityManagerFactoryBean entities(ApplicationContext context, ResourceLoader resources) {
			assertThat(context).isSameAs(resources);
			LocalContainerEntityManagerFactoryBean factory = Entities.factory(
					Map.of("hibernate.hbm2ddl.auto", "create", "spring.unknown", true,
							"jakarta.persistence.schema-generation.database.action", "drop-and-create"),
					First.class, Second.class);
			factory.setDataSource(unreachable());
			factory.setBootstrapExecutor(new SimpleAsyncTaskExecutor());
			return factory;
		}

		@Bean
		Object upgrade() {
			throw new IllegalStateException("The database was upgraded");
		}

	}

}
