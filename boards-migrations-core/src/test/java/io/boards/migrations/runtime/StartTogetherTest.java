package io.boards.migrations.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many instances of an application start at the same moment, and find an empty database.
 */
@PostgresTest(judged = true)
class StartTogetherTest {

	/** So many rounds, for those who have the time. */
	private static final int ROUNDS = 30;

	private final TestDatabase parent;

	private final Path directory;

	private final RevisionFiles files;

	private final Invariants invariants;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	StartTogetherTest(TestDatabase parent, @TempDir Path directory) throws Exception {
		this.parent = parent;
		this.directory = directory;
		this.files = new RevisionFiles(Files.createDirectory(directory.resolve("revisions")))
			.add("one", trace("one") + "CREATE TABLE tag (id int PRIMARY KEY, name text);", "")
			.add("two", trace("two") + "INSERT INTO tag SELECT n, 'tag ' || n FROM generate_series(1, 100) n;", "")
			.outside("three", trace("three") + "CREATE INDEX CONCURRENTLY tag_name ON tag (name);", "")
			.add("four", trace("four") + "ALTER TABLE tag ADD COLUMN slug text;", "")
			.add("five", trace("five") + "CREATE TABLE note (tag int REFERENCES tag);", "");
		this.invariants = new Invariants(this.files);
	}

	private static String trace(String revision) {
		return Invariants.TRACE.formatted(revision);
	}

	@AfterEach
	void end() throws InterruptedException {
		this.threads.shutdown();
		assertThat(this.threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 5, 20 })
	void eachRevisionRunsOnce(int instances) throws Exception {
		for (int round = 0; round < 2; round++) {
			start(instances);
		}
	}

	@Tag("faults")
	@ParameterizedTest
	@ValueSource(ints = { 2, 5, 20 })
	void eachRevisionRunsOnceAgainAndAgain(int instances) throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			start(instances);
		}
	}

	@Tag("faults")
	@ParameterizedTest
	@CsvSource({ "2, 30", "5, 10", "20, 3" })
	void eachRevisionRunsOnceInProcessesOfTheirOwn(int instances, int rounds) throws Exception {
		for (int round = 0; round < rounds; round++) {
			startProcesses(instances);
		}
	}

	private void start(int instances) throws Exception {
		try (TestDatabase database = Invariants.database(this.parent)) {
			List<RunReport> reports = Together.run(instances, this.threads,
					(i) -> () -> this.files.on(database.dataSource()).upgrade());
			assertThat(reports).allSatisfy((report) -> assertThat(report.current()).containsExactly("five"));
			assertThat(reports.stream().mapToInt((report) -> report.steps().size()).sum()).isEqualTo(5);
			this.invariants.assertHold(database);
		}
	}

	/** They all come as far as the lock before one of them gets it. */
	private void startProcesses(int instances) throws Exception {
		List<ChildRun> children = new ArrayList<>();
		try (TestDatabase database = Invariants.database(this.parent);
				HeldLock held = HeldLock.on(database, "public")) {
			for (int i = 0; i < instances; i++) {
				children.add(ChildRun.of(database, "file:" + this.directory.resolve("revisions"), TransactionMode.STEP,
						this.directory.resolve("output " + i)));
			}
			Waiting.until(database, "SELECT count(*) = " + instances + " FROM pg_stat_activity"
					+ " WHERE application_name = 'child' AND query = 'ROLLBACK' AND datname = current_database()");
			held.commit();
			for (ChildRun child : children) {
				assertThat(child.ended().get(2, TimeUnit.MINUTES)).as(child.output()).isZero();
			}
			this.invariants.assertHold(database);
		}
		finally {
			children.forEach(ChildRun::close);
		}
	}

}
