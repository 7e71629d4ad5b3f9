package io.boards.migrations.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import jakarta.persistence.spi.PersistenceUnitInfo;
import org.hibernate.bytecode.enhance.spi.EnhancementContext;
import org.hibernate.jpa.boot.internal.PersistenceUnitInfoDescriptor;

import org.springframework.orm.jpa.persistenceunit.SmartPersistenceUnitInfo;

/**
 * A persistence unit of Spring as Hibernate sees it, without what would change the schema
 * or classes.
 */
final class CapturedUnit extends PersistenceUnitInfoDescriptor {

	private final List<String> managed;

	CapturedUnit(PersistenceUnitInfo info) {
		super(info);
		this.managed = new ArrayList<>(info.getManagedClassNames());
		if (info instanceof SmartPersistenceUnitInfo smart) {
			// Annotations of packages count too; Hibernate takes both from one list.
			this.managed.addAll(smart.getManagedPackages());
		}
	}

	static boolean changesTheSchema(Object setting) {
		String name = setting.toString();
		return name.contains("hbm2ddl") || name.contains("schema-generation");
	}

	@Override
	public List<String> getManagedClassNames() {
		return this.managed;
	}

	@Override
	public Properties getProperties() {
		Properties properties = new Properties();
		Properties all = super.getProperties();
		if (all != null) {
			properties.putAll(all);
		}
		properties.keySet().removeIf(CapturedUnit::changesTheSchema);
		return properties;
	}

	@Override
	public void pushClassTransformer(EnhancementContext context) {
		// The application's own factory transforms its classes.
	}

}
