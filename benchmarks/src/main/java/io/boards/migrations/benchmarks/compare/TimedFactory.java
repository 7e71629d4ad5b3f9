package io.boards.migrations.benchmarks.compare;

import java.util.Properties;

import io.boards.migrations.benchmarks.Watch;
import jakarta.persistence.EntityManagerFactory;

import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * The factory that an application defines. It notes how long Hibernate needs for its
 * model.
 */
final class TimedFactory extends LocalContainerEntityManagerFactoryBean {

	private static final long serialVersionUID = 1L;

	private final transient Properties figures;

	TimedFactory(Properties figures) {
		this.figures = figures;
		setJpaVendorAdapter(new HibernateJpaVendorAdapter());
		setManagedTypes(PersistenceManagedTypes.of(EntityClasses.names().toArray(String[]::new)));
		setJpaPropertyMap(HibernateRun.SETTINGS);
	}

	@Override
	protected EntityManagerFactory createNativeEntityManagerFactory() {
		Watch model = new Watch();
		try {
			return super.createNativeEntityManagerFactory();
		}
		finally {
			model.stop(this.figures, "model");
		}
	}

}
