package io.boards.migrations.monitor;

import java.nio.file.Path;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.autoconfigure.InstanceListeners;
import io.boards.migrations.autoconfigure.MigrationsAutoConfiguration;
import io.boards.migrations.runtime.RevisionFiles;
import io.boards.migrations.runtime.RunListener;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What meters say of many tenants: sums, and no tag that names one.
 */
@PostgresTest
class TenantsShownTest {

	private final TestDatabase database;

	private final ApplicationContextRunner application;

	TenantsShownTest(TestDatabase parent, @TempDir Path directory) {
		this.database = parent.another();
		RevisionFiles.oneAndTwo(directory, "");
		this.application = new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(MigrationsAutoConfiguration.class, MigrationsMetricsAutoConfiguration.class))
			.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
			.withBean(DataSource.class, this.database::dataSource)
			.withPropertyValues("boards.migrations.locations=file:" + directory,
					"boards.migrations.tenants=acme,globex,initech");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void pendingAndAppliedAreSumsOverAll() {
		this.application.run((context) -> {
			bind(context);
			assertThat(gauge(context, "applied")).isEqualTo(6);
			assertThat(gauge(context, "pending")).isZero();

			Migrations migrations = context.getBean(Migrations.class);
			migrations.tenant("globex").downgrade("one");
			migrations.tenant("acme").downgrade("base");

			assertThat(gauge(context, "applied")).isEqualTo(3);
			assertThat(gauge(context, "pending")).isEqualTo(3);
		});
	}

	@Test
	void soIsTheDifferenceToTheEntitiesOfThoseThatWereCompared() {
		this.application.run((context) -> {
			bind(context);
			assertThat(gauge(context, "drift")).isNaN();

			RunListener all = context.getBean(InstanceListeners.class).of("migrations");
			all.ofTenant("acme").compared(2);
			all.ofTenant("globex").compared(3);
			all.ofTenant("initech").compared(0);
			assertThat(gauge(context, "drift")).isEqualTo(5);

			context.getBean(Migrations.class).tenant("globex").downgrade("one");

			assertThat(gauge(context, "drift")).as("that of globex is not known any more").isEqualTo(2);
		});
	}

	private static void bind(ApplicationContext context) {
		context.getBean(MigrationsMeters.class).bindTo(context.getBean(MeterRegistry.class));
	}

	private static double gauge(ApplicationContext context, String name) {
		return context.getBean(MeterRegistry.class)
			.get("boards.migrations." + name)
			.tag("bean", "migrations")
			.gauge()
			.value();
	}

}
