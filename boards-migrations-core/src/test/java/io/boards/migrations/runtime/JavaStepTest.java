package io.boards.migrations.runtime;

import java.util.List;
import java.util.Objects;

import io.boards.migrations.Migrations;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@PostgresTest
class JavaStepTest {

	private final TestDatabase database;

	private final Migrations migrations;

	JavaStepTest(TestDatabase database) {
		this.database = database.another();
		this.migrations = Migrations.builder(this.database.dataSource())
			.locations(List.of("classpath:io/boards/migrations/runtime/revisions"))
			.build();
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void aMigrationWritesBindsAndReadsInItsTransaction() {
		this.migrations.upgrade("java1");

		assertThat(this.database.jdbc().sql("SELECT name FROM copy").query(String.class).list())
			.containsExactly("it's one!");
		assertThat(this.database.jdbc()
			.sql("SELECT checksum IS NULL AND duration_ms >= 0 FROM boards_migrations")
			.query(Boolean.class)
			.single()).isTrue();

		assertThat(this.migrations.downgrade("base").current()).isEmpty();
		assertThat(this.database.jdbc().sql("SELECT to_regclass('tag') IS NULL").query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void itsWayBackIsStoredAsSqlWhereItCanBeKnown() {
		this.migrations.upgrade("java2");
		this.migrations.stamp("java4");

		assertThat(this.database.jdbc()
			.sql("SELECT coalesce(downgrade, 'none') FROM boards_migrations ORDER BY revision")
			.query(String.class)
			.list()).containsExactly("""
					-- migrate:downgrade
					DELETE FROM tag WHERE name = 'it''s one';

					DROP TABLE copy;

					DROP TABLE tag;
					""", "none", "none", """
					-- migrate:downgrade
					-- WARNING: nothing comes back
					""");
	}

	@Test
	void aMigrationThatSaysThatItIsIrreversibleIsAskedBeforeTheFirstStep() {
		this.migrations.upgrade("java2");

		assertThat(failure(IrreversibleException.class, () -> this.migrations.downgrade("base"))).isEqualTo("""
				This downgrade needs the way back of a revision that has none. Nothing was run.
				    revision: java2 (io.boards.migrations.runtime.revisions.R2_no_way_back)
				    reason:   the names are gone
				  What to do: Downgrade only to that revision, and change what has to change in a new one.""");
		assertThat(this.migrations.current()).containsExactly("java2");
	}

	@Test
	void aStatementThatFailsIsShownWithoutItsValues() {
		assertThat(failure(StepFailedException.class, this.migrations::upgrade)).isEqualTo("""
				Revision java3 failed in its upgrade. The step was rolled back.
				    revision:    java3 (Fail in SQL)
				    class:       io.boards.migrations.runtime.revisions.R3_fails (R3_fails.java:15)
				    statement:   INSERT INTO tag VALUES (?, ?)
				    SQLSTATE:    23505
				    error:       duplicate key value violates unique constraint "tag_pkey"
				    done before: java1, java2
				  What to do: Correct the upgrade of this revision and start again.""");
		assertThat(this.migrations.current()).containsExactly("java2");
		assertThat(this.database.jdbc().sql("SELECT to_regclass('never') IS NULL").query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void anExceptionOfTheMigrationItselfFailsTheStep() {
		this.migrations.upgrade("java2");
		this.migrations.stamp("java3");

		assertThat(failure(StepFailedException.class, () -> this.migrations.upgrade("java4"))).isEqualTo("""
				Revision java4 failed in its upgrade. The step was rolled back.
				    revision:    java4 (Fail in Java)
				    class:       io.boards.migrations.runtime.revisions.R4_throws (R4_throws.java:13)
				    exception:   java.lang.UnsupportedOperationException
				    error:       not on a Monday
				    done before: nothing in this run
				  What to do: Correct the class and start again.""");
		assertThat(this.database.jdbc().sql("SELECT to_regclass('never') IS NULL").query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void aMigrationOutsideATransactionIsToldWithWhatItsOperationsSay() {
		this.migrations.stamp("java4");

		assertThat(failure(StepFailedException.class, this.migrations::upgrade)).isEqualTo(
				"""
						Revision java5 failed in its upgrade. It runs outside a transaction: what it did before stays.
						    revision:        java5 (Fail outside)
						    class:           io.boards.migrations.runtime.revisions.R5_outside (R5_outside.java:17)
						    exception:       io.boards.migrations.sql.InvalidSqlException
						    error:           A statement and its parameters do not fit together.
						    without a value: :id
						    statement:       INSERT INTO stays VALUES (:id)
						    done before:     nothing in this run
						  What to do: Give each parameter one value. A colon before a word makes a parameter; where it means something \
						else, as in a[1 : n], put a blank between them.""");
		assertThat(this.database.jdbc()
			.sql("SELECT indisvalid FROM pg_index WHERE indexrelid = 'stays_id'::regclass")
			.query(Boolean.class)
			.single()).isTrue();
		assertThat(this.database.jdbc()
			.sql("SELECT revision || ' ' || error FROM boards_migrations_log WHERE outcome = 'failed'")
			.query(String.class)
			.list()).containsExactly("java5 io.boards.migrations.sql.InvalidSqlException");
	}

	@Test
	void ofAMigrationItsStoredWayBackCanBeAcceptedAnew() {
		this.migrations.upgrade("java1");
		this.database.jdbc().sql("UPDATE boards_migrations SET downgrade = '-- migrate:downgrade'").update();

		assertThat(this.migrations.accept("java1").revisions()).containsExactly(
				new AcceptReport.Accepted("java1", List.of("its downgrade was changed, and is stored anew")));
		assertThat(this.database.jdbc()
			.sql("SELECT checksum IS NULL AND downgrade LIKE '%DROP TABLE copy;%' FROM boards_migrations")
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void aStoredWayBackStaysWhereTheMigrationFailsWhenItIsAsked() {
		this.migrations.stamp("java6");
		this.database.jdbc().sql("UPDATE boards_migrations SET downgrade = '-- migrate:downgrade'").update();

		assertThat(failure(UnprintableMigrationException.class, () -> this.migrations.accept("java1", "java6")))
			.isEqualTo("""
					A migration failed when it was asked what it would do. Nothing was run.
					    revision:  java6 (Fail when asked)
					    class:     io.boards.migrations.runtime.revisions.R6_cannot_be_recorded
					    exception: java.lang.UnsupportedOperationException
					    error:     not on a Monday
					  What to do: Correct the class. What it does outside of op is also done when it is only asked.""");
		assertThat(
				this.database.jdbc().sql("SELECT DISTINCT downgrade FROM boards_migrations").query(String.class).list())
			.containsExactly("-- migrate:downgrade");
	}

	private static <T extends MigrationException> String failure(Class<T> type, Runnable run) {
		return String.valueOf(Objects.requireNonNull(catchThrowableOfType(type, run::run)).getMessage());
	}

}
