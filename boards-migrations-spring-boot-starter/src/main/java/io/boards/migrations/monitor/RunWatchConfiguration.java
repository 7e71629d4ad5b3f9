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
	RunWatch migrationsRunWatch() {
		return new RunWatch();
	}

	@Bean
	Standings migrationsStandings(ApplicationContext context, RunWatch watch) {
		return new Standings(context, watch);
	}

}
