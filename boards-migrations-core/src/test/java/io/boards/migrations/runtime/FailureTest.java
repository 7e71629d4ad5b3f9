package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.revision.BrokenGraphException;
import io.boards.migrations.revision.MultipleHeadsException;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.datasource.AbstractDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The whole text of every refusal and failure of a run.
 */
@PostgresTest
class FailureTest {

	private final TestDatabase database;

	private final Path directory;

	private final RevisionFiles files;

	FailureTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.directory = directory;
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

		assertThat(failure(StepFailedException.class, this.files.on(this.database.dataSource())::upgrade)).isEqualTo("""
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
		assertThat(tables()).containsExactly("boards_migrations", "boards_migrations_log", "tag");
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

		assertThat(failure(StepFailedException.class, this.files.on(this.database.dataSource())::upgrade)).isEqualTo("""
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
	void neitherRowsNorPasswordsAreRepeated() {
		this.files.add("two", """
				CREATE TABLE secret (id text);
				INSERT INTO secret VALUES ('canary');
				ALTER TABLE secret ALTER COLUMN id TYPE int USING id::int;""", "")
			.add("three", "CREATE ROLE canary_role LOGIN PASSWORD 'canary' SUPERUSER NONSENSE;", "");

		assertThat(failure(StepFailedException.class, this.files.on(this.database.dataSource())::upgrade)).isEqualTo("""
				Revision two failed in its upgrade. The step was rolled back.
				    revision:    two (Revision number 2)
				    file:        FILES/two.sql:10
				    statement:   ALTER TABLE secret ALTER COLUMN id TYPE int USING id::int
				    SQLSTATE:    22P02
				    error:       invalid input syntax for type integer: "…"
				    done before: one
				  What to do: Correct the upgrade of this revision and start again.""");
		this.files.on(this.database.dataSource()).stamp("two");
		assertThat(failure(StepFailedException.class, this.files.on(this.database.dataSource())::upgrade)).isEqualTo("""
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

		assertThat(failure(StepFailedException.class, this.files.on(this.database.dataSource())::upgrade)).isEqualTo("""
				Revision two failed in its upgrade. It runs outside a transaction: its first 2 statements stay.
				    revision:    two (Revision number 2)
				    file:        FILES/two.sql:10
				    statement:   CREATE INDEX CONCURRENTLY note_name ON note (name)
				    SQLSTATE:    42703
				    error:       column "name" does not exist
				    done before: one
				  What to do: Undo by hand what those statements did, correct the upgrade, and start again.""");
		assertThat(tables()).contains("note");
		assertThat(this.files.on(this.database.dataSource()).current()).containsExactly("one");
	}

	@Test
	void aConstraintThatIsCheckedAtTheEndFailsTheStep() {
		this.files.add("two", """
				CREATE TABLE note (tag int REFERENCES tag DEFERRABLE INITIALLY DEFERRED);
				INSERT INTO note VALUES (1);""", "");

		assertThat(failure(StepFailedException.class, this.files.on(this.database.dataSource())::upgrade)).isEqualTo("""
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

		assertThat(failure(StepFailedException.class, migrations::upgrade)).isEqualTo("""
				Revision two failed in its upgrade. The whole run was rolled back.
				    revision:    two (Revision number 2)
				    file:        FILES/two.sql:8
				    statement:   SELECT 1/0
				    SQLSTATE:    22012
				    error:       division by zero
				    done before: nothing, the run is one transaction
				  What to do: Correct the upgrade of this revision and start again.""");
		assertThat(tables()).containsExactly("boards_migrations", "boards_migrations_log");
		assertThat(migrations.current()).isEmpty();

		this.files.change("two", "1/0", "1");
		assertThat(
				this.files.on(this.database.dataSource(), RunSettings.standard().withTransaction(TransactionMode.ALL))
					.upgrade()
					.current())
			.containsExactly("two");
	}

	@Test
	void aStepOutsideATransactionIsRefusedInARunThatIsOne() {
		this.files.outside("two", "CREATE INDEX CONCURRENTLY ON tag (id);", "");
		Migrations migrations = this.files.on(this.database.dataSource(),
				RunSettings.standard().withTransaction(TransactionMode.ALL));

		assertThat(failure(OutsideTransactionException.class, migrations::upgrade)).isEqualTo("""
				A step that must run outside a transaction cannot be part of a run that is one. Nothing was run.
				    revision: two (Revision number 2)
				  What to do: Run with boards.migrations.transaction=step.""");
		assertThat(tables()).isEmpty();
	}

	@Test
	void aRevisionThatTheApplicationDoesNotKnowMeansThatTheDatabaseIsAhead() {
		this.files.add("two", "CREATE TABLE note (id int);", "DROP TABLE note;");
		this.files.on(this.database.dataSource()).upgrade();
		this.files.remove("two");

		Migrations older = this.files.on(this.database.dataSource());
		String expected = """
				The database is ahead of this application: it has revisions that the application does not know.
				    unknown: two (Revision number 2), applied TIME by USER
				  What to do: Start the version of the application that has these revisions, or take them back with it first \
				(downgrade). If their files were deleted or renamed by mistake, bring them back.""";
		assertThat(failure(UnknownRevisionException.class, older::upgrade)).isEqualTo(expected);
		assertThat(failure(UnknownRevisionException.class, () -> older.downgrade("base"))).isEqualTo(expected);
		assertThat(failure(UnknownRevisionException.class, () -> older.stamp("one"))).isEqualTo(expected);
		assertThat(older.status().isUpToDate()).isFalse();
		assertThat(older.status().current()).containsExactly("two");
	}

	@Test
	void aScriptThatWasChangedAfterItWasAppliedIsRefused() {
		this.files.add("two", "CREATE TABLE note (id int);", "DROP TABLE note;");
		this.files.on(this.database.dataSource()).upgrade("one");
		this.files.change("one", "id int", "id bigint");

		assertThat(failure(ChangedScriptException.class, this.files.on(this.database.dataSource())::upgrade)
			.replaceAll("1:[0-9a-f]{32}", "HASH")).isEqualTo(
					"""
							The upgrade of an applied revision was changed after it was applied.
							    revision: one (Revision number 1), applied TIME
							    file:     FILES/one.sql
							    checksum: HASH, when applied HASH
							  What to do: Bring the file back to what was applied, and write a new revision for what has to change.""");
	}

	@Test
	void aWayBackThatIsMissingIsNoticedBeforeTheFirstStep() {
		this.files.header("two", "-- Irreversible: the old text is gone", "CREATE TABLE note (id int);", "")
			.add("three", "CREATE TABLE third (id int);", "")
			.add("four", "CREATE TABLE fourth (id int);", "DROP TABLE fourth;");
		this.files.on(this.database.dataSource()).upgrade();

		assertThat(
				failure(IrreversibleException.class, () -> this.files.on(this.database.dataSource()).downgrade("base")))
			.isEqualTo("""
					This downgrade needs the way back of a revision that has none. Nothing was run.
					    revision: three (FILES/three.sql)
					    reason:   the file has no section -- migrate:downgrade
					    revision: two (FILES/two.sql)
					    reason:   the old text is gone
					  What to do: Downgrade only to that revision, and change what has to change in a new one.""");
		assertThat(tables()).contains("fourth");
	}

	@Test
	void aLockThatIsNotGivenBackIsToldWithItsHolder() throws SQLException {
		Migrations migrations = this.files.on(this.database.dataSource(),
				RunSettings.standard().withLocks(Duration.ofSeconds(2), Duration.ofMillis(200)));
		try (HeldLock held = HeldLock.on(this.database, "public")) {
			assertThat(
					failure(LockDeadlineException.class, migrations::upgrade).replace("pid " + held.pid(), "pid PID"))
				.isEqualTo(
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

			assertThat(failure(StepFailedException.class, migrations::upgrade)).isEqualTo("""
					Revision two failed in its upgrade. The step was rolled back.
					    revision:    two (Revision number 2)
					    file:        FILES/two.sql:8
					    statement:   ALTER TABLE tag ADD COLUMN name text
					    SQLSTATE:    55P03
					    error:       canceling statement due to lock timeout
					    done before: nothing in this run
					  What to do: See which transaction holds the table, end it, and start again; or allow more time \
					(boards.migrations.lock-timeout, boards.migrations.lock-wait).""");
		}
	}

	@Test
	void aRoleThatMayNotKeepTheTablesIsTold() {
		this.database.jdbc().sql("CREATE ROLE visitor_" + suffix() + " LOGIN PASSWORD 'visitor'").update();
		this.database.jdbc().sql("REVOKE CREATE ON SCHEMA public FROM PUBLIC").update();

		assertThat(failure(MissingPrivilegeException.class, this.files.on(as("visitor_" + suffix()))::upgrade))
			.isEqualTo(
					"""
							The role visitor may not read or create the tables that boards-migrations keeps.
							    tables:   public.boards_migrations, public.boards_migrations_log
							    SQLSTATE: 42501
							    error:    permission denied for schema public
							  What to do: Let the owner of the schema run: GRANT USAGE, CREATE ON SCHEMA public TO visitor; or name \
							another schema (boards.migrations.schema).""");
	}

	@Test
	void aRoleThatMayNotDoWhatAStepNeedsIsTold() {
		this.database.jdbc().sql("CREATE ROLE visitor_" + suffix() + " LOGIN PASSWORD 'visitor'").update();
		this.database.jdbc().sql("GRANT CREATE ON SCHEMA public TO visitor_" + suffix()).update();
		this.database.jdbc().sql("CREATE TABLE other (id int)").update();
		this.files.add("two", "ALTER TABLE other ADD COLUMN name text;", "");

		assertThat(failure(MissingPrivilegeException.class, this.files.on(as("visitor_" + suffix()))::upgrade))
			.isEqualTo(
					"""
							The role visitor lacks a privilege that revision two needs. The step was rolled back.
							    revision:    two (Revision number 2)
							    file:        FILES/two.sql:8
							    statement:   ALTER TABLE other ADD COLUMN name text
							    SQLSTATE:    42501
							    error:       must be owner of table other
							    done before: one
							  What to do: Let the owner grant visitor what the error names, or run the migrations with a role that \
							has it, then start again.""");
	}

	@Test
	void aConnectionWithoutASchemaIsTold() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.database.url());
		source.setUser(this.database.user());
		source.setPassword(this.database.password());
		source.setOptions("-c search_path=nowhere");

		assertThat(failure(NoSchemaException.class, this.files.on(source)::upgrade)).isEqualTo("""
				The connection has no current schema in which boards-migrations could keep its tables.
				    search_path: nowhere
				  What to do: Create one of those schemas, or name one (boards.migrations.schema).""");
	}

	@Test
	void aPoolOfOneConnectionIsToldToBeTooSmallForAStepOutsideATransaction() throws SQLException {
		this.files.outside("two", "CREATE INDEX CONCURRENTLY ON tag (id);", "");
		this.files.on(this.database.dataSource()).upgrade("one");
		try (Connection only = this.database.dataSource().getConnection()) {
			assertThat(failure(SecondConnectionException.class, this.files.on(new PoolOfOne(only))::upgrade)).isEqualTo(
					"""
							No second connection was to be had for a step that runs outside a transaction.
							    revision: two (Revision number 2)
							    file:     FILES/two.sql
							    error:    The pool is empty
							  What to do: Let the pool have at least two connections (spring.datasource.hikari.maximum-pool-size): one \
							holds the lock while the other runs the statements.""");
		}
	}

	@Test
	void aGraphThatIsBrokenIsToldWithItsFiles() {
		this.files.branch("two", "none", "SELECT 1;", "")
			.branch("three", "four", "SELECT 1;", "")
			.branch("four", "three", "SELECT 1;", "");

		assertThat(failure(BrokenGraphException.class, this.files.on(this.database.dataSource())::heads)).isEqualTo("""
				The revisions do not form a graph: 2 faults.
				    unknown parent: 'two' revises 'none', which is not the id of a revision
				    cycle:          'four', 'three' need each other
				    file of four:   FILES/four.sql
				    file of three:  FILES/three.sql
				    file of two:    FILES/two.sql
				  What to do: Correct these revisions. Nothing was run.""");
	}

	@Test
	void severalHeadsAreToldWithTheWaysOut() {
		this.files.add("two", "SELECT 1;", "").branch("other", "one", "SELECT 1;", "");

		assertThat(failure(MultipleHeadsException.class, this.files.on(this.database.dataSource())::upgrade)).isEqualTo(
				"""
						'head' is ambiguous: there are 2 heads.
						    target: head
						    head:   two  Revision number 2
						    head:   other  Revision number 3
						  What to do: Name one of them, use 'heads' for all, narrow to one branch with 'label@head', or merge \
						them with a new revision.""");
		assertThat(tables()).isEmpty();
	}

	@Test
	void aServerThatIsNotThereIsTold() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl("jdbc:postgresql://127.0.0.1:1/nothing?password=canary");

		assertThat(failure(DatabaseException.class, this.files.on(source)::upgrade)).isEqualTo(
				"""
						The database failed while boards-migrations was running revisions.
						    SQLSTATE: 08001
						    error:    Connection to 127.0.0.1:1 refused. Check that the hostname and port are correct and that the \
						postmaster is accepting TCP/IP connections.
						  What to do: See that the server runs and that the DataSource's address, user and password are right.""");
	}

	private DataSource as(String role) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.database.url());
		source.setUser(role);
		source.setPassword("visitor");
		return source;
	}

	/** Roles belong to the server, not to the database, so each test has its own. */
	private String suffix() {
		return this.database.url().replaceAll(".*_", "");
	}

	private <T extends MigrationException> String failure(Class<T> type, Runnable run) {
		T failure = Objects.requireNonNull(catchThrowableOfType(type, run::run));
		return String.valueOf(failure.getMessage())
			.replace(this.directory.toString(), "FILES")
			.replace("visitor_" + suffix(), "visitor")
			.replace("by " + this.database.user(), "by USER")
			.replace("role " + this.database.user(), "role USER")
			.replaceAll("\\d{4}-\\d\\d-\\d\\d[T ][0-9:.]+Z?", "TIME");
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

	/**
	 * Gives its one connection once.
	 */
	private static final class PoolOfOne extends AbstractDataSource {

		private final Connection only;

		private boolean given;

		PoolOfOne(Connection only) {
			this.only = only;
		}

		@Override
		public Connection getConnection() throws SQLException {
			if (this.given) {
				throw new SQLException("The pool is empty");
			}
			this.given = true;
			return this.only;
		}

		@Override
		public Connection getConnection(String username, String password) {
			throw new UnsupportedOperationException();
		}

	}

}
