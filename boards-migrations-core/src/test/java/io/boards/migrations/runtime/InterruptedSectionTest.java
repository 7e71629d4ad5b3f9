package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import io.boards.migrations.Migrations;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Sections whose run was killed, between the note and the statement and between the
 * statement and the note: the next start ends as if nothing had happened.
 */
@PostgresTest
class InterruptedSectionTest {

	private final TestDatabase database;

	private final Victim victim;

	private final FailureText text;

	private final RevisionFiles files;

	InterruptedSectionTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.victim = new Victim(this.database);
		this.text = new FailureText(this.database, directory);
		this.files = new RevisionFiles(directory).add("one", """
				CREATE TABLE tag (id int PRIMARY KEY, name text NOT NULL DEFAULT '', seen timestamptz);
				INSERT INTO tag SELECT generate_series(1, 100);
				CREATE INDEX tag_old ON tag (name);
				CREATE TABLE part (id int) PARTITION BY RANGE (id);
				CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM (0) TO (9);
				ALTER TABLE tag ADD CONSTRAINT tag_name CHECK (name IS NOT NULL) NOT VALID;
				CREATE TYPE mood AS ENUM ('bad');
				CREATE MATERIALIZED VIEW tags AS SELECT id FROM tag;
				CREATE UNIQUE INDEX ON tags (id);
				CREATE TABLE counter (n int);""", "");
		migrations().upgrade();
	}

	@AfterEach
	void nothingIsLeftBehind() {
		Invariants.assertHoldOfAny(this.database);
		this.database.close();
	}

	private Migrations migrations() {
		return this.files.on(this.database.dataSource());
	}

	/** What is run, and what is to be seen of it afterwards. */
	enum Kind {

		CREATE("CREATE UNIQUE INDEX CONCURRENTLY tag_new ON tag (id)",
				"SELECT count(*) = 1 FROM pg_index WHERE indexrelid = to_regclass('tag_new') AND indisvalid"),

		DROP("DROP INDEX CONCURRENTLY tag_old", "SELECT to_regclass('tag_old') IS NULL"),

		REINDEX("REINDEX TABLE CONCURRENTLY tag", "SELECT count(*) = 2 FROM pg_index WHERE indrelid = 'tag'::regclass"),

		DETACH("ALTER TABLE part DETACH PARTITION part_1 CONCURRENTLY", "SELECT count(*) = 0 FROM pg_inherits"),

		INSERT("INSERT INTO counter VALUES (1)", "SELECT count(*) = 1 FROM counter"),

		VALIDATE("ALTER TABLE tag VALIDATE CONSTRAINT tag_name",
				"SELECT convalidated FROM pg_constraint WHERE conname = 'tag_name'"),

		ADD_VALUE("ALTER TYPE mood ADD VALUE 'good'", "SELECT count(*) = 2 FROM pg_enum"),

		REFRESH("REFRESH MATERIALIZED VIEW CONCURRENTLY tags", "SELECT count(*) = 100 FROM tags"),

		VACUUM("VACUUM tag", "SELECT true");

		private final String sql;

		private final String after;

		Kind(String sql, String after) {
			this.sql = sql;
			this.after = after;
		}

		boolean inTransaction() {
			return this == INSERT || this == VALIDATE || this == ADD_VALUE || this == REFRESH;
		}

		Predicate<String> message() {
			return (message) -> message.contains(this.sql);
		}

	}

	@ParameterizedTest
	@EnumSource
	void whatWasKilledBeforeItsStatementIsRun(Kind kind) {
		section(kind);
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(this.files.on(this.victim.before(kind.message()))::upgrade);
		assertThat(begun()).isEqualTo("begun");

		assertIsFinished(kind);
	}

	@ParameterizedTest
	@EnumSource
	void whatWasKilledBehindItsStatementIsNotRunAgainWhereThatMatters(Kind kind) {
		section(kind);
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(this.files.on(this.victim.after(kind.message()))::upgrade)
			.satisfies((ex) -> assertThat(ex.failure().remedy()).contains("tart again"));
		assertThat(begun()).isEqualTo(kind.inTransaction() ? "done" : "begun");

		assertIsFinished(kind);
	}

	private void section(Kind kind) {
		if (kind == Kind.DETACH) {
			assumeThat(this.database.jdbc().sql("SHOW server_version_num").query(Integer.class).single())
				.isGreaterThanOrEqualTo(140000);
		}
		this.files.outside(kind.name().toLowerCase(Locale.ROOT),
				"INSERT INTO counter VALUES (10);\n" + kind.sql + ";\nINSERT INTO counter VALUES (100);", "");
	}

	private String begun() {
		return this.database.jdbc()
			.sql("SELECT CASE WHEN done_at IS NULL THEN 'begun' ELSE 'done' END || coalesce(sqlstate, '')"
					+ " FROM boards_migrations_journal WHERE statement = 2")
			.query(String.class)
			.single();
	}

	private void assertIsFinished(Kind kind) {
		String id = kind.name().toLowerCase(Locale.ROOT);
		assertThat(migrations().upgrade().current()).containsExactly(id);
		assertThat(list("SELECT n FROM counter WHERE n > 1 ORDER BY n")).containsExactly("10", "100");
		assertThat(this.database.jdbc()
			.sql(kind.after.replace("FROM counter", "FROM counter WHERE n = 1"))
			.query(Boolean.class)
			.single()).isTrue();
		assertThat(list("SELECT revision FROM boards_migrations_log WHERE outcome = 'done' ORDER BY id"))
			.containsExactly("one", id);
	}

	@Test
	void aProcedureIsNotRunAgainBeforeSomebodyHasLooked() {
		this.files.outside("two", """
				CREATE PROCEDURE fill() LANGUAGE plpgsql AS 'BEGIN INSERT INTO counter VALUES (1); COMMIT; END';
				CALL fill();""", "");
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(this.files.on(this.victim.after((message) -> message.contains("CALL fill()")))::upgrade);

		String expected = """
				The upgrade of revision two is unfinished, and it cannot be found out how its statement 2 ended.
				    revision:  two (Revision number 2)
				    file:      FILES/two.sql:9
				    statement: CALL fill()
				    begun:     TIME
				    found:     nothing in the catalog tells what became of it
				  What to do: Look at the database. If the statement has done what it is for, run migrations repair two \
				--done; if nothing of it is there, migrations repair two --redo. Then start again.""";
		assertThat(this.text.of(UnfinishedStatementException.class, migrations()::upgrade)).isEqualTo(expected);
		assertThat(this.text.of(UnfinishedStatementException.class, migrations()::upgrade)).isEqualTo(expected);

		assertThat(migrations().repair("two", Repair.DONE))
			.isEqualTo(new RepairReport("two", "upgrade", 2, Repair.DONE));
		assertThat(migrations().upgrade().current()).containsExactly("two");
		assertThat(list("SELECT n FROM counter")).containsExactly("1");
	}

	@Test
	void aProcedureIsRunAgainWhereSomebodySaysSo() {
		this.files.outside("two", """
				CREATE PROCEDURE fill() LANGUAGE plpgsql AS 'BEGIN INSERT INTO counter VALUES (1); COMMIT; END';
				CALL fill();""", "");
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(this.files.on(this.victim.before((message) -> message.contains("CALL fill()")))::upgrade);

		assertThat(migrations().repair("tw", Repair.REDO))
			.isEqualTo(new RepairReport("two", "upgrade", 2, Repair.REDO));
		assertThat(this.text.of(NothingToRepairException.class, () -> migrations().repair("three", Repair.REDO)))
			.isEqualTo(
					"""
							There is nothing to repair in the revision three.
							    unfinished: upgrade of two, 1 statement done, statement 2 begun TIME
							  What to do: Name a revision that is unfinished and has a statement that was begun and is not done; \
							migrations current tells which. All others just go on with the next run.""");
		assertThat(migrations().upgrade().current()).containsExactly("two");
		assertThat(list("SELECT n FROM counter")).containsExactly("1");
		assertThat(list("SELECT concat_ws(' ', revision, direction, outcome) FROM boards_migrations_log ORDER BY id"))
			.containsExactly("one upgrade done", "two repair redo", "two upgrade done");
	}

	@Test
	void aStepThatIsHalfDoneBarsTheWayBackUnderIt() {
		this.files.outside("two", "INSERT INTO counter VALUES (1);\nSELECT 1/0;", "");
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrations()::upgrade);
		this.files.change("one", "CREATE TABLE counter (n int);",
				"CREATE TABLE counter (n int);\n\n-- migrate:downgrade");

		assertThat(this.text.of(HalfWayException.class, () -> migrations().downgrade("base"))).isEqualTo(
				"""
						The upgrade of revision two is half done, and this run would go the other way. Nothing was run.
						    half done: upgrade of two, 1 statement done, statement 2 begun TIME, failed with SQLSTATE 22012
						    step:      downgrade of one (Revision number 1)
						  What to do: Finish it first: migrations upgrade. If it is not wanted any more, undo by hand what is done \
						of it, and say where the database stands with migrations stamp --purge.""");
		migrations().stampAnew("one");
		assertThat(migrations().downgrade("base").current()).isEmpty();
	}

	@Test
	void aStepThatIsHalfTakenBackBarsTheWayForward() {
		this.files.outside("two", "SELECT 1;", "INSERT INTO counter VALUES (1);\nSELECT 1/0;");
		migrations().upgrade();
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(() -> migrations().downgrade("one"));

		assertThat(this.text.of(HalfWayException.class, migrations()::upgrade)).isEqualTo(
				"""
						The downgrade of revision two is half done, and this run would go the other way. Nothing was run.
						    half done: downgrade of two, 1 statement done, statement 2 begun TIME, failed with SQLSTATE 22012
						  What to do: Finish it first: migrations downgrade. If it is not wanted any more, undo by hand what is done \
						of it, and say where the database stands with migrations stamp --purge.""");
		assertThatExceptionOfType(HalfWayException.class).isThrownBy(migrations()::requireUpToDate);
		assertThat(migrations().status().isUpToDate()).isFalse();
		this.files.add("three", "SELECT 1;", "");
		assertThatExceptionOfType(HalfWayException.class).isThrownBy(migrations()::upgrade);

		this.files.change("two", "1/0", "1");
		assertThat(migrations().downgrade("one").current()).containsExactly("one");
		assertThat(list("SELECT n FROM counter")).containsExactly("1");
		assertThat(migrations().upgrade().current()).containsExactly("three");
	}

	private List<String> list(String query) {
		return this.database.jdbc().sql(query).query(String.class).list();
	}

}
