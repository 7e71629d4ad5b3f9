package io.boards.migrations.runtime;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import io.boards.migrations.Migrations;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Columns of large tables are filled batch by batch.
 */
@PostgresTest
class BackfillTest {

	private static final Consumer<Operations> FILL = (op) -> op.backfill("tag").set("n = n + 1").batchSize(4);

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final Filling filling;

	private String schema = "public";

	BackfillTest(TestDatabase database) {
		this.filling = new Filling(database);
	}

	@BeforeEach
	void table() {
		this.filling.sql("CREATE TABLE tag (id int PRIMARY KEY, n int DEFAULT 0, m int)")
			.sql("INSERT INTO tag (id, m) SELECT n, nullif(n % 3, 0) FROM generate_series(1, 10) AS n")
			.code(FILL);
	}

	@AfterEach
	void close() {
		this.filling.close();
	}

	@Test
	void rowsThatTheConditionLeavesOutAreLookedAtOnly() {
		this.filling.code((op) -> {
			op.backfill("public.tag").set("n = 7, m = n -- seven").where("m IS NULL OR m = 5 -- none").batchSize(4);
			op.execute("CREATE TABLE note (id int)");
		}).run();

		assertThat(this.filling.list("SELECT id FROM tag WHERE n = 7 AND m = 0", Integer.class)).containsExactly(3, 6,
				9);
		assertThat(this.filling.batches()).containsExactly("4/1", "4/1");
		assertThat(this.filling.log())
			.containsExactly("fill: backfill of public.tag done, 3 of 10 rows changed, in TIME");
		assertThat(this.filling.migrations().status().current()).containsExactly("fill");
		assertThat(this.filling.list("SELECT count(*) FROM boards_migrations_journal", Integer.class))
			.containsExactly(0);
		assertThat(this.filling.list("SELECT count(*) FROM note", Integer.class)).containsExactly(0);
	}

	@Test
	void anEmptyTableIsFilledAtOnce() {
		this.filling.sql("TRUNCATE tag").run();

		assertThat(this.filling.batches()).isEmpty();
		assertThat(this.filling.log())
			.containsExactly("fill: backfill of public.tag done, 0 of 0 rows changed, in TIME");
		assertThat(this.filling.migrations().status().current()).containsExactly("fill");
	}

	@Test
	void rowsThatComeLaterAreNotLookedFor() {
		this.filling.after((batch) -> this.filling.sql("INSERT INTO tag SELECT max(id) + 1, 1 FROM tag")).run();

		assertThat(this.filling.list("SELECT n FROM tag", Integer.class)).hasSize(12).containsOnly(1);
		assertThat(this.filling.batches()).containsExactly("4/4", "4/4");
	}

	@Test
	void theLastRowMayGoMeanwhile() {
		this.filling.after((batch) -> this.filling.sql("DELETE FROM tag WHERE id > 4")).run();

		assertThat(this.filling.list("SELECT n FROM tag", Integer.class)).hasSize(4).containsOnly(1);
		assertThat(this.filling.batches()).containsExactly("4/4");
	}

	@Test
	void itGoesOnBehindTheLastBatch() {
		failAfter(1);
		assertThat(this.filling.migrations().status().unfinished().toString().replaceAll("begun .*Z", "begun TIME"))
			.isEqualTo("[upgrade of fill, 0 statements done, statement 1 begun TIME, 4 rows changed]");
		assertThat(this.filling.migrations().status().current()).isEmpty();

		this.filling.after((batch) -> {
		}).code((op) -> op.backfill("tag").set("n = n + 1").batchSize(3).pause(Duration.ofMillis(1))).run();

		assertThat(this.filling.list("SELECT n FROM tag", Integer.class)).hasSize(10).containsOnly(1);
		assertThat(this.filling.batches()).containsExactly("3/3");
		assertThat(this.filling.log()).containsExactly("fill: the backfill of public.tag goes on behind 4 rows",
				"fill: backfill of public.tag done, 10 of 10 rows changed, in TIME");
	}

	private void failAfter(int batches) {
		this.filling.after((batch) -> {
			if (this.filling.batches().size() == batches) {
				throw new UnsupportedOperationException("not now");
			}
		});
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(this.filling::run);
	}

	@Test
	void aBackfillThatWasChangedMeanwhileIsRefusedUntilSomebodySaysWhatIsMeant() {
		failAfter(1);
		this.filling.after((batch) -> {
		}).code((op) -> op.backfill("tag").set("n = n + 2").batchSize(4));
		String expected = """
				The upgrade of revision fill was changed after a part of it was done outside a transaction.
				    revision:     fill (Fill)
				    class:        io.boards.migrations.runtime.filling.R1_fill
				    backfill:     public.tag
				    statement:    1, begun TIME
				    rows changed: 4
				  What to do: Bring the backfill back to what it was and start again, which goes on behind these rows. If it is \
				to be another one, run migrations repair fill --redo, which begins again with the first row, or --done if the \
				rest is done by hand.""";

		assertThat(failure(ChangedSectionException.class)).isEqualTo(expected);
		this.filling.code((op) -> op.execute("UPDATE tag SET n = n + 1"));
		assertThat(failure(ChangedSectionException.class)).isEqualTo(expected);
		this.filling.code((op) -> {
		});
		assertThat(failure(ChangedSectionException.class)).isEqualTo(expected);
		this.filling.code((op) -> {
			op.execute("SET search_path = public");
			FILL.accept(op);
		});
		assertThat(failure(ChangedSectionException.class)).isEqualTo(expected);

		assertThat(this.filling.list("SELECT sum(n) FROM tag", Integer.class)).containsExactly(4);
	}

	@Test
	void theSameNameForAnotherTableIsAChangeToo() {
		this.filling.code((op) -> {
			op.execute("SET search_path = " + this.schema + ", public");
			FILL.accept(op);
		});
		failAfter(1);
		this.schema = "other";
		this.filling.sql("CREATE SCHEMA other").sql("CREATE TABLE other.tag (id int PRIMARY KEY, n int)");

		assertThat(failure(ChangedSectionException.class)).contains("backfill:     public.tag");
	}

	/** Otherwise rows that it never looked at would count as done. */
	@Test
	void anotherBackfillBeginsWithTheFirstRowWhereNothingWasChanged() throws Exception {
		this.filling.code((op) -> op.backfill("tag").set("n = n + 1").where("n > 0").batchSize(4));
		failAfter(1);
		this.filling.after((batch) -> {
		}).code(FILL).settings(SECOND, Duration.ZERO, Duration.ofMillis(50));
		try (Connection other = this.filling.database().dataSource().getConnection();
				Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("UPDATE tag SET m = 0");
			assertThat(failure(StepFailedException.class)).contains("error:       A transaction has written");
			other.rollback();
		}
		this.filling.run();

		assertThat(this.filling.list("SELECT n FROM tag", Integer.class)).hasSize(10).containsOnly(1);
	}

	@Test
	void whatIsToBeDoneAgainBeginsWithTheFirstRow() {
		failAfter(1);
		this.filling.migrations().repair("fill", Repair.REDO);

		this.filling.after((batch) -> {
		}).code((op) -> op.backfill("tag").set("n = n + 2").batchSize(4)).run();

		assertThat(this.filling.list("SELECT n FROM tag ORDER BY id", Integer.class)).containsExactly(3, 3, 3, 3, 2, 2,
				2, 2, 2, 2);
	}

	@Test
	void whatIsDoneByHandIsLeftAlone() {
		failAfter(1);
		this.filling.migrations().repair("fill", Repair.DONE);

		this.filling.run();

		assertThat(this.filling.batches()).isEmpty();
		assertThat(this.filling.list("SELECT sum(n) FROM tag", Integer.class)).containsExactly(4);
		assertThat(this.filling.migrations().status().current()).containsExactly("fill");
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

		assertThat(failure(StepFailedException.class)).isEqualTo(
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
					assertThat(failure(StepFailedException.class))
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
						"Trying again to apply fill: a lock was not to be had for a batch of its backfill (SQLSTATE 55P03)");
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
						"Waiting to apply fill for 1 s: pid PID, application PostgreSQL JDBC Driver, role ROLE, since TIME has written to tag and is not over");
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

			assertThat(failure(StepFailedException.class)).isEqualTo(
					"""
							Revision fill failed in its upgrade. It runs outside a transaction: what it did before stays.
							    revision:    fill (Fill)
							    class:       io.boards.migrations.runtime.filling.R1_fill (R1_fill.java:18)
							    exception:   io.boards.migrations.runtime.BackfillException
							    error:       A transaction has written to the table of a backfill and is not over: its rows cannot be seen yet.
							    table:       tag
							    waited:      0 s
							    written by:  pid PID, application PostgreSQL JDBC Driver, role ROLE, since TIME
							    done before: nothing in this run
							  What to do: End that transaction and start again, or let the backfill wait longer \
							(boards.migrations.lock-wait).""");
			other.rollback();
		}
		this.filling.run();
	}

	@Test
	void itIsRefusedInATransaction() {
		Migrations migrations = Migrations.builder(this.filling.sql("DROP TABLE tag").database().dataSource())
			.locations(List.of("classpath:io/boards/migrations/runtime/fillingintransaction"))
			.build();

		assertThat(failure(StepFailedException.class, migrations)).isEqualTo("""
				Revision fill failed in its upgrade. The step was rolled back.
				    revision:    fill (Fill)
				    class:       io.boards.migrations.runtime.fillingintransaction.R1_fill (R1_fill.java:13)
				    exception:   io.boards.migrations.runtime.BackfillException
				    error:       A backfill commits after each batch, and this migration runs in a transaction.
				    table:       tag
				    done before: nothing in this run
				  What to do: Put it into a revision of its own, declared with @Revision(transactional = false).""");
	}

	@Test
	void aTableWithoutAnOrderIsRefusedBeforeAnythingIsNoted() {
		this.filling.sql("ALTER TABLE tag DROP CONSTRAINT tag_pkey");

		assertThat(failure(StepFailedException.class)).contains(
				"error:       The table of a backfill has no primary key.",
				"What to do: Give it one in a revision before");
		assertThat(this.filling.migrations().status().unfinished()).isEmpty();
		this.filling.sql("DROP TABLE tag");
		assertThat(failure(StepFailedException.class)).contains("error:       The table of a backfill is not there.",
				"table:       tag");
	}

	@Test
	void whatItWouldDoIsPrintedAsOneStatement() {
		this.filling.code((op) -> {
			op.backfill("tag").set("n = 1").where("n IS NULL").batchSize(100);
			op.warn("The table is large.");
		});

		assertThat(this.filling.migrations().planUpgrade("head").get(0).sql()).hasValue("""
				-- A run does this in batches of 100 rows, each in a transaction of its own, and goes on
				-- behind the last one after a crash. A script has no note of how far it is: this is one statement.
				UPDATE tag SET n = 1
				WHERE (n IS NULL);

				-- WARNING: The table is large.
				""");
	}

	private String failure(Class<? extends MigrationException> type) {
		return failure(type, this.filling.migrations());
	}

	private static String failure(Class<? extends MigrationException> type, Migrations migrations) {
		return String.valueOf(Objects.requireNonNull(catchThrowableOfType(type, migrations::upgrade)).getMessage())
			.replaceAll("pid \\d+", "pid PID")
			.replaceAll("role \\w+,", "role ROLE,")
			.replaceAll("\\d{4}-\\d\\d-\\d\\d[T ][0-9:.]+Z?", "TIME");
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
