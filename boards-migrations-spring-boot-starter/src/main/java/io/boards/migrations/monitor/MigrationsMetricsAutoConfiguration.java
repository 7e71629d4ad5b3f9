package io.boards.migrations.monitor;

import io.boards.migrations.Migrations;
import io.boards.migrations.autoconfigure.MigrationsAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Shows the migrations as meters.
 */
@AutoConfiguration(after = MigrationsAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({ Migrations.class, MeterRegistry.class })
@Import(RunWatchConfiguration.class)
public final class MigrationsMetricsAutoConfiguration {

	@Bean
	MigrationsMeters migrationsMeters(ApplicationContext context, Standings standings) {
		return new MigrationsMeters(String.valueOf(context.getId()), standings);
	}

}
