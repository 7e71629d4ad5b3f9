package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.util.List;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way back from revisions whose scripts are not there: the one that the database has
 * kept.
 */
@PostgresTest
class UnknownDowngradeTest {

	private static final String LOG = "SELECT revision || ' ' || direction || ' ' || outcome FROM boards_migrations_log"
			+ " ORDER BY id";

	private final TestDatabase database;

	private final FailureText text;

	private final RevisionFiles files;

	UnknownDowngradeTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.text = new FailureText(this.database, directory);
		this.files = new RevisionFiles(directory).add("one", "CREATE TABLE tag (id int);", "DROP TABLE tag;");
	}

	@AfterEach
	void nothingIsLeftBehind() {
		assertThat(this.database.jdbc()
			.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
					+ " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
			.query(Integer.class)
			.single()).isZero();
		this.database.close();
	}

	/** The application without some of what is applied. */
	private Migrations without(String... ids) {
		this.files.on(this.database.dataSource()).upgrade("heads");
		for (String id : ids) {
			this.files.remove(id);
		}
		return this.files.on(this.database.dataSource());
	}

	private void twoAndThree() {
		this.files.add("two", "CREATE TABLE note (id int);", "DROP TABLE note;")
			.add("three", "CREATE INDEX note_id ON note (id);", "DROP INDEX note_id; -- and no more");
	}

	@Test
	void aDowngradeToWhatIsKnownTakesThemBack() {
		twoAndThree();
		RunReport report = without("two", "three").downgrade("one");

		assertThat(report.steps()).extracting((step) -> step.step().revision().id()).containsExactly("three", "two");
		assertThat(report.before()).containsExactly("three");
		assertThat(report.current()).containsExactly("one");
		assertThat(tables()).containsExactly("tag");
		assertThat(this.database.jdbc().sql(LOG).query(String.class).list()).containsExactly("one upgrade done",
				"two upgrade done", "three upgrade done", "three downgrade done", "two downgrade done");
	}

	@Test
	void stepsAreCountedFromWhatIsUnknown() {
		twoAndThree();
		Migrations older = without("two", "three");

		assertThat(older.downgrade("-1").current()).containsExactly("two");
		assertThat(older.downgrade("-1").current()).containsExactly("one");
		assertThat(older.downgrade("-1").current()).isEmpty();
	}

	@Test
	void theLimitsOfTheRevisionHoldForItsWayBack() {
		this.files.header("two", "-- Lock-Timeout: 500ms\n-- Statement-Timeout: 10min", "SELECT 1;",
				"CREATE TABLE limits AS SELECT current_setting('lock_timeout') AS lock,"
						+ " current_setting('statement_timeout') AS statement;");

		without("two").downgrade("one");

		assertThat(this.database.jdbc().sql("SELECT * FROM limits").query().singleRow().values())
			.containsExactly("500ms", "10min");
	}

	@Test
	void anUnknownRevisionMayBeTheTarget() {
		twoAndThree();

		assertThat(without("two", "three").downgrade("tw").current()).containsExactly("two");
	}

	@Test
	void theHeadIsThatOfTheApplication() {
		twoAndThree();
		this.files.add("four", "CREATE TABLE fourth (id int);", "DROP TABLE fourth;");
		Migrations older = without("three", "four");

		assertThat(older.downgrade("head").current()).containsExactly("two");
		assertThat(older.downgrade("head-1").current()).containsExactly("one");
	}

	@Test
	void theBaseIsReachedThroughBoth() {
		twoAndThree();

		assertThat(without("two", "three").downgrade("base").current()).isEmpty();
		assertThat(tables()).isEmpty();
	}

	@Test
	void branchesAndDependenciesOfUnknownRevisionsAreKept() {
		this.files.branch("left", "one", "CREATE TABLE l (id int PRIMARY KEY);", "DROP TABLE l;")
			.header("right", "-- Depends-On: left", "CREATE TABLE r (id int REFERENCES l);", "DROP TABLE r;")
			.branch("meet", "left, right", "CREATE VIEW v AS SELECT l.id FROM l JOIN r USING (id);", "DROP VIEW v;");
		this.files.change("right", "-- Revises: left", "-- Revises: one");
		RunReport report = without("left", "right", "meet").downgrade("one");

		assertThat(report.steps()).extracting((step) -> step.step().revision().id())
			.containsExactly("meet", "right", "left");
		assertThat(tables()).containsExactly("tag");
	}

	@Test
	void aWholeRunInOneTransactionTakesThemBackToo() {
		twoAndThree();
		without("two", "three");

		assertThat(
				this.files.on(this.database.dataSource(), RunSettings.standard().withTransaction(TransactionMode.ALL))
					.downgrade("base")
					.current())
			.isEmpty();
		assertThat(tables()).isEmpty();
	}

	@Test
	void aSectionOutsideATransactionStaysOne() {
		this.files.outside("two", "CREATE INDEX CONCURRENTLY tag_id ON tag (id);", "DROP INDEX CONCURRENTLY tag_id;");

		assertThat(without("two").downgrade("one").current()).containsExactly("one");
		assertThat(this.database.jdbc().sql("SELECT to_regclass('tag_id') IS NULL").query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void whatAMigrationInJavaDidIsTakenBack() {
		Migrations java = Migrations.builder(this.database.dataSource())
			.locations(List.of("classpath:io/boards/migrations/runtime/revisions"))
			.build();
		java.upgrade("java1");
		this.files.remove("one");
		this.files.branch("java0", "", "SELECT 1;", "SELECT 1;");
		this.database.jdbc()
			.sql("INSERT INTO boards_migrations SELECT 'java0', '{}', '{}', '', created_at, NULL, NULL, applied_at,"
					+ " applied_by, duration_ms FROM boards_migrations")
			.update();
		this.database.jdbc().sql("UPDATE boards_migrations SET parents = '{java0}' WHERE revision = 'java1'").update();

		assertThat(this.files.on(this.database.dataSource()).downgrade("java0").current()).containsExactly("java0");
		assertThat(tables()).isEmpty();
	}

	@Test
	void thePlanShowsWhatIsStored() {
		twoAndThree();

		assertThat(without("two", "three").plans().downgrade("one"))
			.extracting((step) -> step.step().revision().id() + " | " + step.location() + " | " + step.sql().orElse(""))
			.containsExactly("three | the database, public.boards_migrations.downgrade | DROP INDEX note_id;\n",
					"two | the database, public.boards_migrations.downgrade | DROP TABLE note;\n");
		assertThat(tables()).containsExactly("note", "tag");
	}

	@Test
	void whatIsNotStoredIsNoticedBeforeTheFirstStep() {
		this.files.header("two", "-- Irreversible: the old text is gone", "CREATE TABLE note (id int);", "")
			.add("three", "CREATE TABLE third (id int);", "")
			.add("four", "CREATE TABLE fourth (id int);", "DROP TABLE fourth;")
			.add("five", "CREATE TABLE fifth (id int);", "DROP TABLE fifth;");
		Migrations older = without("two", "three", "four", "five");
		this.database.jdbc()
			.sql("UPDATE boards_migrations SET downgrade = '-- migrate:downgrade' || chr(10) || 'DROP TABLE fourth; COMMIT;'"
					+ " WHERE revision = 'four'")
			.update();

		assertThat(this.text.of(IrreversibleException.class, () -> older.downgrade("base"))).isEqualTo(
				"""
						This downgrade needs the way back of a revision that has none. Nothing was run.
						    revision: four (the database, public.boards_migrations.downgrade)
						    reason:   the downgrade that is stored for it cannot be read
						              line 2: COMMIT is refused: a script does not begin or end transactions, the tool does. Remove it, or \
						mark the section with transaction:false if its statements must run outside of one.
						    revision: three (the database, public.boards_migrations.downgrade)
						    reason:   the application does not have it, and no downgrade is stored for it
						    revision: two (the database, public.boards_migrations.downgrade)
						    reason:   the application does not have it, and no downgrade is stored for it
						  What to do: Downgrade only to that revision, and change what has to change in a new one. Or downgrade with the \
						version of the application that has its script.""");
		assertThat(tables()).containsExactly("fifth", "fourth", "note", "tag", "third");
	}

	@Test
	void anErrorNamesTheRevisionAndSaysWhereTheSqlComesFrom() {
		twoAndThree();
		Migrations older = without("two", "three");
		this.database.jdbc().sql("DROP INDEX note_id").update();

		assertThat(this.text.of(StepFailedException.class, () -> older.downgrade("one"))).isEqualTo(
				"""
						Revision three failed in its downgrade. The step was rolled back.
						    revision:    three (Revision number 3)
						    SQL from:    the database, public.boards_migrations.downgrade:2
						    statement:   DROP INDEX note_id
						    SQLSTATE:    42704
						    error:       index "note_id" does not exist
						    done before: nothing in this run
						  What to do: Take it back with a version of the application that has its script, where its downgrade can be \
						corrected; or let the database be so that this SQL can run, and start again.""");
		assertThat(this.database.jdbc().sql(LOG).query(String.class).list()).last().isEqualTo("three downgrade failed");
		assertThat(older.current()).containsExactly("three");
	}

	@Test
	void theTablesMayBeInAnotherSchema() {
		twoAndThree();
		RunSettings settings = RunSettings.standard().withSchema("The Tool");
		this.files.on(this.database.dataSource(), settings).upgrade();
		this.files.remove("two");
		this.files.remove("three");
		Migrations older = this.files.on(this.database.dataSource(), settings);

		assertThat(older.plans().downgrade("one")).extracting(StepScript::location)
			.containsOnly("the database, \"The Tool\".boards_migrations.downgrade");
		assertThat(older.downgrade("base").current()).isEmpty();
	}

	private List<String> tables() {
		return this.database.jdbc()
			.sql("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
					+ " AND relname NOT LIKE 'boards%' ORDER BY 1")
			.query(String.class)
			.list();
	}

}
