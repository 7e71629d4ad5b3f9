package io.boards.migrations.monitor;

import io.boards.migrations.Migrations;
import io.boards.migrations.autoconfigure.MigrationsAutoConfiguration;

import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Tells the revisions at {@code /actuator/info}.
 */
@AutoConfiguration(after = MigrationsAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnEnabledInfoContributor.class)
@ConditionalOnBean(Migrations.class)
@ConditionalOnEnabledInfoContributor("migrations")
@Import(RunWatchConfiguration.class)
public final class MigrationsInfoAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	MigrationsInfoContributor migrationsInfoContributor(Standings standings) {
		return new MigrationsInfoContributor(standings);
	}

}
