package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Building an index concurrently waits for every snapshot that is older, so whoever waits
 * for the one who builds it must not hold one.
 */
@PostgresTest
class WaitersTest {

	private static final int WAITERS = 5;

	private final TestDatabase database;

	private final RevisionFiles files;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	WaitersTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.files = new RevisionFiles(directory).add("one", "CREATE TABLE tag (id int);", "")
			.outside("two", "CREATE INDEX CONCURRENTLY tag_id ON tag (id);\nREINDEX INDEX CONCURRENTLY tag_id;", "")
			.add("three", "ALTER TABLE tag ADD COLUMN name text;", "");
		this.files.on(this.database.dataSource()).upgrade("one");
	}

	@AfterEach
	void nothingIsLeftBehind() {
		this.threads.shutdown();
		Invariants.assertHoldOfAny(this.database);
		this.database.close();
	}

	@Test
	void fiveWaitWhileAnIndexIsBuilt() throws Exception {
		whileAnIndexIsBuilt();
	}

	@Tag("faults")
	@RepeatedTest(20)
	void fiveWaitWhileAnIndexIsBuiltAgainAndAgain() throws Exception {
		whileAnIndexIsBuilt();
	}

	private void whileAnIndexIsBuilt() throws Exception {
		try (Connection writer = this.database.dataSource().getConnection();
				Statement statement = writer.createStatement()) {
			writer.setAutoCommit(false);
			statement.execute("INSERT INTO tag VALUES (1)");
			List<Future<RunReport>> runs = new ArrayList<>();
			int steps = 0;
			runs.add(this.threads.submit(() -> this.files.on(this.database.dataSource("owner")).upgrade()));
			Waiting.until(this.database, "SELECT count(*) = 1 FROM pg_stat_activity WHERE application_name = 'owner'"
					+ " AND query LIKE 'CREATE INDEX%' AND wait_event_type = 'Lock' AND datname = current_database()");
			for (int i = 0; i < WAITERS; i++) {
				String name = "waiter " + i;
				runs.add(this.threads.submit(() -> this.files.on(this.database.dataSource(name)).upgrade()));
			}
			Waiting.until(this.database,
					"SELECT count(DISTINCT application_name) = " + WAITERS
							+ " FROM pg_stat_activity WHERE application_name LIKE 'waiter %' AND state = 'idle'"
							+ " AND query = 'ROLLBACK' AND datname = current_database()");
			Snapshots.assertNobodyKeepsOne(this.database);
			long start = System.nanoTime();
			writer.commit();
			for (Future<RunReport> run : runs) {
				assertThat(run.get().current()).containsExactly("three");
				steps += run.get().steps().size();
			}
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
			assertThat(steps).isEqualTo(2);
		}
		assertThat(this.database.jdbc()
			.sql("SELECT revision || ' ' || outcome FROM boards_migrations_log ORDER BY id")
			.query(String.class)
			.list()).containsExactly("one done", "two done", "three done");
	}

}
