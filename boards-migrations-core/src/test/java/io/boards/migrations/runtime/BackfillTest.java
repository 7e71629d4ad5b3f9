package io.boards.migrations.runtime;

import java.util.List;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Columns of large tables are filled batch by batch.
 */
@PostgresTest
class BackfillTest {

	private final Filling filling;

	BackfillTest(TestDatabase database) {
		this.filling = Filling.ofTenRows(database);
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
	void itIsRefusedInATransaction() {
		Migrations migrations = Migrations.builder(this.filling.sql("DROP TABLE tag").database().dataSource())
			.locations(List.of("classpath:io/boards/migrations/runtime/fillingintransaction"))
			.build();

		assertThat(Filling.failure(StepFailedException.class, migrations)).isEqualTo("""
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

		assertThat(this.filling.failure(StepFailedException.class)).contains(
				"error:       The table of a backfill has no primary key.",
				"What to do: Give it one in a revision before");
		assertThat(this.filling.migrations().status().unfinished()).isEmpty();
		this.filling.sql("DROP TABLE tag");
		assertThat(this.filling.failure(StepFailedException.class))
			.contains("error:       The table of a backfill is not there.", "table:       tag");
	}

	@Test
	void whatItWouldDoIsPrintedAsOneStatement() {
		this.filling.code((op) -> {
			op.backfill("tag").set("n = 1").where("n IS NULL").batchSize(100);
			op.warn("The table is large.");
		});

		assertThat(this.filling.migrations().plans().upgrade("head").get(0).sql()).hasValue("""
				-- A run does this in batches of 100 rows, each in a transaction of its own, and goes on
				-- behind the last one after a crash. A script has no note of how far it is: this is one statement.
				UPDATE tag SET n = 1
				WHERE (n IS NULL);

				-- WARNING: The table is large.
				""");
	}

}
