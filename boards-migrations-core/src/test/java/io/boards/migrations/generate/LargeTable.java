package io.boards.migrations.generate;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

import io.boards.migrations.Migrations;
import io.boards.migrations.runtime.RunReport;
import io.boards.migrations.runtime.RunSettings;
import io.boards.migrations.test.TestDatabase;

/**
 * A table with many rows, in use, that gets revisions while a transaction is in their
 * way.
 *
 * @param database an empty database
 * @param rows how many rows
 */
record LargeTable(TestDatabase database, int rows) {

	/** What its database has before any revision. */
	static final String TABLES = """
			CREATE SCHEMA boards;
			SET search_path = boards;
			CREATE TYPE mood AS ENUM ('good', 'bad');
			CREATE TABLE owner (id int PRIMARY KEY, name text NOT NULL, tags int NOT NULL DEFAULT 0);
			CREATE TABLE tag (id int PRIMARY KEY, owner int, slug varchar(40) NOT NULL, note text, label text,
			    mood mood DEFAULT 'good', likes int DEFAULT 0);
			CREATE INDEX tag_owner ON tag (owner);
			""";

	private static final String ROWS = """
			INSERT INTO boards.owner SELECT n, 'owner ' || n FROM generate_series(0, 1000) n;
			INSERT INTO boards.tag SELECT n, 1 + n %% 1000, 'slug-' || n, 'note of ' || n FROM generate_series(0, %d) n;
			""";

	/** Nobody else uses the rows with the number 0. */
	private static final List<String> IN_THE_WAY = List.of("UPDATE boards.tag SET likes = 1 WHERE id = 0",
			"UPDATE boards.owner SET tags = 1 WHERE id = 0");

	private static final String MIGRATION = "migration";

	private static final Duration LIMIT = Duration.ofMinutes(2);

	/**
	 * Runs revisions, one after the other. Each meets a transaction that ends when the
	 * revision has waited three times as long as a statement waits, or is done.
	 * @param revisions where their files are
	 * @param number how many there are
	 * @param lockTimeout how long a statement waits for a lock
	 * @return what it was like for the clients
	 */
	Stall upgrade(Path revisions, int number, Duration lockTimeout) throws Exception {
		this.database.jdbc().sql(TABLES + ROWS.formatted(this.rows)).update();
		this.database.jdbc().sql("VACUUM ANALYZE").update();
		Migrations migrations = Migrations.builder(this.database.dataSource(MIGRATION))
			.locations(List.of("file:" + revisions))
			.settings(RunSettings.standard().withLocks(lockTimeout, LIMIT))
			.build();
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try (Traffic traffic = Traffic.on(this.database, this.rows); LockWaits waits = LockWaits.in(this.database)) {
			for (int i = 1; i <= number; i++) {
				Duration enough = Stall.sum(waits.of(MIGRATION)).plus(lockTimeout.multipliedBy(3));
				run(thread, migrations, waits, enough);
			}
			return new Stall(waits.of(Traffic.NAME), waits.of(MIGRATION), traffic.count());
		}
		finally {
			thread.shutdown();
		}
	}

	private void run(ExecutorService thread, Migrations migrations, LockWaits waits, Duration enough) throws Exception {
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			for (String sql : IN_THE_WAY) {
				statement.execute(sql);
			}
			Future<RunReport> run = thread.submit(() -> migrations.upgrade("+1"));
			while (!run.isDone() && Stall.sum(waits.of(MIGRATION)).compareTo(enough) < 0) {
				LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
			}
			connection.commit();
			run.get();
		}
	}

}
