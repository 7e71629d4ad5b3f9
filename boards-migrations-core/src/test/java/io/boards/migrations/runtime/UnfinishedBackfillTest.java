package io.boards.migrations.runtime;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A backfill of which a part is done.
 */
@PostgresTest
class UnfinishedBackfillTest {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final Filling filling;

	private String schema = "public";

	UnfinishedBackfillTest(TestDatabase database) {
		this.filling = Filling.ofTenRows(database);
	}

	@AfterEach
	void close() {
		this.filling.close();
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

		assertThat(this.filling.failure(ChangedSectionException.class)).isEqualTo(expected);
		this.filling.code((op) -> op.execute("UPDATE tag SET n = n + 1"));
		assertThat(this.filling.failure(ChangedSectionException.class)).isEqualTo(expected);
		this.filling.code((op) -> {
		});
		assertThat(this.filling.failure(ChangedSectionException.class)).isEqualTo(expected);
		this.filling.code((op) -> {
			op.execute("SET search_path = public");
			Filling.FILL.accept(op);
		});
		assertThat(this.filling.failure(ChangedSectionException.class)).isEqualTo(expected);

		assertThat(this.filling.list("SELECT sum(n) FROM tag", Integer.class)).containsExactly(4);
	}

	@Test
	void theSameNameForAnotherTableIsAChangeToo() {
		this.filling.code((op) -> {
			op.execute("SET search_path = " + this.schema + ", public");
			Filling.FILL.accept(op);
		});
		failAfter(1);
		this.schema = "other";
		this.filling.sql("CREATE SCHEMA other").sql("CREATE TABLE other.tag (id int PRIMARY KEY, n int)");

		assertThat(this.filling.failure(ChangedSectionException.class)).contains("backfill:     public.tag");
	}

	/** Otherwise rows that it never looked at would count as done. */
	@Test
	void anotherBackfillBeginsWithTheFirstRowWhereNothingWasChanged() throws Exception {
		this.filling.code((op) -> op.backfill("tag").set("n = n + 1").where("n > 0").batchSize(4));
		failAfter(1);
		this.filling.after((batch) -> {
		}).code(Filling.FILL).settings(SECOND, Duration.ZERO, Duration.ofMillis(50));
		try (Connection other = this.filling.database().dataSource().getConnection();
				Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("UPDATE tag SET m = 0");
			assertThat(this.filling.failure(StepFailedException.class))
				.contains("error:       A transaction has written");
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

}
