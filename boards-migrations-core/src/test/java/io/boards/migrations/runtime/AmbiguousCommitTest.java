package io.boards.migrations.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import ch.qos.logback.classic.Level;
import com.zaxxer.hikari.HikariDataSource;
import io.boards.migrations.runtime.CuttingProxy.Cut;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The connection is cut between COMMIT and its answer.
 */
@PostgresTest
@Timeout(60)
class AmbiguousCommitTest {

	private static final String COUNT = "INSERT INTO side_effects VALUES ('%s');";

	private final TestDatabase database;

	private final RevisionFiles files;

	AmbiguousCommitTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.files = new RevisionFiles(directory)
			.add("one", "CREATE TABLE side_effects (revision text);\n" + COUNT.formatted("one"),
					"DROP TABLE side_effects;")
			.add("two", "CREATE TABLE two (id int);\n" + COUNT.formatted("two") + "\nSELECT pg_sleep(0.3);",
					"DROP TABLE two;")
			.add("three", "CREATE TABLE three (id int);\n" + COUNT.formatted("three"), "DROP TABLE three;");
		this.files.on(this.database.dataSource()).upgrade("one");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BEFORE_IT_ARRIVES")
	void aStepThatIsCommittedIsNoFailureAndTheRunGoesOn(Cut cut) throws IOException {
		try (CuttingProxy proxy = CuttingProxy.before(this.database, cut);
				Messages messages = Messages.from(Level.WARN)) {
			proxy.arm();
			RunReport report = this.files.on(proxy.dataSource()).upgrade();

			assertThat(proxy.cuts()).isOne();
			assertThat(report.current()).containsExactly("three");
			assertThat(report.steps()).hasSize(2);
			assertThat(messages.at(Level.WARN))
				.containsExactly("The connection was lost while two was committed; the database has it");
		}
		assertEachWasRunOnce("one", "two", "three");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BEFORE_IT_ARRIVES")
	void soIsOneOnAPoolOfOneConnection(Cut cut) throws IOException {
		try (CuttingProxy proxy = CuttingProxy.before(this.database, cut);
				HikariDataSource pool = new HikariDataSource()) {
			pool.setDataSource(proxy.dataSource());
			pool.setMaximumPoolSize(1);
			pool.setConnectionTimeout(5000);
			proxy.arm();

			assertThat(this.files.on(pool).upgrade().current()).containsExactly("three");
			assertThat(proxy.cuts()).isOne();
		}
		assertEachWasRunOnce("one", "two", "three");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BEFORE_IT_ARRIVES")
	void soIsAWholeRunInOneTransaction(Cut cut) throws IOException {
		RunSettings together = RunSettings.standard().withTransaction(TransactionMode.ALL);
		try (CuttingProxy proxy = CuttingProxy.before(this.database, cut)) {
			proxy.arm();

			assertThat(this.files.on(proxy.dataSource(), together).upgrade().steps()).hasSize(2);
			assertThat(proxy.cuts()).isOne();
		}
		assertEachWasRunOnce("one", "two", "three");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BEFORE_IT_ARRIVES")
	void soIsADowngrade(Cut cut) throws IOException {
		this.files.on(this.database.dataSource()).upgrade();
		try (CuttingProxy proxy = CuttingProxy.before(this.database, cut)) {
			proxy.arm();

			assertThat(this.files.on(proxy.dataSource()).downgrade("one").current()).containsExactly("one");
			assertThat(proxy.cuts()).isOne();
		}
		assertThat(log()).containsExactly("one upgrade done", "two upgrade done", "three upgrade done",
				"three downgrade done", "two downgrade done");
	}

	@Test
	void aServerThatIsAwayForAWhileIsAskedWhenItIsBack() throws IOException {
		try (CuttingProxy proxy = CuttingProxy.before(this.database, Cut.BEFORE_ITS_ANSWER_ARRIVES)) {
			proxy.refuse(4);
			proxy.arm();

			assertThat(this.files.on(proxy.dataSource()).upgrade().current()).containsExactly("three");
			assertThat(proxy.cuts()).isOne();
		}
		assertEachWasRunOnce("one", "two", "three");
	}

	@Test
	void whereItDoesNotComeBackInTimeNothingIsClaimed() throws IOException {
		RunSettings impatient = RunSettings.standard().withLocks(Duration.ofSeconds(2), Duration.ofMillis(300));
		try (CuttingProxy proxy = CuttingProxy.before(this.database, Cut.BEFORE_ITS_ANSWER_ARRIVES)) {
			proxy.refuse(Integer.MAX_VALUE);
			proxy.arm();

			assertThatExceptionOfType(UncertainCommitException.class)
				.isThrownBy(this.files.on(proxy.dataSource(), impatient)::upgrade)
				.withMessageStartingWith("The connection was lost while revision two was run, and the database does not"
						+ " answer: it is not known whether it was committed.");
		}
		this.files.on(this.database.dataSource()).upgrade();
		assertEachWasRunOnce("one", "two", "three");
	}

	@ParameterizedTest
	@EnumSource(TransactionMode.class)
	void aStepWhoseCommitDidNotArriveIsRolledBackAndRunByTheNextStart(TransactionMode mode) throws IOException {
		RunSettings settings = RunSettings.standard().withTransaction(mode);
		try (CuttingProxy proxy = CuttingProxy.before(this.database, Cut.BEFORE_IT_ARRIVES)) {
			proxy.arm();
			assertThatExceptionOfType(StepFailedException.class)
				.isThrownBy(this.files.on(proxy.dataSource(), settings)::upgrade)
				.withMessageContaining("rolled back")
				.withMessageContaining("SQLSTATE:    08006");
			assertThat(proxy.cuts()).isOne();
			assertEachWasRunOnce("one");

			assertThat(this.files.on(proxy.dataSource(), settings).upgrade().current()).containsExactly("three");
		}
		assertEachWasRunOnce("one", "two", "three");
	}

	private void assertEachWasRunOnce(String... revisions) {
		assertThat(this.database.jdbc().sql("SELECT revision FROM side_effects").query(String.class).list())
			.containsExactly(revisions);
		assertThat(this.database.jdbc()
			.sql("SELECT revision FROM boards_migrations ORDER BY applied_at")
			.query(String.class)
			.list()).containsExactly(revisions);
		assertThat(log()).hasSameSizeAs(revisions);
		assertThat(this.database.jdbc()
			.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
					+ " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
			.query(Integer.class)
			.single()).isZero();
	}

	private List<String> log() {
		return this.database.jdbc()
			.sql("SELECT concat_ws(' ', revision, direction, outcome) FROM boards_migrations_log ORDER BY id")
			.query(String.class)
			.list();
	}

}
