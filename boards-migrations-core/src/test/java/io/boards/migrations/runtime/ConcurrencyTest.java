package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several at once on one database, and what they hold against each other.
 */
@PostgresTest
class ConcurrencyTest {

	private final TestDatabase database;

	private final RevisionFiles files;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	ConcurrencyTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.files = new RevisionFiles(directory);
	}

	@AfterEach
	void nothingIsLeftBehind() throws InterruptedException {
		this.threads.shutdown();
		assertThat(this.threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
		Invariants.assertHoldOfAny(this.database);
		this.database.close();
	}

	@Test
	void fiveAtOnceRunEachRevisionOnce() throws Exception {
		for (int i = 0; i < 12; i++) {
			this.files.add("r" + i, "CREATE TABLE t" + i + " (id int);\nINSERT INTO t" + i + " VALUES (1);",
					"DROP TABLE t" + i + ";");
		}

		List<RunReport> reports = together(5, () -> this.files.on(this.database.dataSource()).upgrade());

		assertThat(reports).hasSize(5).allSatisfy((report) -> assertThat(report.current()).containsExactly("r11"));
		assertThat(reports.stream().mapToInt((report) -> report.steps().size()).sum()).isEqualTo(12);
		assertThat(this.database.jdbc()
			.sql("SELECT revision FROM boards_migrations_log WHERE outcome = 'done' ORDER BY id")
			.query(String.class)
			.list()).containsExactly("r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9", "r10", "r11");
	}

	@Test
	void fiveAtOnceRunAWholePlanInOneTransactionOnce() throws Exception {
		for (int i = 0; i < 5; i++) {
			this.files.add("r" + i, "CREATE TABLE t" + i + " (id int);", "DROP TABLE t" + i + ";");
		}
		RunSettings settings = RunSettings.standard().withTransaction(TransactionMode.ALL);

		List<RunReport> reports = together(5, () -> this.files.on(this.database.dataSource(), settings).upgrade());

		assertThat(reports).extracting((report) -> report.steps().size()).containsExactlyInAnyOrder(5, 0, 0, 0, 0);
	}

	@Test
	void anIndexIsBuiltConcurrentlyWhileOthersWait() throws Exception {
		this.files.add("one", "CREATE TABLE t (id int);", "DROP TABLE t;")
			.outside("two", "CREATE INDEX CONCURRENTLY t_id ON t (id);", "DROP INDEX CONCURRENTLY t_id;")
			.outside("three", "CREATE INDEX CONCURRENTLY t_id_2 ON t (id);", "DROP INDEX CONCURRENTLY t_id_2;");

		List<RunReport> reports = together(4, () -> this.files.on(this.database.dataSource()).upgrade());

		assertThat(reports).allSatisfy((report) -> assertThat(report.current()).containsExactly("three"));
		assertThat(this.database.jdbc()
			.sql("SELECT count(*) FROM pg_index WHERE indrelid = 't'::regclass AND indisvalid")
			.query(Integer.class)
			.single()).isEqualTo(2);
		assertThat(this.files.on(this.database.dataSource()).downgrade("base").current()).isEmpty();
	}

	@Test
	void whoeverHoldsTheLockForAStepOutsideATransactionHoldsNoSnapshot() throws Exception {
		this.files.add("one", "CREATE TABLE t (id int);", "").outside("two", "SELECT pg_sleep(1.5);", "");
		Future<RunReport> run = this.threads.submit(() -> this.files.on(this.database.dataSource()).upgrade());

		List<String> holders = new ArrayList<>();
		while (!run.isDone() && holders.isEmpty()) {
			holders.addAll(this.database.jdbc()
				.sql("SELECT coalesce(backend_xmin::text, 'none') || ' ' || state FROM pg_stat_activity a"
						+ " JOIN pg_locks l USING (pid) WHERE l.locktype = 'advisory' AND a.state = 'idle in transaction'"
						+ " AND a.datname = current_database()"
						+ " AND EXISTS (SELECT FROM pg_stat_activity WHERE query LIKE '%pg_sleep(1.5)%' AND pid <> a.pid"
						+ " AND pid <> pg_backend_pid())")
				.query(String.class)
				.list());
		}

		assertThat(holders).containsExactly("none idle in transaction");
		assertThat(run.get().current()).containsExactly("two");
	}

	@Test
	void aRunThatWaitsSaysForWhomAndGoesOnWhenTheLockIsFree() throws Exception {
		this.files.add("one", "CREATE TABLE t (id int);", "");
		ListAppender<ILoggingEvent> messages = new ListAppender<>();
		Logger logger = (Logger) LoggerFactory.getLogger("io.boards.migrations");
		logger.setLevel(Level.INFO);
		logger.addAppender(messages);
		messages.start();
		try (HeldLock held = HeldLock.on(this.database, "public")) {
			Future<RunReport> run = this.threads.submit(() -> this.files.on(this.database.dataSource()).upgrade());
			Thread.sleep(2500);
			assertThat(run.isDone()).isFalse();
			held.commit();
			assertThat(run.get().current()).containsExactly("one");
			assertThat(messages.list).extracting(ILoggingEvent::getFormattedMessage)
				.filteredOn((message) -> message.startsWith("Waiting"))
				.first()
				.asString()
				.matches(
						"Waiting to create the tables of boards-migrations for [12] s: the lock on the migrations is held"
								+ " by pid " + held.pid() + ", application somebody else, role " + this.database.user()
								+ ", since [-0-9 :.]+");
		}
		finally {
			logger.detachAppender(messages);
			logger.setLevel(null);
		}
	}

	@Test
	void aTableThatIsLockedForAMomentDelaysTheStep() throws Exception {
		this.files.add("one", "CREATE TABLE t (id int);", "").add("two", "ALTER TABLE t ADD COLUMN name text;", "");
		RunSettings settings = RunSettings.standard().withLocks(Duration.ofMillis(50), Duration.ofSeconds(20));
		this.files.on(this.database.dataSource()).upgrade("one");
		try (Connection reader = this.database.dataSource().getConnection();
				Statement statement = reader.createStatement()) {
			reader.setAutoCommit(false);
			statement.execute("LOCK TABLE t IN ACCESS SHARE MODE");
			Future<RunReport> run = this.threads
				.submit(() -> this.files.on(this.database.dataSource(), settings).upgrade());
			Thread.sleep(600);
			assertThat(run.isDone()).isFalse();
			reader.rollback();
			assertThat(run.get().current()).containsExactly("two");
		}
		assertThat(this.database.jdbc()
			.sql("SELECT revision || ' ' || outcome FROM boards_migrations_log ORDER BY id")
			.query(String.class)
			.list()).containsExactly("one done", "two done");
	}

	@Test
	void whatWasReadBeforeTheLockIsNotBelieved() throws Exception {
		this.files.add("one", "CREATE TABLE t (id int);", "DROP TABLE t;").add("two", "DROP TABLE t;", "SELECT 1;");
		this.files.on(this.database.dataSource()).upgrade("one");
		try (HeldLock held = HeldLock.on(this.database, "public")) {
			Future<RunReport> late = this.threads.submit(() -> this.files.on(this.database.dataSource()).upgrade());
			awaitWaiting();
			// What the holder of the lock does meanwhile.
			held.run("DROP TABLE t");
			held.run("INSERT INTO boards_migrations SELECT 'two', '{one}', '{}', '', now(), NULL, NULL, now(), '', 0");
			held.commit();
			assertThat(late.get().steps()).isEmpty();
			assertThat(late.get().current()).containsExactly("two");
		}
	}

	@Test
	void aPlanThatNoLongerFitsIsGivenUp() throws Exception {
		this.files.add("one", "CREATE TABLE t (id int);", "DROP TABLE t;").add("two", "DROP TABLE t;", "SELECT 1;");
		this.files.on(this.database.dataSource()).upgrade("one");
		try (HeldLock held = HeldLock.on(this.database, "public")) {
			Future<RunReport> late = this.threads.submit(() -> this.files.on(this.database.dataSource()).upgrade());
			awaitWaiting();
			held.run("DELETE FROM boards_migrations");
			held.commit();
			assertThat(late).failsWithin(Duration.ofSeconds(10)).withThrowableThat().havingCause().withMessage("""
					Another run changed the database meanwhile: the plan does not fit any more.
					    revision:          two (Revision number 2)
					    no longer applied: one
					  What to do: See which other process migrates this database, then start again.""");
		}
	}

	/** Whoever tries to get the lock has read before what is applied. */
	private void awaitWaiting() {
		Waiting.until(this.database, "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE state = 'idle'"
				+ " AND query = 'ROLLBACK' AND datname = current_database())");
	}

	private <T> List<T> together(int number, Callable<T> action) throws Exception {
		return Together.run(number, this.threads, (i) -> action);
	}

}
