package io.boards.migrations.autoconfigure;

import io.boards.migrations.Migrations;
import io.boards.migrations.actuate.MigrationsDescriptor.StatusDescriptor;
import io.boards.migrations.actuate.MigrationsDescriptor.UnfinishedDescriptor;
import io.boards.migrations.actuate.MigrationsEndpoint;
import io.boards.migrations.runtime.SecondConnectionException;
import io.boards.migrations.runtime.StepFailedException;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Revisions that run outside a transaction in an application.
 */
@PostgresTest
class SectionInApplicationTest {

	private final TestDatabase database;

	private final ApplicationContextRunner application;

	SectionInApplicationTest(TestDatabase database) {
		this.database = database.another();
		this.application = SmallApplication.on(this.database, MigrationsEndpointAutoConfiguration.class)
			.withPropertyValues("boards.migrations.locations=classpath:outside");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void aPoolOfOneConnectionIsToldBeforeAnythingIsRun() {
		this.application.withPropertyValues("spring.datasource.hikari.maximum-pool-size=1").run((context) -> {
			assertThat(context.getStartupFailure()).rootCause()
				.isInstanceOf(SecondConnectionException.class)
				.hasMessageStartingWith(
						"The pool has one connection, and a step that runs outside a transaction needs two."
								+ " Nothing was run.\n");
			assertThat(this.database.jdbc()
				.sql("SELECT to_regclass('boards_migrations') IS NULL")
				.query(Boolean.class)
				.single()).isTrue();
		});
	}

	@Test
	void theEndpointShowsWhatIsHalfDone() {
		this.application
			.withPropertyValues("spring.datasource.hikari.maximum-pool-size=2", "boards.migrations.on-startup=none")
			.run((context) -> {
				assertThatExceptionOfType(StepFailedException.class)
					.isThrownBy(context.getBean(Migrations.class)::upgrade);

				StatusDescriptor status = (StatusDescriptor) new MigrationsEndpoint(context).migrations()
					.contexts()
					.values()
					.iterator()
					.next()
					.migrations()
					.values()
					.iterator()
					.next();
				assertThat(status.upToDate()).isFalse();
				assertThat(status.unfinished()).containsExactly(new UnfinishedDescriptor("outside", "upgrade", 1, 2,
						status.unfinished().get(0).since(), "22012", null));
			});
	}

}
