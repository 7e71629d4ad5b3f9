package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.boards.migrations.Migrations;
import io.boards.migrations.revision.Direction;
import io.boards.migrations.revision.Step;
import io.boards.migrations.test.Meanwhile;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What is heard of a run, by the listener of all runs as by that of one.
 */
@PostgresTest
class RunListenerTest {

	private final TestDatabase database;

	private final RevisionFiles files;

	private final Heard heard = new Heard();

	RunListenerTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.files = new RevisionFiles(directory).add("one", "CREATE TABLE tag (id int);", "DROP TABLE tag;")
			.add("two", "ALTER TABLE tag ADD COLUMN name text;", "ALTER TABLE tag DROP COLUMN name;");
	}

	@AfterEach
	void nothingIsLeftBehind() {
		Invariants.assertHoldOfAny(this.database);
		this.database.close();
	}

	@Test
	void whatIsDoneIsHeardByBoth() {
		Heard ofOne = new Heard();
		migrations(RunSettings.standard()).upgrade("head", ofOne);

		assertThat(this.heard.lines()).containsExactly("run begun: UPGRADE", "planned: 2", "begun: one", "done: one",
				"begun: two", "done: two", "run done: [two]");
		assertThat(ofOne.lines()).isEqualTo(this.heard.lines());
	}

	@Test
	void soIsThatNothingWasToBeDone() {
		migrations(RunSettings.standard()).downgrade("base");

		assertThat(this.heard.lines()).containsExactly("run begun: DOWNGRADE", "planned: 0", "run done: []");
	}

	@Test
	void aStepThatFailsIsHeardBeforeTheRunThatFails() {
		this.database.jdbc().sql("CREATE TABLE tag (id int)").update();

		catchThrowable(migrations(RunSettings.standard())::upgrade);

		String headline = "Revision one failed in its upgrade. The step was rolled back.";
		assertThat(this.heard.lines()).containsExactly("run begun: UPGRADE", "planned: 2", "begun: one",
				"failed: one: " + headline, "run failed: " + headline);
	}

	@Test
	void soItIsInOneTransactionWhereTheStepsBeforeItAreTakenBack() {
		this.files.add("three", "SELECT 1 / 0;", "");
		Migrations migrations = migrations(RunSettings.standard().withTransaction(TransactionMode.ALL));

		catchThrowable(migrations::upgrade);

		String headline = "Revision three failed in its upgrade. The whole run was rolled back.";
		assertThat(this.heard.lines()).containsExactly("run begun: UPGRADE", "planned: 3", "begun: one", "done: one",
				"begun: two", "done: two", "begun: three", "failed: three: " + headline, "run failed: " + headline);
		assertThat(migrations.current()).isEmpty();
	}

	@Test
	void aRunThatFailsBeforeItsFirstStepIsHeardToo() {
		Migrations migrations = migrations(RunSettings.standard());

		catchThrowable(() -> migrations.upgrade("nowhere"));

		assertThat(this.heard.lines()).hasSize(2).element(1).asString().startsWith("run failed: ").contains("nowhere");
	}

	@Test
	void soIsTheWaitForTheLock() throws Exception {
		Migrations migrations = migrations(RunSettings.standard());
		migrations.upgrade("one");
		this.heard.lines().clear();
		CompletableFuture<RunReport> run;
		try (HeldLock held = HeldLock.on(this.database, "public")) {
			assertThat(held.isGranted()).isTrue();
			run = Meanwhile.run(migrations::upgrade);
			this.heard.await("waits to apply two");
			assertThat(run).isNotDone();
		}
		run.get();

		assertThat(this.heard.lines()).containsExactly("run begun: UPGRADE", "planned: 1", "begun: two",
				"waits to apply two", "waited", "done: two", "run done: [two]");
	}

	@Test
	void aWaitInVainIsHeardAsSuch() throws Exception {
		migrations(RunSettings.standard()).upgrade("one");
		this.heard.lines().clear();
		try (HeldLock held = HeldLock.on(this.database, "public")) {
			assertThat(held.isGranted()).isTrue();
			catchThrowable(migrations(RunSettings.standard().withLocks(Duration.ZERO, Duration.ofMillis(50)))::upgrade);
		}
		String headline = "Another run of the migrations holds the lock, and did not end in time.";
		assertThat(this.heard.lines()).containsExactly("run begun: UPGRADE", "planned: 1", "begun: two",
				"waits to apply two", "waited in vain", "failed: two: " + headline, "run failed: " + headline);
	}

	@Test
	void whatIsTriedAgainIsHeard() throws Exception {
		RunSettings settings = RunSettings.standard().withLocks(Duration.ofMillis(10), Duration.ofMinutes(1));
		whileTheTableIsLocked(settings);

		assertThat(this.heard.lines()).containsSubsequence("begun: two", "retried to apply two: 55P03", "done: two")
			.containsOnlyOnce("begun: two");
	}

	@Test
	void inOneTransactionAllStepsBeginAgain() throws Exception {
		this.files.add("three", "ALTER TABLE tag ADD COLUMN more text;", "");
		RunSettings settings = RunSettings.standard()
			.withLocks(Duration.ofMillis(10), Duration.ofMinutes(1))
			.withTransaction(TransactionMode.ALL);
		whileTheTableIsLocked(settings);

		assertThat(this.heard.lines()).containsSubsequence("begun: two", "retried to run 2 steps: 55P03", "begun: two",
				"done: two", "begun: three", "done: three", "run done: [three]");
	}

	private void whileTheTableIsLocked(RunSettings settings) throws Exception {
		migrations(settings).upgrade("one");
		this.heard.lines().clear();
		CompletableFuture<RunReport> run;
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("LOCK TABLE tag");
			run = Meanwhile.run(migrations(settings)::upgrade);
			this.heard.await("retried");
		}
		run.get();
	}

	@Test
	void aListenerThatThrowsEndsTheRunAndAllHearOfIt() {
		RunListener strict = new RunListener() {

			@Override
			public void begun(Step step) {
				throw new UnsupportedOperationException(step.revision().id());
			}

			@Override
			public void runFailed(Direction direction, Throwable failure) {
				throw new IllegalStateException("and again");
			}

		};
		Migrations migrations = this.files.on(this.database.dataSource(),
				RunSettings.standard().withListener(RunListener.of(List.of(strict, this.heard))));

		Throwable failure = catchThrowable(migrations::upgrade);

		assertThat(failure).isInstanceOf(UnsupportedOperationException.class).hasMessage("one");
		assertThat(failure.getSuppressed()).extracting(Throwable::getMessage).containsExactly("and again");
		assertThat(this.heard.lines()).containsExactly("run begun: UPGRADE", "planned: 2", "begun: one",
				"failed: one: UnsupportedOperationException", "run failed: UnsupportedOperationException");
		assertThat(migrations.current()).isEmpty();
	}

	private Migrations migrations(RunSettings settings) {
		return this.files.on(this.database.dataSource(), settings.withListener(this.heard));
	}

}
