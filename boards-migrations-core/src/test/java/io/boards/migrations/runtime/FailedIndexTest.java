package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Indexes that are built concurrently and fail: PostgreSQL leaves an invalid index, the
 * failure tells why, and the next start makes it good.
 */
@PostgresTest
class FailedIndexTest {

	private final TestDatabase database;

	private final FailureText text;

	private final RevisionFiles files;

	FailedIndexTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.text = new FailureText(this.database, directory);
		this.files = new RevisionFiles(directory).add("one", """
				CREATE TABLE tag (id int, name text, seen timestamptz);
				INSERT INTO tag SELECT generate_series(1, 100);""", "");
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

	@Test
	void rowsThatAreThereTwice() {
		this.files.outside("two", "CREATE UNIQUE INDEX CONCURRENTLY tag_id ON tag (id);", "");
		run("INSERT INTO tag VALUES (42)");

		assertThat(this.text.of(StepFailedException.class, migrations()::upgrade)).isEqualTo(
				"""
						Revision two failed in its upgrade. It runs outside a transaction: no statement of it was done before.
						    revision:    two (Revision number 2)
						    file:        FILES/two.sql:8
						    statement:   CREATE UNIQUE INDEX CONCURRENTLY tag_id ON tag (id)
						    SQLSTATE:    23505
						    error:       could not create unique index "tag_id"
						    done before: nothing in this run
						  What to do: Correct the upgrade of this revision and start again. An invalid index that this one left is \
						dropped then.""");
		assertThat(left()).containsExactly("tag_id");
		assertThat(journal()).containsExactly("1 create index public.tag_id 23505");
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrations()::upgrade);
		assertThat(left()).as("it was dropped and left once more").containsExactly("tag_id");

		run("DELETE FROM tag WHERE id = 42");
		assertIsMade("tag_id");
	}

	@Test
	void aLockThatTheSectionItselfDoesNotWaitFor() throws SQLException {
		this.files.outside("two", "SET lock_timeout = '50ms';\nCREATE INDEX CONCURRENTLY tag_id ON tag (id);", "");
		try (Connection writer = writer()) {
			assertThat(this.text.of(StepFailedException.class, migrations()::upgrade)).isEqualTo(
					"""
							Revision two failed in its upgrade. It runs outside a transaction: its first statement stays.
							    revision:    two (Revision number 2)
							    file:        FILES/two.sql:9
							    statement:   CREATE INDEX CONCURRENTLY tag_id ON tag (id)
							    SQLSTATE:    55P03
							    error:       canceling statement due to lock timeout
							    held by:     pid PID, application PostgreSQL JDBC Driver, role USER, idle in transaction, for TIME
							    done before: nothing in this run
							  What to do: See which transaction holds the table, end it, and start again; or allow more time \
							(boards.migrations.lock-timeout, boards.migrations.lock-wait). What is done is noted and not run again; \
							leave it as it is. An invalid index that this one left is dropped then.""");
			writer.commit();
		}
		assertThat(left()).containsExactly("tag_id");
		assertThat(journal()).containsExactly("2 create index public.tag_id 55P03");

		assertIsMade("tag_id");
	}

	@Test
	void somebodyWhoCancelsIt() throws Exception {
		this.files.outside("two", "CREATE INDEX CONCURRENTLY tag_id ON tag (id);", "");

		assertThat(cancelled("CREATE INDEX CONCURRENTLY tag_id%")).isEqualTo(
				"""
						Revision two failed in its upgrade. It runs outside a transaction: no statement of it was done before.
						    revision:    two (Revision number 2)
						    file:        FILES/two.sql:8
						    statement:   CREATE INDEX CONCURRENTLY tag_id ON tag (id)
						    SQLSTATE:    57014
						    error:       canceling statement due to user request
						    done before: nothing in this run
						  What to do: Correct the upgrade of this revision and start again. An invalid index that this one left is \
						dropped then.""");
		assertThat(left()).containsExactly("tag_id");
		assertThat(journal()).containsExactly("1 create index public.tag_id 57014");

		assertIsMade("tag_id");
	}

	@Test
	void anInvalidIndexGoesAlsoWhereTheStatementWasChangedOrTakenOut() {
		this.files.outside("two", "INSERT INTO tag VALUES (1);\nCREATE UNIQUE INDEX CONCURRENTLY tag_id ON tag (id);",
				"");
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrations()::upgrade);
		assertThat(left()).containsExactly("tag_id");

		this.files.change("two", "UNIQUE INDEX CONCURRENTLY tag_id ON tag (id)",
				"UNIQUE INDEX CONCURRENTLY other ON tag (name)");
		run("UPDATE tag SET name = 'same'");
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrations()::upgrade);
		assertThat(left()).containsExactly("other");

		this.files.change("two", "CREATE UNIQUE INDEX CONCURRENTLY other ON tag (name);", "");
		assertThat(migrations().upgrade().current()).containsExactly("two");
		assertThat(left()).isEmpty();
	}

	@Test
	void anIndexThatIsBuiltAnew() throws Exception {
		run("CREATE INDEX tag_id ON tag (id)");
		this.files.outside("two", "REINDEX TABLE CONCURRENTLY tag;", "");

		assertThat(cancelled("REINDEX TABLE%")).contains("\n    SQLSTATE:    57014\n");
		assertThat(left()).contains("tag_id_ccnew");

		assertThat(migrations().upgrade().current()).containsExactly("two");
		assertThat(left()).isEmpty();
		assertThat(list("SELECT indexrelid::regclass FROM pg_index WHERE indrelid = 'tag'::regclass"))
			.containsExactly("tag_id");
	}

	@Test
	void ofOneIndexThatIsBuiltAnewOnlyItsOwnRemainsGo() throws Exception {
		String name = "a_name_as_long_as_names_can_be_which_is_sixty_three_bytes_long_";
		run("CREATE INDEX " + name + " ON tag (id)");
		this.files.outside("two", "REINDEX INDEX CONCURRENTLY " + name + ";", "");
		assertThat(cancelled("REINDEX INDEX%")).contains("\n    SQLSTATE:    57014\n");
		assertThat(left()).hasSize(1).allMatch((left) -> left.endsWith("_ccnew"));
		run("CREATE INDEX other_ccnew ON tag (name)");
		run("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'other_ccnew'::regclass");

		assertThat(migrations().upgrade().current()).containsExactly("two");
		assertThat(left()).containsExactly("other_ccnew");
		run("DROP INDEX other_ccnew");
	}

	@Test
	void anIndexWithoutANameIsLeftToAPerson() {
		this.files.outside("two", "CREATE UNIQUE INDEX CONCURRENTLY ON tag (id);", "");
		run("INSERT INTO tag VALUES (42)");

		assertThat(this.text.of(StepFailedException.class, migrations()::upgrade)).endsWith(
				"start again. What this statement left has to be looked at: say with migrations repair two --done or --redo"
						+ " whether it is run again. An index that has a name would be looked after.");
		assertThat(this.text.of(UnfinishedStatementException.class, migrations()::upgrade))
			.contains("\n    SQLSTATE:  23505\n");

		run("DROP INDEX tag_id_idx");
		run("DELETE FROM tag WHERE id = 42");
		migrations().repair("two", Repair.REDO);
		assertIsMade("tag_id_idx");
	}

	@Test
	void anInvalidIndexIsNotThoughtToExistAlready() {
		run("INSERT INTO tag VALUES (42)");
		try {
			run("CREATE UNIQUE INDEX CONCURRENTLY tag_id ON tag (id)");
		}
		catch (RuntimeException ex) {
			assertThat(left()).containsExactly("tag_id");
		}
		run("DELETE FROM tag WHERE id = 42");
		this.files.outside("two", "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS tag_id ON tag (id);", "");

		assertIsMade("tag_id");
	}

	@Test
	void anotherIndexIsNotThoughtToBeTheOneThatIsAskedFor() {
		run("CREATE INDEX tag_id ON tag (name)");
		this.files.outside("two", "CREATE INDEX CONCURRENTLY IF NOT EXISTS tag_id ON tag (id) WHERE seen IS NULL;", "");

		assertThat(this.text.of(UnfinishedStatementException.class, migrations()::upgrade)).isEqualTo(
				"""
						The upgrade of revision two is unfinished, and it cannot be found out how its statement 1 ended.
						    revision:  two (Revision number 2)
						    file:      FILES/two.sql:8
						    statement: CREATE INDEX CONCURRENTLY IF NOT EXISTS tag_id ON tag (id) WHERE seen IS NULL
						    begun:     TIME
						    found:     the index public.tag_id is there as INDEX USING btree (name), asked for is INDEX USING btree (id) \
						WHERE (seen IS NULL)
						  What to do: Look at the database. If the statement has done what it is for, run migrations repair two \
						--done; if nothing of it is there, migrations repair two --redo. Then start again.""");

		run("DROP INDEX tag_id");
		assertIsMade("tag_id");
	}

	private void assertIsMade(String index) {
		assertThat(migrations().upgrade().current()).containsExactly("two");
		assertThat(list("SELECT indexrelid::regclass FROM pg_index WHERE indrelid = 'tag'::regclass AND indisvalid"))
			.containsExactly(index);
		assertThat(journal()).isEmpty();
	}

	private String cancelled(String statement) throws Exception {
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try (Connection writer = writer()) {
			Future<RunReport> run = thread.submit(() -> migrations().upgrade());
			Waiting.until(this.database, "SELECT count(*) > 0 FROM pg_stat_activity WHERE query LIKE '" + statement
					+ "' AND wait_event_type = 'Lock' AND datname = current_database()");
			run("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE query LIKE '" + statement
					+ "' AND datname = current_database()");
			String failure = this.text.of(StepFailedException.class, () -> {
				try {
					run.get();
				}
				catch (ExecutionException ex) {
					throw (StepFailedException) ex.getCause();
				}
				catch (InterruptedException ex) {
					throw new IllegalStateException(ex);
				}
			});
			writer.rollback();
			return failure;
		}
		finally {
			thread.shutdown();
		}
	}

	/** Somebody whose transaction the index has to wait for. */
	private Connection writer() throws SQLException {
		Connection writer = this.database.dataSource().getConnection();
		writer.setAutoCommit(false);
		try (Statement statement = writer.createStatement()) {
			statement.execute("INSERT INTO tag VALUES (1000)");
		}
		return writer;
	}

	private List<String> left() {
		return list("SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid AND indrelid = 'tag'::regclass");
	}

	private List<String> journal() {
		return list("SELECT concat_ws(' ', statement, kind, target, sqlstate) FROM boards_migrations_journal"
				+ " WHERE done_at IS NULL");
	}

	private void run(String sql) {
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	private List<String> list(String query) {
		return this.database.jdbc().sql(query).query(String.class).list();
	}

}
