package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import ch.qos.logback.classic.Level;
import com.zaxxer.hikari.HikariDataSource;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Others hold locks on tables, and the log says who.
 */
@PostgresTest
@Timeout(60)
class BlockersTest {

	private static final RunSettings IMPATIENT = RunSettings.standard()
		.withLocks(Duration.ofMillis(50), Duration.ofSeconds(60));

	private final TestDatabase database;

	private final RevisionFiles files;

	private final Connection connection;

	private final Messages messages = Messages.from(Level.INFO);

	private final ExecutorService threads = Executors.newCachedThreadPool();

	BlockersTest(TestDatabase database, @TempDir Path directory) throws SQLException {
		this.database = database.another();
		this.files = new RevisionFiles(directory);
		this.connection = this.database.dataSource().getConnection();
		this.connection.setAutoCommit(false);
		this.connection.setClientInfo("ApplicationName", "billing");
	}

	@BeforeEach
	void tables() {
		this.files.add("one", "CREATE TABLE tag (id int);\nCREATE TABLE other (id int);", "");
		this.files.on(this.database.dataSource()).upgrade();
	}

	@AfterEach
	void close() throws SQLException {
		this.threads.shutdownNow();
		this.messages.close();
		this.connection.close();
		this.database.close();
	}

	@Test
	void aStepThatIsTriedAgainTellsWhoHoldsItsTablesWithOneConnectionAndWithoutValues() throws Exception {
		hold("SELECT * FROM tag WHERE id = 4711");
		this.files.add("two", "ALTER TABLE tag ADD COLUMN name text;", "");
		try (Connection only = this.database.dataSource().getConnection();
				Connection bystander = this.database.dataSource().getConnection()) {
			bystander.setAutoCommit(false);
			run(bystander, "LOCK TABLE other IN ACCESS SHARE MODE");
			SingleConnectionDataSource pool = new SingleConnectionDataSource(only, true);

			Future<RunReport> run = this.threads.submit(() -> this.files.on(pool, IMPATIENT).upgrade());

			assertThat(told("Trying again to apply two"))
				.matches("Trying again to apply two after 0 s: a lock on a table was not to"
						+ " be had \\(SQLSTATE 55P03\\), held by pid " + pid(this.connection)
						+ ", application billing, role " + this.database.user() + ", idle in transaction, for \\d+ s");
			assertThat(run.isDone()).isFalse();
			this.connection.rollback();
			assertThat(run.get().current()).containsExactly("two");
		}
	}

	@Test
	void aStepThatMayWaitAsLongAsItTakesTellsMeanwhileForWhom() throws Exception {
		hold("SELECT * FROM tag");
		this.files.header("two", "-- Lock-Timeout: 0", "ALTER TABLE tag ADD COLUMN name text;", "");

		Future<RunReport> run = this.threads
			.submit(() -> this.files.on(this.database.dataSource(), IMPATIENT).upgrade());

		assertThat(told("Waiting to apply two"))
			.contains("a lock is held by pid " + pid(this.connection) + ", application billing");
		this.connection.rollback();
		assertThat(run.get().current()).containsExactly("two");
	}

	@Test
	void aPreparedTransactionIsTold() throws Exception {
		assumeThat(this.database.jdbc().sql("SHOW max_prepared_transactions").query(Integer.class).single())
			.isPositive();
		this.database.jdbc().sql("BEGIN; INSERT INTO tag VALUES (1); PREPARE TRANSACTION 'left alone'").update();
		this.files.add("two", "ALTER TABLE tag ADD COLUMN name text;", "");

		Future<RunReport> run = this.threads
			.submit(() -> this.files.on(this.database.dataSource(), IMPATIENT).upgrade());

		try {
			assertThat(told("Trying again to apply two")).matches(
					".* held by the prepared transaction left alone, role " + this.database.user() + ", for \\d+ s");
		}
		finally {
			this.database.jdbc().sql("ROLLBACK PREPARED 'left alone'").update();
		}
		assertThat(run.get().current()).containsExactly("two");
	}

	@Test
	void soItIsWhereAStepMayWaitAsLongAsItTakesAndOthersThatAreNotInTheWayAreNot() throws Exception {
		assumeThat(this.database.jdbc().sql("SHOW max_prepared_transactions").query(Integer.class).single())
			.isGreaterThan(1);
		this.database.jdbc().sql("BEGIN; INSERT INTO tag VALUES (1); PREPARE TRANSACTION 'left alone'").update();
		this.database.jdbc().sql("BEGIN; INSERT INTO other VALUES (1); PREPARE TRANSACTION 'elsewhere'").update();
		this.files.header("two", "-- Lock-Timeout: 0", "ALTER TABLE tag ADD COLUMN name text;", "");

		Future<RunReport> run = this.threads
			.submit(() -> this.files.on(this.database.dataSource(), IMPATIENT).upgrade());

		try {
			assertThat(told("Waiting to apply two"))
				.matches("Waiting to apply two for \\d+ s: a lock is held by the prepared transaction left alone, role "
						+ this.database.user() + ", for \\d+ s");
		}
		finally {
			this.database.jdbc().sql("ROLLBACK PREPARED 'left alone'").update();
			this.database.jdbc().sql("ROLLBACK PREPARED 'elsewhere'").update();
		}
		assertThat(run.get().current()).containsExactly("two");
	}

	@Test
	void andWhereAnIndexIsBuiltConcurrently() throws Exception {
		assumeThat(this.database.jdbc().sql("SHOW max_prepared_transactions").query(Integer.class).single())
			.isPositive();
		this.database.jdbc().sql("BEGIN; INSERT INTO tag VALUES (1); PREPARE TRANSACTION 'left alone'").update();
		this.files.outside("two", "CREATE INDEX CONCURRENTLY tag_id ON tag (id);", "");

		Future<RunReport> run = this.threads
			.submit(() -> this.files.on(this.database.dataSource(), IMPATIENT).upgrade());

		try {
			assertThat(told("Waiting to apply two")).contains("held by the prepared transaction left alone, role ");
		}
		finally {
			this.database.jdbc().sql("ROLLBACK PREPARED 'left alone'").update();
		}
		assertThat(run.get().current()).containsExactly("two");
	}

	@Test
	void whereTheStatementDoesNotNameTheTableAllHoldersAreTold() throws Exception {
		hold("SELECT * FROM tag");
		this.files.add("two", "DO $$ BEGIN EXECUTE 'ALTER TABLE t' || 'ag ADD COLUMN name text'; END $$;", "");

		Future<RunReport> run = this.threads
			.submit(() -> this.files.on(this.database.dataSource(), IMPATIENT).upgrade());

		assertThat(told("Trying again to apply two"))
			.contains("held by pid " + pid(this.connection) + ", application billing");
		this.connection.rollback();
		assertThat(run.get().current()).containsExactly("two");
	}

	@Test
	void aStatementOutsideATransactionThatChangesATableIsTriedAgainToo() throws Exception {
		hold("SELECT * FROM tag");
		this.files.outside("two", "CREATE TABLE done (n int);\nALTER TABLE tag ADD COLUMN name text;", "");
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setDataSource(this.database.dataSource());
			pool.setMaximumPoolSize(2);

			Future<RunReport> run = this.threads.submit(() -> this.files.on(pool, IMPATIENT).upgrade());

			assertThat(told("Trying again to apply two"))
				.contains("held by pid " + pid(this.connection) + ", application billing");
			this.connection.rollback();
			assertThat(run.get().current()).containsExactly("two");
		}
	}

	@Test
	void anIndexIsBuiltConcurrentlyUnderNoLockTimeoutWhateverIsConfigured() throws Exception {
		this.database.jdbc()
			.sql("ALTER DATABASE " + this.database.url().replaceAll(".*/", "") + " SET lock_timeout = '50ms'")
			.update();
		this.connection.rollback();
		hold("INSERT INTO tag VALUES (1)");
		this.files.outside("two", "CREATE INDEX CONCURRENTLY tag_id ON tag (id);", "");
		this.files.change("two", "\n-- migrate:upgrade", "-- Lock-Timeout: 50ms\n\n-- migrate:upgrade");

		Future<RunReport> run = this.threads
			.submit(() -> this.files.on(this.database.dataSource(), IMPATIENT).upgrade());

		assertThat(told("Waiting to apply two"))
			.matches("Waiting to apply two for [12] s: a lock is held by pid " + pid(this.connection)
					+ ", application billing, role " + this.database.user() + ", idle in transaction, for \\d+ s");
		this.connection.rollback();
		assertThat(run.get().current()).containsExactly("two");
		assertThat(this.database.jdbc()
			.sql("SELECT indisvalid FROM pg_index WHERE indexrelid = 'tag_id'::regclass")
			.query(Boolean.class)
			.single()).isTrue();
	}

	private void hold(String sql) throws SQLException {
		run(this.connection, sql);
	}

	private static void run(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static int pid(Connection connection) throws SQLException {
		return connection.unwrap(PGConnection.class).getBackendPID();
	}

	private String told(String beginning) throws InterruptedException {
		while (true) {
			List<String> told = this.messages.at(Level.INFO)
				.stream()
				.filter((message) -> message.startsWith(beginning))
				.toList();
			if (!told.isEmpty()) {
				return told.get(0);
			}
			Thread.sleep(10);
		}
	}

}
