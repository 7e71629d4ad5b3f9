package io.boards.migrations.runtime;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Backfills and others who are busy with the same table, and batches that take too long.
 */
@PostgresTest
class BackfillInTheWayTest {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final Filling filling;

	BackfillInTheWayTest(TestDatabase database) {
		this.filling = Filling.ofTenRows(database);
	}

	@AfterEach
	void close() {
		this.filling.close();
	}

	@Test
	void aBatchThatTakesTooLongIsTriedWithHalfOfItsRows() {
		this.filling.settings(SECOND, Duration.ofMillis(400), SECOND)
			.code((op) -> op.backfill("tag").set("n = n + 1 + length(pg_sleep(0.1)::text)"))
			.run();

		assertThat(this.filling.list("SELECT n FROM tag", Integer.class)).hasSize(10).containsOnly(1);
		assertThat(this.filling.log()).contains(
				"fill: a batch of the backfill of public.tag took longer than 400 ms; trying 2500 rows",
				"fill: a batch of the backfill of public.tag took longer than 400 ms; trying 9 rows",
				"fill: a batch of the backfill of public.tag took longer than 400 ms; trying 4 rows");
	}

	@Test
	void theTimeoutOfTheMigrationCountsAndOneRowThatTakesTooLongEndsIt() {
		this.filling.code((op) -> {
			op.execute("SET statement_timeout = '100ms'");
			op.backfill("tag").set("n = n + 1 + length(pg_sleep(id)::text)").where("id > 2").batchSize(2);
		});

		assertThat(this.filling.failure(StepFailedException.class)).isEqualTo(
				"""
						Revision fill failed in its upgrade. It runs outside a transaction: what it did before stays.
						    revision:    fill (Fill)
						    class:       io.boards.migrations.runtime.filling.R1_fill (R1_fill.java:18)
						    statement:   UPDATE tag SET n = n + 1 + length(pg_sleep(id)::text)
						                 WHERE (id > 2)
						    SQLSTATE:    57014
						    error:       canceling statement due to statement timeout
						    done before: nothing in this run
						  What to do: Correct the upgrade of this revision and start again. What is done is noted and not run again; leave it as it is.""");
		assertThat(this.filling.log())
			.containsExactly("fill: a batch of the backfill of public.tag took longer than 100 ms; trying 1 rows");
		assertThat(this.filling.migrations().status().unfinished().toString())
			.endsWith(", failed with SQLSTATE 57014]");
	}

	@Test
	void somebodyWhoCancelsABatchMeansIt() throws Exception {
		this.filling.settings(SECOND, Duration.ofMinutes(1), SECOND)
			.code((op) -> op.backfill("tag").set("n = length(pg_sleep(2)::text)"));
		during(() -> Waiting.until(this.filling.database(),
				"SELECT count(pg_cancel_backend(pid)) > 0 FROM pg_stat_activity"
						+ " WHERE query LIKE 'UPDATE public.tag%' AND datname = current_database()"),
				() -> {
					assertThat(this.filling.failure(StepFailedException.class))
						.contains("error:       canceling statement due to user request");
				});

		assertThat(this.filling.log()).isEmpty();
	}

	@Test
	void aRowThatSomebodyHasLockedIsWaitedFor() throws Exception {
		this.filling.settings(Duration.ofMillis(50), Duration.ZERO, Duration.ofSeconds(30));
		this.filling.after((batch) -> {
		});
		try (Connection other = this.filling.database().dataSource().getConnection();
				Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("SELECT FROM tag WHERE id = 6 FOR UPDATE");
			during(this.filling::run, () -> {
				this.filling.waitForLog(
						"Trying again to apply fill after 0 s: a lock on a table was not to be had (SQLSTATE 55P03), held by pid PID, application PostgreSQL JDBC Driver, role ROLE, idle in transaction, for TIME");
				other.rollback();
			});
		}

		assertThat(this.filling.list("SELECT n FROM tag", Integer.class)).hasSize(10).containsOnly(1);
		assertThat(this.filling.batches()).containsExactly("4/4", "4/4");
	}

	/** Otherwise its rows would stay as they are, and nobody would know. */
	@Test
	void aTransactionThatHasWrittenBeforeIsWaitedFor() throws Exception {
		try (Connection other = this.filling.database().dataSource().getConnection();
				Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("INSERT INTO tag VALUES (0, 0)");
			during(this.filling::run, () -> {
				this.filling.waitForLog(
						"Waiting to apply fill for 1 s until they are over who have written to tag: pid PID, application PostgreSQL JDBC Driver, role ROLE, idle in transaction, for TIME");
				other.commit();
			});
		}

		assertThat(this.filling.list("SELECT n FROM tag", Integer.class)).hasSize(11).containsOnly(1);
	}

	@Test
	void aTransactionThatDoesNotEndIsNamed() throws Exception {
		this.filling.settings(SECOND, Duration.ZERO, Duration.ofMillis(50));
		try (Connection other = this.filling.database().dataSource().getConnection();
				Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("INSERT INTO tag VALUES (0, 0)");

			assertThat(this.filling.failure(StepFailedException.class)).isEqualTo(
					"""
							Revision fill failed in its upgrade. It runs outside a transaction: what it did before stays.
							    revision:    fill (Fill)
							    class:       io.boards.migrations.runtime.filling.R1_fill (R1_fill.java:18)
							    exception:   io.boards.migrations.runtime.BackfillException
							    error:       A transaction has written to the table of a backfill and is not over: its rows cannot be seen yet.
							    table:       tag
							    waited:      0 s
							    written by:  pid PID, application PostgreSQL JDBC Driver, role ROLE, idle in transaction, for TIME
							    done before: nothing in this run
							  What to do: End that transaction and start again, or let the backfill wait longer \
							(boards.migrations.lock-wait).""");
			other.rollback();
		}
		this.filling.run();
	}

	/** It has no process, and stays until somebody ends it. */
	@Test
	void aPreparedTransactionIsNamed() {
		assumeThat(this.filling.list("SELECT current_setting('max_prepared_transactions')::int", Integer.class))
			.doesNotContain(0);
		this.filling.settings(SECOND, Duration.ZERO, Duration.ofMillis(50))
			.sql("BEGIN; SAVEPOINT one; INSERT INTO tag VALUES (0, 0); RELEASE one; PREPARE TRANSACTION 'forgotten'");
		try {
			assertThat(this.filling.failure(StepFailedException.class))
				.contains("    written by:  the prepared transaction forgotten, role ROLE, for TIME\n");
		}
		finally {
			this.filling.sql("COMMIT PREPARED 'forgotten'");
		}
		this.filling.run();

		assertThat(this.filling.list("SELECT n FROM tag", Integer.class)).hasSize(11).containsOnly(1);
	}

	/** Does something in the foreground while something else runs, and sees both end. */
	private static void during(Task background, Task foreground) throws Exception {
		ExecutorService executor = Executors.newSingleThreadExecutor();
		try {
			Future<?> running = executor.submit(() -> {
				background.run();
				return null;
			});
			foreground.run();
			running.get();
		}
		finally {
			executor.shutdownNow();
		}
	}

	@FunctionalInterface
	private interface Task {

		void run() throws Exception;

	}

}
