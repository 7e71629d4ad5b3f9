package io.boards.migrations.benchmarks.compare;

import jakarta.persistence.EntityManagerFactory;

import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * The factory that an application defines, and how long Hibernate needs for its model.
 */
final class TimedFactory extends LocalContainerEntityManagerFactoryBean {

	private static final long serialVersionUID = 1L;

	private static long nanos;

	TimedFactory() {
		setJpaVendorAdapter(new HibernateJpaVendorAdapter());
		setManagedTypes(PersistenceManagedTypes.of(EntityClasses.names().toArray(String[]::new)));
		setJpaPropertyMap(HibernateRun.SETTINGS);
	}

	/** How long the one that was made took. */
	static long nanos() {
		return nanos;
	}

	@Override
	protected EntityManagerFactory createNativeEntityManagerFactory() {
		long start = System.nanoTime();
		try {
			return super.createNativeEntityManagerFactory();
		}
		finally {
			nanos = System.nanoTime() - start;
		}
	}

}
