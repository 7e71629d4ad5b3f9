package io.boards.migrations.neighbour;

import java.util.List;

import liquibase.integration.spring.SpringLiquibase;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Liquibase in an application. Loaded only where Liquibase is.
 */
final class LiquibaseBeans {

	private LiquibaseBeans() {
	}

	static List<OtherTool> made(ConfigurableListableBeanFactory beans) {
		return OtherTool.made(beans, SpringLiquibase.class, "Liquibase", "spring.liquibase.enabled",
				SpringLiquibase::getDataSource);
	}

}
