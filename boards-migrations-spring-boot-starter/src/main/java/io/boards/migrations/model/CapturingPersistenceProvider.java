package io.boards.migrations.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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

	private final String bean;

	private final int majorVersion;

	private final UnitChoice choice;

	private @Nullable PersistenceUnit unit;

	private @Nullable Captured captured;

	/**
	 * A provider for one factory.
	 * @param bean the name of the factory's bean
	 * @param majorVersion the version of PostgreSQL that is written for
	 * @param choice whether its mappings are wanted
	 */
	CapturingPersistenceProvider(String bean, int majorVersion, UnitChoice choice) {
		this.bean = bean;
		this.majorVersion = majorVersion;
		this.choice = choice;
	}

	/**
	 * The persistence unit of the factory.
	 * @return the persistence unit, whether its mappings are wanted or not
	 */
	PersistenceUnit unit() {
		return Objects.requireNonNull(this.unit, "No persistence unit was read");
	}

	/**
	 * What was captured.
	 * @return its mappings; empty where they are not wanted
	 */
	Optional<Captured> captured() {
		return Optional.ofNullable(this.captured);
	}

	/**
	 * Captures the persistence unit of a factory that runs.
	 * @param factory the factory
	 */
	void capture(LocalContainerEntityManagerFactoryBean factory) {
		PersistenceUnitInfo info = Objects.requireNonNull(factory.getPersistenceUnitInfo(), "No persistence unit");
		createContainerEntityManagerFactory(info, factory.getJpaPropertyMap());
	}

	@Override
	public EntityManagerFactory createContainerEntityManagerFactory(PersistenceUnitInfo info, Map<?, ?> properties) {
		DataSource own = info.getNonJtaDataSource();
		PersistenceUnit found = new PersistenceUnit(this.bean, info.getPersistenceUnitName(),
				(own != null) ? own : info.getJtaDataSource());
		this.unit = found;
		if (this.choice.isMeant(found)) {
			this.captured = new Captured(metadata(info, properties), found);
		}
		return InertFactory.create();
	}

	private MetadataImplementor metadata(PersistenceUnitInfo info, Map<?, ?> properties) {
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
		return metadata;
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
