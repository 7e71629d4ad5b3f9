package io.boards.migrations.runtime;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A backfill is killed ({@code kill -9}) again and again while others insert rows. Each
 * row counts how often it was changed.
 */
@PostgresTest
class KilledBackfillTest {

	private final Random random = new Random(20260101);

	private final TestDatabase database;

	private final File output;

	private final AtomicBoolean over = new AtomicBoolean();

	KilledBackfillTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.output = directory.resolve("output").toFile();
	}

	@AfterEach
	void close() {
		Invariants.assertHoldOfAny(this.database);
		this.database.close();
	}

	@Test
	void eachRowIsChangedOnce() throws Exception {
		fill(20_000, 500, 2);
	}

	@Test
	@Tag("faults")
	void eachRowOfAMillionIsChangedOnce() throws Exception {
		fill(1_000_000, 5_000, 10);

		assertThat(slowestBatch()).as("milliseconds of the slowest batch").isLessThan(1000);
	}

	private void fill(int rows, int batchSize, int kills) throws Exception {
		this.database.jdbc()
			.sql("CREATE TABLE generation (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, prompt text NOT NULL,"
					+ " runs int NOT NULL DEFAULT 0)")
			.update();
		this.database.jdbc()
			.sql("INSERT INTO generation (prompt) SELECT 'a prompt of some words, number ' || n"
					+ " FROM generate_series(1, " + rows + ") AS n")
			.update();
		this.database.jdbc().sql("ANALYZE generation").update();
		long start = System.nanoTime();
		ExecutorService executor = Executors.newSingleThreadExecutor();
		try {
			Future<Integer> inserted = executor.submit(this::insert);
			for (int kill = 1; kill <= kills; kill++) {
				killBehind((long) rows * kill / (kills + 1), batchSize);
			}
			long end = this.database.jdbc()
				.sql("SELECT key_last[1]::bigint FROM boards_migrations_journal")
				.query(Long.class)
				.single();
			Process last = start(batchSize);
			assertThat(last.waitFor(10, TimeUnit.MINUTES)).isTrue();
			assertThat(last.exitValue()).as(this::printed).isZero();
			this.over.set(true);
			int all = rows + inserted.get();
			Duration took = Duration.ofNanos(System.nanoTime() - start);
			assertAllAreChangedOnce(end, all);
			System.out.println(rows + " rows filled in " + took.toMillis() + " ms, killed " + kills + " times, "
					+ inserted.get() + " inserted meanwhile, slowest batch " + slowestBatch() + " ms");
		}
		finally {
			this.over.set(true);
			executor.shutdownNow();
		}
	}

	/** Five hundred in a second. */
	private int insert() throws SQLException, InterruptedException {
		int inserted = 0;
		long start = System.nanoTime();
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			while (!this.over.get()) {
				long due = (System.nanoTime() - start) / 2_000_000;
				for (; inserted < due; inserted++) {
					statement.execute("INSERT INTO generation (prompt, runs) VALUES ('new', 0)");
				}
				Thread.sleep(2);
			}
		}
		return inserted;
	}

	private Process start(int batchSize) throws IOException {
		return FillingProcess.start(this.database, batchSize, this.output);
	}

	private void killBehind(long rows, int batchSize) throws Exception {
		Process process = start(batchSize);
		try {
			Waiting.until(this.database, "SELECT to_regclass('boards_migrations_journal') IS NOT NULL");
			Waiting.until(this.database,
					"SELECT EXISTS (SELECT FROM boards_migrations_journal WHERE rows_seen >= " + rows + ")");
			Thread.sleep(this.random.nextInt(50));
			assertThat(process.isAlive()).as(this::printed).isTrue();
		}
		finally {
			process.destroyForcibly().waitFor();
		}
	}

	private String printed() {
		try {
			return Files.readString(this.output.toPath());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Those that were there when it began, that is, and none of the others. */
	private void assertAllAreChangedOnce(long end, int rows) {
		Map<String, Object> counts = this.database.jdbc()
			.sql("SELECT count(*) AS all, count(*) FILTER (WHERE runs = CASE WHEN id <= :end THEN 1 ELSE 0 END) AS good"
					+ " FROM generation")
			.param("end", end)
			.query()
			.singleRow();
		assertThat(counts).isEqualTo(Map.of("all", (long) rows, "good", (long) rows));
		assertThat(this.database.jdbc().sql("SELECT revision FROM boards_migrations").query(String.class).list())
			.containsExactly("fill");
	}

	private long slowestBatch() {
		return printed().lines()
			.filter((line) -> line.matches("took \\d+"))
			.mapToLong((line) -> Long.parseLong(line.substring("took ".length())))
			.max()
			.orElseThrow();
	}

}
