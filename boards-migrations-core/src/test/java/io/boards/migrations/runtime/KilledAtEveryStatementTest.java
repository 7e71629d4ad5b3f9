package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process is killed ({@code kill -9}) before a statement that it sends, or behind it,
 * in the middle of a message or between two; the next start ends as if nothing had
 * happened.
 */
@PostgresTest(judged = true)
class KilledAtEveryStatementTest {

	private final TestDatabase parent;

	private final Path directory;

	private final Path output;

	private final RevisionFiles files;

	private final Invariants invariants;

	KilledAtEveryStatementTest(TestDatabase parent, @TempDir Path directory, @TempDir Path other) {
		this.parent = parent;
		this.directory = directory;
		this.output = other.resolve("output");
		this.files = new RevisionFiles(directory).add("one", trace("one") + """
				CREATE TABLE tag (id int, name text);
				INSERT INTO tag SELECT n, 'tag ' || n FROM generate_series(1, 100) AS n;
				CREATE INDEX tag_old ON tag (id);""", "")
			.add("two",
					trace("two") + "ALTER TABLE tag ADD COLUMN seen timestamptz;\nCREATE TYPE mood AS ENUM ('bad');",
					"")
			.outside("three", """
					ALTER TYPE mood ADD VALUE 'good';
					CREATE UNIQUE INDEX CONCURRENTLY tag_id ON tag (id);
					""" + trace("three") + """
					SET lock_timeout = '10s';
					REINDEX TABLE CONCURRENTLY tag;
					DROP INDEX CONCURRENTLY tag_old;
					VACUUM tag;""", "")
			.add("four", trace("four") + """
					CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS
					$$ BEGIN NEW.seen = pg_catalog.now(); RETURN NEW; END $$;
					CREATE TRIGGER tag_seen BEFORE UPDATE ON tag FOR EACH ROW EXECUTE FUNCTION stamp();""", "")
			.add("five", trace("five") + "ALTER TABLE tag ADD COLUMN mood mood NOT NULL DEFAULT 'good';", "");
		this.invariants = new Invariants(this.files);
	}

	private static String trace(String revision) {
		return Invariants.TRACE.formatted(revision);
	}

	/** Some of the moments, for every build. */
	@ParameterizedTest
	@ValueSource(strings = { "CREATE UNIQUE INDEX CONCURRENTLY", "CREATE TRIGGER" })
	void theNextStartEndsAsIfNothingHadHappened(String statement) throws Exception {
		assertThat(killed((asked) -> !asked.startsWith(statement))).startsWith(statement);
	}

	/** The server has made it, and nobody knows. */
	@Test
	void theNextStartEndsAsIfNothingHadHappenedBehindAnIndex() throws Exception {
		AtomicReference<String> last = new AtomicReference<>("");

		assertThat(killed((asked) -> !last.getAndSet(asked).startsWith("CREATE UNIQUE INDEX CONCURRENTLY")))
			.isEqualTo(Gate.END);
	}

	@Test
	@Tag("faults")
	void atEveryMoment() throws Exception {
		int moments = 0;
		while (!killed(before(moments + 1)).isEmpty()) {
			moments++;
		}

		assertThat(moments).isGreaterThan(100);
		System.out.println("Killed at " + moments + " moments");
	}

	/** The start behind a kill is killed, too, and the one behind that. */
	@Test
	@Tag("faults")
	void againAndAgain() throws Exception {
		Random random = new Random(20260101);
		int kills = 0;
		for (int round = 0; round < 10; round++) {
			try (TestDatabase database = Invariants.database(this.parent)) {
				while (!killed(database, before(1 + random.nextInt(120))).isEmpty()) {
					kills++;
					assertAllAreGone(database);
					this.invariants.assertHold(database);
				}
				assertThat(this.files.on(database.dataSource()).status().current()).containsExactly("five");
				this.invariants.assertHold(database);
			}
		}

		assertThat(kills).isGreaterThan(20);
	}

	private static Gate.Guard before(int moment) {
		AtomicInteger passed = new AtomicInteger();
		return (asked) -> passed.incrementAndGet() != moment;
	}

	/**
	 * Kills once, starts again, and sees that all is well.
	 * @return before what; empty where there was no such moment
	 */
	private String killed(Gate.Guard guard) throws Exception {
		try (TestDatabase database = Invariants.database(this.parent)) {
			String before = killed(database, guard);

			assertThat(this.files.on(database.dataSource()).upgrade().current()).as("killed before %s", before)
				.containsExactly("five");
			assertAllAreGone(database);
			this.invariants.assertHold(database);
			return before;
		}
	}

	private String killed(TestDatabase database, Gate.Guard guard) throws Exception {
		try (Gate gate = Gate.to(database, guard);
				ChildRun child = ChildRun.by(gate.url(), database, "file:" + this.directory, TransactionMode.STEP,
						this.output)) {
			CompletableFuture<Integer> ended = child.ended();
			CompletableFuture.anyOf(gate.closed(), ended).get(1, TimeUnit.MINUTES);
			child.kill();
			if (!gate.closed().isDone()) {
				assertThat(ended.get()).as(child.output()).isZero();
				return "";
			}
			return gate.closed().get();
		}
	}

	private static void assertAllAreGone(TestDatabase database) {
		Waiting.until(database, "SELECT NOT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = '"
				+ ChildRun.NAME + "' AND datname = current_database())");
	}

}
