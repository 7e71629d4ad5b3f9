package io.boards.migrations.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.ProviderUtil;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.hibernate.jpa.boot.internal.EntityManagerFactoryBuilderImpl;
import org.jspecify.annotations.Nullable;

import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * Has Hibernate read the mappings of a persistence unit, keeps what it made of them, and
 * stops there: no connection, no change of a schema, a factory that does nothing.
 */
final class CapturingPersistenceProvider implements PersistenceProvider {

	private final int majorVersion;

	private @Nullable Captured captured;

	CapturingPersistenceProvider(int majorVersion) {
		this.majorVersion = majorVersion;
	}

	/**
	 * What was captured.
	 * @return the last persistence unit
	 */
	Captured captured() {
		return Objects.requireNonNull(this.captured, "No persistence unit was read");
	}

	/**
	 * Captures the persistence unit of a factory that runs.
	 * @param factory the factory
	 * @return what was captured
	 */
	Captured capture(LocalContainerEntityManagerFactoryBean factory) {
		PersistenceUnitInfo unit = Objects.requireNonNull(factory.getPersistenceUnitInfo(), "No persistence unit");
		createContainerEntityManagerFactory(unit, factory.getJpaPropertyMap());
		return captured();
	}

	@Override
	public EntityManagerFactory createContainerEntityManagerFactory(PersistenceUnitInfo info, Map<?, ?> properties) {
		Map<String, Object> settings = new HashMap<>();
		properties.forEach((key, value) -> settings.put(key.toString(), value));
		settings.keySet().removeIf(CapturedUnit::changesTheSchema);
		settings.put("hibernate.boot.allow_jdbc_metadata_access", false);
		settings.put("jakarta.persistence.database-product-name", "PostgreSQL");
		settings.put("jakarta.persistence.database-major-version", this.majorVersion);
		MetadataImplementor metadata = new EntityManagerFactoryBuilderImpl(new CapturedUnit(info), settings).metadata();
		// What the application's own factory does next, as far as the schema is
		// concerned.
		metadata.orderColumns(false);
		metadata.validate();
		BeanValidation.apply(metadata);
		DataSource own = info.getNonJtaDataSource();
		this.captured = new Captured(metadata, (own != null) ? own : info.getJtaDataSource());
		return InertFactory.create();
	}

	@Override
	public @Nullable EntityManagerFactory createEntityManagerFactory(String name, @Nullable Map<?, ?> properties) {
		return null;
	}

	@Override
	public @Nullable EntityManagerFactory createEntityManagerFactory(PersistenceConfiguration configuration) {
		return null;
	}

	@Override
	public void generateSchema(PersistenceUnitInfo info, @Nullable Map<?, ?> properties) {
		throw new UnsupportedOperationException("The schema is made by revisions");
	}

	@Override
	public boolean generateSchema(String name, @Nullable Map<?, ?> properties) {
		throw new UnsupportedOperationException("The schema is made by revisions");
	}

	@Override
	public ProviderUtil getProviderUtil() {
		return new HibernatePersistenceProvider().getProviderUtil();
	}

}
