package io.boards.migrations.monitor;

import java.util.LinkedHashMap;
import java.util.Map;

import io.boards.migrations.Migrations;
import io.boards.migrations.autoconfigure.MigrationsAutoConfiguration;
import io.boards.migrations.autoconfigure.MigrationsProperties;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Has the migrations count for the application's health.
 */
@AutoConfiguration(after = MigrationsAutoConfiguration.class)
@ConditionalOnClass({ HealthContributor.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(Migrations.class)
@ConditionalOnEnabledHealthIndicator("migrations")
@EnableConfigurationProperties(MigrationsProperties.class)
@Import(RunWatchConfiguration.class)
public final class MigrationsHealthAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = { "migrationsHealthIndicator", "migrationsHealthContributor" })
	HealthContributor migrationsHealthContributor(Standings standings, MigrationsProperties properties) {
		Map<String, HealthIndicator> all = new LinkedHashMap<>();
		standings.all()
			.forEach((name, standing) -> all.put(name,
					new MigrationsHealthIndicator(standing, properties.instance(name).drift())));
		return (all.size() == 1) ? all.values().iterator().next() : CompositeHealthContributor.fromMap(all);
	}

}
