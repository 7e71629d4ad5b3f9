package io.boards.migrations.neighbour;

import java.util.List;

import org.flywaydb.core.Flyway;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Flyway in an application. Loaded only where Flyway is.
 */
final class FlywayBeans {

	private FlywayBeans() {
	}

	static List<OtherTool> made(ConfigurableListableBeanFactory beans) {
		return OtherTool.made(beans, Flyway.class, "Flyway", "spring.flyway.enabled",
				(flyway) -> flyway.getConfiguration().getDataSource());
	}

}
