package io.boards.migrations.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Processes that get SIGTERM in the middle of a run.
 */
@PostgresTest
@Timeout(60)
class ShutdownTest {

	private static final int SIGTERM = 128 + 15;

	private static final String ASKED = "The application is asked to end: what runs of its migrations is cancelled, and"
			+ " nothing more is begun";

	private final TestDatabase database;

	private final RevisionFiles files;

	private final String location;

	private final Path output;

	ShutdownTest(TestDatabase database, @TempDir Path directory, @TempDir Path outputs) {
		this.database = database.another();
		this.files = new RevisionFiles(directory);
		this.location = "file:" + directory;
		this.output = outputs.resolve("output");
	}

	@BeforeEach
	void naps() {
		this.database.jdbc().sql("CREATE TABLE nap AS SELECT 60 AS seconds, 60 AS java_seconds").update();
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void aStepIsCancelledWithItsCommitAndRunByTheNextStart() throws Exception {
		this.files.add("one", "CREATE TABLE one (id int);", "")
			.add("two", "CREATE TABLE two (id int);\nSELECT pg_sleep(seconds) FROM nap;\nCREATE TABLE three (id int);",
					"");
		terminate("pg_sleep", TransactionMode.STEP);

		assertThat(tables()).containsExactly("nap", "one");
		assertThat(log()).containsExactly("one done", "two failed 57014");
		assertNothingIsLeft();
		nextStartDoesIt("two");
		assertThat(tables()).containsExactly("nap", "one", "three", "two");
	}

	@Test
	void soIsOneWithMoreStatementsThanTheDriverSendsAtOnce() throws Exception {
		String many = "INSERT INTO two VALUES (1);\n".repeat(700);
		this.files.add("two", "CREATE TABLE two (id int);\n" + many + "SELECT pg_sleep(seconds) FROM nap;\n" + many,
				"");
		terminate("pg_sleep", TransactionMode.STEP);

		assertThat(tables()).containsExactly("nap");
		assertNothingIsLeft();
		nextStartDoesIt("two");
	}

	@Test
	void aWholeRunInOneTransactionIsTakenBack() throws Exception {
		this.files.add("one", "CREATE TABLE one (id int);", "")
			.add("two", "SELECT pg_sleep(seconds) FROM nap;\nCREATE TABLE three (id int);", "");
		terminate("pg_sleep", TransactionMode.ALL);

		assertThat(tables()).containsExactly("nap");
		assertNothingIsLeft();
		nextStartDoesIt("two");
	}

	@Test
	void outsideATransactionNoFurtherStatementIsBegun() throws Exception {
		this.files.add("one", "CREATE TABLE one (id int);", "")
			.outside("two", "CREATE INDEX CONCURRENTLY one_id ON one (id);\nCREATE TABLE three (id int);", "");
		this.files.on(this.database.dataSource()).upgrade("one");
		try (Connection writer = this.database.dataSource().getConnection();
				Statement statement = writer.createStatement()) {
			writer.setAutoCommit(false);
			statement.execute("INSERT INTO one VALUES (1)");
			terminate("CREATE INDEX CONCURRENTLY", TransactionMode.STEP);
		}

		assertThat(tables()).containsExactly("nap", "one");
		assertThat(log()).containsExactly("one done", "two failed 57014");
		assertNothingIsLeft();
	}

	@Test
	void aMigrationInJavaIsStoppedInItsStatement() throws Exception {
		terminateJava("pg_sleep");

		assertThat(log()).containsExactly("sleeps failed 57014");
	}

	@Test
	void aMigrationInJavaIsInterruptedOutsideOfOne() throws Exception {
		this.database.jdbc().sql("UPDATE nap SET seconds = 0").update();
		terminateJava("SELECT java_seconds");

		assertThat(log()).containsExactly("sleeps failed none");
	}

	private void terminateJava(String until) throws Exception {
		try (ChildRun child = ChildRun.of(this.database, "classpath:io/boards/migrations/runtime/slow",
				TransactionMode.STEP, this.output)) {
			terminate(child, until);
		}
		assertThat(tables()).containsExactly("nap");
		assertNothingIsLeft();
	}

	@Test
	void whoWaitsForTheLockGoesAtOnce() throws Exception {
		this.files.add("one", "CREATE TABLE one (id int);", "");
		try (HeldLock held = HeldLock.on(this.database, "public")) {
			assertThat(held.isGranted()).isTrue();
			terminate("ROLLBACK", TransactionMode.STEP);
		}
		assertThat(tables()).containsExactly("nap");
	}

	@Test
	void anIdleJvmKeepsNoHook() {
		this.files.add("one", "CREATE TABLE one (id int);", "");
		this.files.on(this.database.dataSource()).upgrade();

		assertThat(Shutdown.isWatching()).isFalse();
	}

	private void terminate(String until, TransactionMode mode) throws Exception {
		try (ChildRun child = ChildRun.of(this.database, this.location, mode, this.output)) {
			terminate(child, until);
		}
	}

	private void terminate(ChildRun child, String until) throws InterruptedException, IOException {
		Waiting.until(this.database,
				"SELECT count(*) > 0 FROM pg_stat_activity WHERE application_name = 'child' AND query LIKE '%" + until
						+ "%' AND datname = current_database()",
				() -> assertThat(child.isAlive()).as("it runs").isTrue());
		assertThat(child.terminate()).isLessThan(5000);
		assertThat(child.exitCode()).as(child.output()).isEqualTo(SIGTERM);
		assertThat(child.output()).contains(ASKED);
	}

	private void nextStartDoesIt(String head) {
		this.database.jdbc().sql("UPDATE nap SET seconds = 0").update();
		assertThat(this.files.on(this.database.dataSource()).upgrade().current()).containsExactly(head);
	}

	private List<String> tables() {
		return this.database.jdbc()
			.sql("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
					+ " AND relname NOT LIKE 'boards_migrations%' ORDER BY 1")
			.query(String.class)
			.list();
	}

	private List<String> log() {
		return this.database.jdbc()
			.sql("SELECT concat_ws(' ', revision, outcome, sqlstate) FROM boards_migrations_log ORDER BY id")
			.query(String.class)
			.list();
	}

	private void assertNothingIsLeft() {
		assertThat(this.database.jdbc()
			.sql("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'child'"
					+ " AND datname = current_database()")
			.query(Integer.class)
			.single()).isZero();
	}

}
