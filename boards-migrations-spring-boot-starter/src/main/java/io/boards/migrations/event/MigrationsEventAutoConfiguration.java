package io.boards.migrations.event;

import io.boards.migrations.Migrations;
import io.boards.migrations.autoconfigure.InstanceListener;
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
	InstanceListener migrationsEventPublishing(AbstractApplicationContext context) {
		return (instance) -> new EventPublishing(context, instance);
	}

	@Bean
	InstanceListener migrationsStartupSteps(AbstractApplicationContext context) {
		return (instance) -> new StartupSteps(context, instance);
	}

}
