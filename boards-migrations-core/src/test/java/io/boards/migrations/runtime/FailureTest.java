package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole text of every failure of a step.
 */
@PostgresTest
class FailureTest {

	private final TestDatabase database;

	private final FailureText text;

	private final RevisionFiles files;

	FailureTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.text = new FailureText(this.database, directory);
		this.files = new RevisionFiles(directory).add("one", "CREATE TABLE tag (id int PRIMARY KEY);",
				"DROP TABLE tag;");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void aStatementThatFailsIsNamedWithItsLineAndTheStepIsRolledBack() {
		this.files.add("two", """
				CREATE TABLE note (id int);
				-- and
				ALTER TABLE note
				  ADD COLUMN text text,
				  ADD COLUMN tag int REFERENCES tags;
				CREATE TABLE never (id int);""", "");

		assertThat(this.text.of(StepFailedException.class, this.files.on(this.database.dataSource())::upgrade))
			.isEqualTo("""
					Revision two failed in its upgrade. The step was rolled back.
					    revision:    two (Revision number 2)
					    file:        FILES/two.sql:10
					    statement:   ALTER TABLE note
					                   ADD COLUMN text text,
					                   ADD COLUMN tag int REFERENCES tags
					    SQLSTATE:    42P01
					    error:       relation "tags" does not exist
					    done before: one
					  What to do: Correct the upgrade of this revision and start again.""");
		assertThat(tables()).containsExactly("boards_migrations", "boards_migrations_journal", "boards_migrations_log",
				"tag");
		assertThat(log()).containsExactly("one upgrade done",
				"two upgrade failed 42P01 relation \"tags\" does not exist");
	}

	@Test
	void theLineIsThatOfTheErrorWhereTheServerTellsItsPlace() {
		this.files.add("two", """
				CREATE TABLE note (
				  id int,
				  name varchr(10)
				);""", "");

		assertThat(this.text.of(StepFailedException.class, this.files.on(this.database.dataSource())::upgrade))
			.isEqualTo("""
					Revision two failed in its upgrade. The step was rolled back.
					    revision:    two (Revision number 2)
					    file:        FILES/two.sql:10
					    statement:   CREATE TABLE note (
					                   id int,
					                   name varchr(10)
					                 )
					    SQLSTATE:    42704
					    error:       type "varchr" does not exist
					    done before: one
					  What to do: Correct the upgrade of this revision and start again.""");
	}

	@Test
	void aStatementThatTheDriverGetsInOtherWordsIsFoundWhenItFails() {
		this.files.add("two", """
				CREATE TABLE note (id int);
				CREATE TABLE /*/ a comment */ note (id int);
				CREATE TABLE other (id int);""", "");

		assertThat(this.text.of(StepFailedException.class, this.files.on(this.database.dataSource())::upgrade))
			.isEqualTo("""
					Revision two failed in its upgrade. The step was rolled back.
					    revision:    two (Revision number 2)
					    file:        FILES/two.sql:9
					    statement:   CREATE TABLE /*/ a comment */ note (id int)
					    SQLSTATE:    42P07
					    error:       relation "note" already exists
					    done before: one
					  What to do: Correct the upgrade of this revision and start again.""");
	}

	@Test
	void neitherRowsNorPasswordsAreRepeated() {
		this.files.add("two", """
				CREATE TABLE secret (id text);
				INSERT INTO secret VALUES ('canary');
				ALTER TABLE secret ALTER COLUMN id TYPE int USING id::int;""", "")
			.add("three", "CREATE ROLE canary_role LOGIN PASSWORD 'canary' SUPERUSER NONSENSE;", "");

		assertThat(this.text.of(StepFailedException.class, this.files.on(this.database.dataSource())::upgrade))
			.isEqualTo("""
					Revision two failed in its upgrade. The step was rolled back.
					    revision:    two (Revision number 2)
					    file:        FILES/two.sql:10
					    statement:   ALTER TABLE secret ALTER COLUMN id TYPE int USING id::int
					    SQLSTATE:    22P02
					    error:       invalid input syntax for type integer …
					    done before: one
					  What to do: Correct the upgrade of this revision and start again.""");
		this.files.on(this.database.dataSource()).stamp("two");
		assertThat(this.text.of(StepFailedException.class, this.files.on(this.database.dataSource())::upgrade))
			.isEqualTo("""
					Revision three failed in its upgrade. The step was rolled back.
					    revision:    three (Revision number 3)
					    file:        FILES/three.sql:8
					    statement:   CREATE ROLE canary_role LOGIN PASSWORD '…' SUPERUSER NONSENSE
					    SQLSTATE:    42601
					    error:       unrecognized role option "nonsense"
					    done before: nothing in this run
					  What to do: Correct the upgrade of this revision and start again.""");
		assertThat(log()).noneMatch((entry) -> entry.contains("canary"));
	}

	@Test
	void aStepOutsideATransactionTellsWhatStays() {
		this.files.outside("two", """
				CREATE TABLE note (id int);
				CREATE INDEX CONCURRENTLY note_id ON note (id);
				CREATE INDEX CONCURRENTLY note_name ON note (name);""", "");

		assertThat(this.text.of(StepFailedException.class, this.files.on(this.database.dataSource())::upgrade))
			.isEqualTo(
					"""
							Revision two failed in its upgrade. It runs outside a transaction: its first 2 statements stay.
							    revision:    two (Revision number 2)
							    file:        FILES/two.sql:10
							    statement:   CREATE INDEX CONCURRENTLY note_name ON note (name)
							    SQLSTATE:    42703
							    error:       column "name" does not exist
							    done before: one
							  What to do: Correct the upgrade of this revision and start again. What is done is noted and not run again; \
							leave it as it is. An invalid index that this one left is dropped then.""");
		assertThat(tables()).contains("note");
		assertThat(this.files.on(this.database.dataSource()).current()).containsExactly("one");
	}

	@Test
	void aConstraintThatIsCheckedAtTheEndFailsTheStep() {
		this.files.add("two", """
				CREATE TABLE note (tag int REFERENCES tag DEFERRABLE INITIALLY DEFERRED);
				INSERT INTO note VALUES (1);""", "");

		assertThat(this.text.of(StepFailedException.class, this.files.on(this.database.dataSource())::upgrade))
			.isEqualTo("""
					Revision two failed in its upgrade. The step was rolled back.
					    revision:    two (Revision number 2)
					    file:        FILES/two.sql
					    statement:   COMMIT
					    SQLSTATE:    23503
					    error:       insert or update on table "note" violates foreign key constraint "note_tag_fkey"
					    done before: one
					  What to do: Correct the upgrade of this revision and start again.""");
		assertThat(tables()).doesNotContain("note");
	}

	@Test
	void aRunInOneTransactionIsRolledBackAsAWhole() {
		this.files.add("two", "SELECT 1/0;", "");
		Migrations migrations = this.files.on(this.database.dataSource(),
				RunSettings.standard().withTransaction(TransactionMode.ALL));

		assertThat(this.text.of(StepFailedException.class, migrations::upgrade)).isEqualTo("""
				Revision two failed in its upgrade. The whole run was rolled back.
				    revision:    two (Revision number 2)
				    file:        FILES/two.sql:8
				    statement:   SELECT 1/0
				    SQLSTATE:    22012
				    error:       division by zero
				    done before: nothing, the run is one transaction
				  What to do: Correct the upgrade of this revision and start again.""");
		assertThat(tables()).containsExactly("boards_migrations", "boards_migrations_journal", "boards_migrations_log");
		assertThat(migrations.current()).isEmpty();

		this.files.change("two", "1/0", "1");
		assertThat(
				this.files.on(this.database.dataSource(), RunSettings.standard().withTransaction(TransactionMode.ALL))
					.upgrade()
					.current())
			.containsExactly("two");
	}

	@Test
	void aLockThatIsNotGivenBackIsToldWithItsHolder() throws SQLException {
		Migrations migrations = this.files.on(this.database.dataSource(),
				RunSettings.standard().withLocks(Duration.ofSeconds(2), Duration.ofMillis(200)));
		try (HeldLock held = HeldLock.on(this.database, "public")) {
			assertThat(this.text.of(LockDeadlineException.class, migrations::upgrade)
				.replace("pid " + held.pid(), "pid PID")).isEqualTo(
						"""
								Another run of the migrations holds the lock, and did not end in time.
								    waiting to: create the tables of boards-migrations
								    waited:     0 s
								    held by:    pid PID, application somebody else, role USER, since TIME
								  What to do: Wait until that run has ended and start again, or let this one wait longer \
								(boards.migrations.lock-wait). The lock ends with its connection; if nothing runs there any more, end it \
								with SELECT pg_terminate_backend(pid).""");
		}
		assertThat(migrations.upgrade().current()).containsExactly("one");
	}

	@Test
	void aTableThatIsLockedForTooLongFailsTheStep() throws SQLException {
		this.files.add("two", "ALTER TABLE tag ADD COLUMN name text;", "");
		Migrations migrations = this.files.on(this.database.dataSource(),
				RunSettings.standard().withLocks(Duration.ofMillis(50), Duration.ofMillis(200)));
		migrations.upgrade("one");
		try (Connection reader = this.database.dataSource().getConnection();
				Statement statement = reader.createStatement()) {
			reader.setAutoCommit(false);
			statement.execute("LOCK TABLE tag IN ACCESS SHARE MODE");

			assertThat(this.text.of(StepFailedException.class, migrations::upgrade).replaceAll("pid \\d+", "pid PID"))
				.isEqualTo(
						"""
								Revision two failed in its upgrade. The step was rolled back.
								    revision:    two (Revision number 2)
								    file:        FILES/two.sql:8
								    statement:   ALTER TABLE tag ADD COLUMN name text
								    SQLSTATE:    55P03
								    error:       canceling statement due to lock timeout
								    held by:     pid PID, application PostgreSQL JDBC Driver, role USER, idle in transaction, for TIME
								    done before: nothing in this run
								  What to do: See which transaction holds the table, end it, and start again; or allow more time \
								(boards.migrations.lock-timeout, boards.migrations.lock-wait).""");
		}
	}

	@Test
	void aRoleThatMayNotUseTheTablesIsTold() {
		this.database.jdbc().sql("CREATE ROLE visitor_" + this.text.suffix() + " LOGIN PASSWORD 'visitor'").update();
		this.files.on(this.database.dataSource()).upgrade();

		assertThat(this.text.of(MissingPrivilegeException.class,
				this.files.on(this.text.as("visitor_" + this.text.suffix()))::status))
			.isEqualTo(
					"""
							The role visitor may not use the tables that boards-migrations keeps.
							    tables:   public.boards_migrations, public.boards_migrations_log, public.boards_migrations_journal
							    SQLSTATE: 42501
							    error:    permission denied for table boards_migrations
							  What to do: Let the owner run: GRANT USAGE ON SCHEMA public TO visitor; GRANT SELECT, INSERT, UPDATE, \
							DELETE ON public.boards_migrations, public.boards_migrations_log, public.boards_migrations_journal TO visitor; or name another schema \
							(boards.migrations.schema).""");
	}

	@Test
	void aStatementThatMustRunOutsideATransactionIsToldWhereToGo() {
		this.files.add("two", "CREATE INDEX CONCURRENTLY ON tag (id);", "");

		assertThat(this.text.of(StepFailedException.class, this.files.on(this.database.dataSource())::upgrade))
			.isEqualTo(
					"""
							Revision two failed in its upgrade. The step was rolled back.
							    revision:    two (Revision number 2)
							    file:        FILES/two.sql:8
							    statement:   CREATE INDEX CONCURRENTLY ON tag (id)
							    SQLSTATE:    25001
							    error:       CREATE INDEX CONCURRENTLY cannot run inside a transaction block
							    done before: one
							  What to do: Put this statement into a revision of its own whose section runs outside a transaction: \
							-- migrate:upgrade transaction:false, in Java @Revision(transactional = false).""");
	}

	@Test
	void aRoleThatMayNotDoWhatAStepNeedsIsTold() {
		this.database.jdbc().sql("CREATE ROLE visitor_" + this.text.suffix() + " LOGIN PASSWORD 'visitor'").update();
		this.database.jdbc().sql("GRANT CREATE ON SCHEMA public TO visitor_" + this.text.suffix()).update();
		this.database.jdbc().sql("CREATE TABLE other (id int)").update();
		this.files.add("two", "TRUNCATE other;", "");

		assertThat(this.text.of(MissingPrivilegeException.class,
				this.files.on(this.text.as("visitor_" + this.text.suffix()))::upgrade))
			.isEqualTo(
					"""
							The role visitor lacks a privilege that revision two needs. The step was rolled back.
							    revision:    two (Revision number 2)
							    file:        FILES/two.sql:8
							    statement:   TRUNCATE other
							    SQLSTATE:    42501
							    error:       permission denied for table other
							    done before: one
							  What to do: Let the owner grant visitor what the error names, or run the migrations with a role that \
							has it, then start again.""");
	}

	private List<String> log() {
		return this.database.jdbc()
			.sql("SELECT concat_ws(' ', revision, direction, outcome, sqlstate, error) FROM boards_migrations_log ORDER BY id")
			.query(String.class)
			.list();
	}

	private List<String> tables() {
		return this.database.jdbc()
			.sql("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1")
			.query(String.class)
			.list();
	}

}
