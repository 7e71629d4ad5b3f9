package io.boards.migrations.neighbour;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.persistence.EntityManagerFactory;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

/**
 * The properties by which Hibernate changes the schema itself. Loaded only where JPA is.
 */
final class DdlAuto {

	private static final List<String> PROPERTIES = List.of("spring.jpa.hibernate.ddl-auto",
			"spring.jpa.properties.hibernate.hbm2ddl.auto",
			"spring.jpa.properties.jakarta.persistence.schema-generation.database.action");

	private static final Set<String> CHANGING = Set.of("update", "create", "create-drop", "create-only",
			"drop-and-create", "drop");

	private DdlAuto() {
	}

	static boolean hasEntities(ConfigurableListableBeanFactory beans) {
		return beans.getBeanNamesForType(EntityManagerFactory.class, true, false).length > 0;
	}

	static void check(Environment environment) {
		for (String name : PROPERTIES) {
			String value = environment.getProperty(name);
			if (value != null && CHANGING.contains(value.toLowerCase(Locale.ROOT).replace('_', '-'))) {
				throw new DdlAutoException(name, value);
			}
		}
	}

}
