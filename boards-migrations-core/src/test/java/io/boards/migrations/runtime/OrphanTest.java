package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import ch.qos.logback.classic.Level;
import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * A process is killed in the middle of a statement outside a transaction. Its lock is
 * free at once, but the server may go on with the statement.
 */
@PostgresTest
class OrphanTest {

	private static final String ORPHAN = "SELECT pid FROM pg_stat_activity WHERE application_name = '" + ChildRun.NAME
			+ "' AND query LIKE 'CREATE INDEX%' AND datname = current_database()";

	private final TestDatabase database;

	private final Path directory;

	private final Path output;

	private final FailureText text;

	private final RevisionFiles files;

	private final Messages messages = Messages.from(Level.INFO);

	OrphanTest(TestDatabase database, @TempDir Path directory, @TempDir Path other) {
		this.database = database.another();
		this.directory = directory;
		this.output = other.resolve("output");
		this.text = new FailureText(this.database, directory);
		this.files = new RevisionFiles(directory).add("one", "CREATE TABLE tag (id int);", "")
			.outside("two", "INSERT INTO tag VALUES (1);\nCREATE INDEX CONCURRENTLY tag_id ON tag (id);", "");
		migrations().upgrade("one");
	}

	@AfterEach
	void nothingIsLeftBehind() {
		this.messages.close();
		Invariants.assertHoldOfAny(this.database);
		this.database.close();
	}

	private Migrations migrations() {
		return this.files.on(this.database.dataSource());
	}

	@Test
	void theServerSoonNoticesThatTheClientIsGoneAndTheNextStartMakesItGood() throws Exception {
		assumeThat(version()).isGreaterThanOrEqualTo(140000);
		try (Connection writer = this.database.dataSource().getConnection()) {
			killInTheMiddleOfTheIndex(writer);
			Waiting.until(this.database, "SELECT NOT EXISTS (" + ORPHAN + ")");
			writer.rollback();
		}

		assertThat(migrations().upgrade().current()).containsExactly("two");
		assertIsDoneOnce();
		assertThat(log()).anyMatch((message) -> message.endsWith(": the index public.tag_id is there, but not valid"))
			.contains("two: DROP INDEX CONCURRENTLY public.tag_id");
	}

	@Test
	void whileTheServerGoesOnTheNextStartWaitsAndSaysForWhom() throws Exception {
		neverNotice();
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try (Connection writer = this.database.dataSource().getConnection()) {
			killInTheMiddleOfTheIndex(writer);
			int orphan = this.database.jdbc().sql(ORPHAN).query(Integer.class).single();
			long index = index();

			Future<RunReport> next = thread.submit(() -> migrations().upgrade());
			long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
			while (log().stream().noneMatch((message) -> message.startsWith("Waiting")) && System.nanoTime() < end) {
				Thread.sleep(10);
			}
			assertThat(log()).filteredOn((message) -> message.startsWith("Waiting"))
				.first()
				.asString()
				.matches(
						"Waiting to apply two for [12] s: its statement 2, which an earlier run began, is still run by pid "
								+ orphan + ", application child, role " + this.database.user() + ", since [-0-9 :.]+");
			assertThat(next.isDone()).isFalse();
			writer.rollback();

			assertThat(next.get().current()).containsExactly("two");
			assertThat(index()).as("it is the orphan's index").isEqualTo(index);
		}
		finally {
			thread.shutdown();
		}
		assertIsDoneOnce();
	}

	@Test
	void whatDoesNotEndIsToldWithTheWayToEndIt() throws Exception {
		neverNotice();
		try (Connection writer = this.database.dataSource().getConnection()) {
			killInTheMiddleOfTheIndex(writer);
			int orphan = this.database.jdbc().sql(ORPHAN).query(Integer.class).single();
			Migrations impatient = this.files.on(this.database.dataSource(),
					RunSettings.standard().withLocks(Duration.ofSeconds(2), Duration.ofMillis(300)));

			assertThat(this.text.of(StillRunningException.class, impatient::upgrade)).isEqualTo(
					"""
							A statement of revision two that an earlier run began is still running, and did not end in time.
							    revision:  two (Revision number 2)
							    file:      FILES/two.sql:9
							    statement: CREATE INDEX CONCURRENTLY tag_id ON tag (id)
							    run by:    pid PID, application child, role USER, since TIME
							    waited:    0 s
							  What to do: Wait until it has ended and start again, or let this run wait longer \
							(boards.migrations.lock-wait). If nobody wants it any more, end it with SELECT pg_terminate_backend(pid): \
							the next start finds out how far it came.""");
			assertThat(this.text.of(StillRunningException.class, () -> impatient.repair("two", Repair.DONE)))
				.isEqualTo("""
						A statement of revision two is still running. Nothing was repaired.
						    statement: 2
						    run by:    pid PID, application child, role USER, since TIME
						  What to do: Wait until it has ended. If nobody wants it any more, end it with SELECT \
						pg_terminate_backend(pid): the next start finds out how far it came.""");
			this.database.jdbc().sql("SELECT pg_terminate_backend(" + orphan + ")").query().singleRow();
			writer.rollback();
		}

		assertThat(migrations().upgrade().current()).containsExactly("two");
		assertIsDoneOnce();
	}

	/** An ordinary role does not see what a superuser is about. */
	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void anIndexThatSomebodyElseIsMakingIsNotDropped(boolean ordinary) throws Exception {
		DataSource source = ordinary ? this.text.as(ordinaryOwner()) : this.database.dataSource();
		this.files.change("two", "CONCURRENTLY tag_id", "CONCURRENTLY IF NOT EXISTS tag_id");
		ExecutorService threads = Executors.newCachedThreadPool();
		try (Connection writer = this.database.dataSource().getConnection();
				Connection other = this.database.dataSource().getConnection();
				Statement statement = other.createStatement()) {
			lock(writer);
			Future<Boolean> made = threads
				.submit(() -> statement.execute("CREATE INDEX CONCURRENTLY tag_id ON tag (id)"));
			Waiting.until(this.database, "SELECT count(*) = 1 FROM pg_stat_progress_create_index");
			long index = index();

			Future<RunReport> run = threads.submit(() -> this.files.on(source).upgrade());
			long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
			while (log().stream().noneMatch((message) -> message.startsWith("Waiting")) && System.nanoTime() < end) {
				Thread.sleep(10);
			}
			assertThat(run.isDone()).isFalse();
			writer.rollback();

			made.get();
			assertThat(run.get().current()).containsExactly("two");
			assertThat(index()).isEqualTo(index);
		}
		finally {
			threads.shutdown();
		}
	}

	private String ordinaryOwner() {
		String role = "visitor_" + this.text.suffix();
		this.database.jdbc().sql("CREATE ROLE " + role + " LOGIN PASSWORD 'visitor'").update();
		this.database.jdbc().sql("GRANT CREATE ON SCHEMA public TO " + role).update();
		for (String table : List.of("tag", "boards_migrations", "boards_migrations_log", "boards_migrations_journal")) {
			this.database.jdbc().sql("ALTER TABLE " + table + " OWNER TO " + role).update();
		}
		return role;
	}

	/** Whoever sets it has his reasons, and it is left alone. */
	private void neverNotice() {
		if (version() >= 140000) {
			this.database.jdbc()
				.sql("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET client_connection_check_interval = ''1h''',"
						+ " current_database()); END $$")
				.update();
		}
	}

	private int version() {
		return Objects
			.requireNonNull(this.database.jdbc().sql("SHOW server_version_num").query(Integer.class).single());
	}

	private void killInTheMiddleOfTheIndex(Connection writer) throws Exception {
		lock(writer);
		try (ChildRun process = ChildRun.of(this.database, "file:" + this.directory, TransactionMode.STEP,
				this.output)) {
			Waiting.until(this.database, "SELECT EXISTS (" + ORPHAN + " AND wait_event_type = 'Lock')");
			process.kill();
		}
	}

	private static void lock(Connection writer) throws Exception {
		writer.setAutoCommit(false);
		try (Statement statement = writer.createStatement()) {
			statement.execute("LOCK TABLE tag IN ROW EXCLUSIVE MODE");
		}
	}

	private long index() {
		return this.database.jdbc().sql("SELECT 'tag_id'::regclass::oid::bigint").query(Long.class).single();
	}

	private void assertIsDoneOnce() {
		assertThat(this.database.jdbc().sql("SELECT id FROM tag").query(Integer.class).list()).containsExactly(1);
		assertThat(this.database.jdbc()
			.sql("SELECT indisvalid FROM pg_index WHERE indexrelid = 'tag_id'::regclass")
			.query(Boolean.class)
			.single()).isTrue();
	}

	private List<String> log() {
		return this.messages.at(Level.INFO);
	}

}
