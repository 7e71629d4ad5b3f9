package io.boards.migrations.monitor;

import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What health, info and meters share.
 */
@Configuration(proxyBeanMethods = false)
class RunWatchConfiguration {

	@Bean
	RunWatches migrationsRunWatches() {
		return new RunWatches();
	}

	@Bean
	Standings migrationsStandings(ApplicationContext context, RunWatches watches) {
		return new Standings(context, watches);
	}

}
