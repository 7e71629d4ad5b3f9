package io.boards.migrations.event;

import io.boards.migrations.Migrations;
import io.boards.migrations.autoconfigure.MigrationsAutoConfiguration;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.AbstractApplicationContext;

/**
 * Tells the application of its runs.
 */
@AutoConfiguration(after = MigrationsAutoConfiguration.class)
@ConditionalOnBean(Migrations.class)
public final class MigrationsEventAutoConfiguration {

	@Bean
	EventPublishing migrationsEventPublishing(AbstractApplicationContext context) {
		return new EventPublishing(context);
	}

	@Bean
	StartupSteps migrationsStartupSteps(AbstractApplicationContext context) {
		return new StartupSteps(context);
	}

}
