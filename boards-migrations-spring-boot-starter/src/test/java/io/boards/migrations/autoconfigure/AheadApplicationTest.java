package io.boards.migrations.autoconfigure;

import io.boards.migrations.actuate.MigrationsEndpoint;
import io.boards.migrations.runtime.UnknownRevisionException;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts of an application whose database is ahead of it.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class AheadApplicationTest {

	private static final String WARNING = "The database is ahead of this application. Unknown, and left as they are: later"
			+ " (Add a table). What to do: start the version of the application that has them, or take them back: migrations"
			+ " downgrade seed_tag";

	private final TestDatabase database;

	private final ApplicationContextRunner application;

	AheadApplicationTest(TestDatabase database) {
		this.database = database.another();
		this.application = SmallApplication.on(this.database, HibernateJpaAutoConfiguration.class)
			.withUserConfiguration(MigrationsAutoConfigurationTest.Entities.class)
			.withPropertyValues("spring.datasource.hikari.maximum-pool-size=3", "seed=first");
	}

	@BeforeEach
	void aLaterVersionWasThere() {
		this.application.run((context) -> assertThat(context).hasNotFailed());
		this.database.jdbc().sql("CREATE TABLE later (id int)").update();
		this.database.jdbc()
			.sql("INSERT INTO boards_migrations SELECT 'later', '{seed_tag}', '{}', 'Add a table', created_at, NULL,"
					+ " E'-- migrate:downgrade\\nDROP TABLE later;', clock_timestamp(), applied_by, duration_ms"
					+ " FROM boards_migrations WHERE revision = 'seed_tag'")
			.update();
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void itStartsWithAWarning(CapturedOutput output) {
		this.application.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(new MigrationsEndpoint(context).part("current", null, null)).hasToString("[later]");
			assertThat(new MigrationsEndpoint(context).part("pending", null, null)).hasToString("[]");
			assertThat(String.valueOf(new MigrationsEndpoint(context).part("later", null, null)))
				.contains("state=UNKNOWN");
		});

		assertThat(output.getOut()).containsOnlyOnce(WARNING)
			.containsPattern("WARN.*" + "The database is ahead")
			.containsPattern("The database is at later, head is seed_tag: nothing to do in \\d+ ms");
	}

	@Test
	void aCheckAtStartupWarnsToo(CapturedOutput output) {
		this.application.withPropertyValues("boards.migrations.on-startup=check")
			.run((context) -> assertThat(context).hasNotFailed());

		assertThat(output.getOut()).containsOnlyOnce(WARNING)
			.containsPattern("The database is at later, head is seed_tag: checked in \\d+ ms");
	}

	@Test
	void itDoesNotStartWhereThatIsForbidden() {
		for (String onStartup : new String[] { "upgrade", "check" }) {
			this.application
				.withPropertyValues("boards.migrations.unknown-revisions=fail",
						"boards.migrations.on-startup=" + onStartup)
				.run((context) -> assertThat(context.getStartupFailure()).rootCause()
					.isInstanceOf(UnknownRevisionException.class)
					.hasMessageContaining("The database is ahead of this application"));
		}
	}

	@Test
	void itsEntitiesAreNotComparedWithADatabaseThatTheyDidNotMake(CapturedOutput output) {
		this.application.withPropertyValues("boards.migrations.drift=fail")
			.run((context) -> assertThat(context).hasNotFailed());

		assertThat(output.getOut())
			.contains("The database is not compared with the entities: it has revisions that this"
					+ " application does not know");
	}

	@Test
	void aDatabaseOfAnotherApplicationIsRefusedUnlessThatIsMeant() {
		this.database.jdbc().sql("UPDATE boards_migrations SET parents = '{}' WHERE revision = 'later'").update();

		this.application.run((context) -> assertThat(context.getStartupFailure()).rootCause()
			.isInstanceOf(UnknownRevisionException.class)
			.hasMessageContaining("later (Add a table)"));
		this.application.withPropertyValues("boards.migrations.unknown-revisions=warn")
			.run((context) -> assertThat(context).hasNotFailed());
	}

}
