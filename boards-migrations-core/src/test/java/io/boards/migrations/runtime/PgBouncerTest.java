package io.boards.migrations.runtime;

import java.nio.file.Files;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Through PgBouncer, in transaction pooling, instances that start together do what they
 * do without it, or one is told why not.
 */
@PostgresTest(judged = true)
class PgBouncerTest {

	private final TestDatabase parent;

	private final Path directory;

	private final FailureText text;

	private final RevisionFiles files;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	PgBouncerTest(TestDatabase parent, @TempDir Path directory) throws Exception {
		this.parent = parent;
		this.directory = directory;
		Path revisions = Files.createDirectory(directory.resolve("revisions"));
		this.files = new RevisionFiles(revisions);
		this.text = new FailureText(parent, revisions);
	}

	@AfterEach
	void end() {
		this.threads.shutdown();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 5 })
	void manyStartTogether(int poolSize) throws Exception {
		startTogether(5, poolSize, 1);
	}

	@Tag("faults")
	@ParameterizedTest
	@CsvSource({ "2, 1", "2, 2", "2, 5", "5, 1", "5, 2", "5, 5", "20, 1", "20, 2", "20, 5" })
	void manyStartTogetherAgainAndAgain(int instances, int poolSize) throws Exception {
		startTogether(instances, poolSize, 30);
	}

	private void startTogether(int instances, int poolSize, int rounds) throws Exception {
		this.files.add("one", trace("one") + "CREATE TABLE tag (id int PRIMARY KEY, name text);", "")
			.header("two", "-- Lock-Timeout: 700ms\n-- Statement-Timeout: 1h",
					trace("two") + PooledSettingsTest.SETTINGS, "");
		// With one connection that is refused, as another test shows.
		if (poolSize > 1) {
			this.files.outside("three", trace("three") + "CREATE INDEX CONCURRENTLY tag_name ON tag (name);", "");
		}
		this.files.add("four", trace("four") + "ALTER TABLE tag ADD COLUMN slug text;", "");
		Invariants invariants = new Invariants(this.files);
		for (int round = 0; round < rounds; round++) {
			try (TestDatabase database = Invariants.database(this.parent);
					PgBouncer pooler = PgBouncer.start(database, poolSize, this.directory)) {
				List<String> before = pooler.left();
				List<RunReport> reports = startTogether(instances, pooler);
				assertThat(reports).allSatisfy((report) -> assertThat(report.current()).containsExactly("four"));
				assertThat(reports.stream().mapToInt((report) -> report.steps().size()).sum())
					.isEqualTo((poolSize > 1) ? 4 : 3);
				assertThat(pooler.left()).isEqualTo(before);
				invariants.assertHold(database);
			}
		}
	}

	private static String trace(String revision) {
		return Invariants.TRACE.formatted(revision);
	}

	private List<RunReport> startTogether(int instances, PgBouncer pooler) throws Exception {
		return Together.run(instances, this.threads,
				(i) -> () -> this.files.on(pooler.dataSource("instance " + i)).upgrade());
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 5 })
	void anIndexIsBuiltConcurrentlyWhileOthersWait(int poolSize) throws Exception {
		this.files.add("one", "CREATE TABLE tag (id int);", "")
			.outside("two", "CREATE INDEX CONCURRENTLY tag_id ON tag (id);\nREINDEX INDEX CONCURRENTLY tag_id;", "")
			.add("three", "ALTER TABLE tag ADD COLUMN name text;", "");
		try (TestDatabase database = this.parent.another();
				PgBouncer pooler = PgBouncer.start(database, poolSize, this.directory);
				Connection writer = database.dataSource().getConnection();
				Statement statement = writer.createStatement()) {
			List<String> before = pooler.left();
			this.files.on(pooler.dataSource("first")).upgrade("one");
			writer.setAutoCommit(false);
			statement.execute("INSERT INTO tag VALUES (1)");
			List<Future<RunReport>> runs = new ArrayList<>();
			runs.add(this.threads.submit(() -> this.files.on(pooler.dataSource("owner")).upgrade()));
			Waiting.until(database, "SELECT count(*) = 1 FROM pg_stat_activity WHERE query LIKE 'CREATE INDEX%'"
					+ " AND wait_event_type = 'Lock' AND datname = current_database()");
			for (int i = 0; i < 5; i++) {
				String name = "waiter " + i;
				runs.add(this.threads.submit(() -> this.files.on(pooler.dataSource(name)).upgrade()));
			}
			Snapshots.assertNobodyKeepsOne(database);
			long start = System.nanoTime();
			writer.commit();
			int steps = 0;
			for (Future<RunReport> run : runs) {
				assertThat(run.get().current()).containsExactly("three");
				steps += run.get().steps().size();
			}
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
			assertThat(steps).isEqualTo(2);
			assertThat(pooler.left()).isEqualTo(before);
			Invariants.assertHoldOfAny(database);
		}
	}

	@Test
	void aSectionOutsideATransactionIsRefusedWhereThePoolerHasOneConnection() throws Exception {
		this.files.add("one", "CREATE TABLE tag (id int);", "")
			.outside("two", "CREATE INDEX CONCURRENTLY tag_id ON tag (id);", "");
		try (TestDatabase database = this.parent.another();
				PgBouncer pooler = PgBouncer.start(database, 1, this.directory)) {
			List<String> before = pooler.left();
			assertThat(this.text.of(SecondConnectionException.class, this.files.on(pooler.dataSource("only"))::upgrade))
				.isEqualTo(
						"""
								A pooler such as PgBouncer lets only one connection through to the server, and a step that runs outside \
								a transaction needs two.
								    revision: two (Revision number 2)
								    file:     FILES/two.sql
								    error:    no answer within 10 s while the lock was held
								  What to do: Let the pool have at least two connections (spring.datasource.hikari.maximum-pool-size; \
								for PgBouncer pool_size): one holds the lock while the other runs the statements.""");
			assertThat(pooler.left()).isEqualTo(before);
			Invariants.assertHoldOfAny(database);
			assertThat(this.files.on(database.dataSource()).upgrade().current()).containsExactly("two");
		}
	}

}
