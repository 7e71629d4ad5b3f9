package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.Migrations;
import io.boards.migrations.revision.Step;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What others do between two steps of a run, which sends the second one whole.
 */
@PostgresTest
class BetweenStepsTest {

	private final TestDatabase database;

	private final RevisionFiles files;

	/** Held by somebody else until the test is over. */
	private final List<HeldLock> held = new ArrayList<>();

	BetweenStepsTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.files = new RevisionFiles(directory).add("one", "CREATE TABLE tag (id int);", "DROP TABLE tag;")
			.add("two", "CREATE TABLE note (id int);", "DROP TABLE note;")
			.add("three", "INSERT INTO note VALUES (1);", "DELETE FROM note;");
	}

	@AfterEach
	void nothingIsLeftBehind() throws SQLException {
		for (HeldLock each : this.held) {
			each.close();
		}
		Invariants.assertHoldOfAny(this.database);
		this.database.close();
	}

	@Test
	void whatIsAppliedMeanwhileIsLeftOut() {
		RunReport report = migrations().upgrade("head", before("two", () -> migrations().upgrade("two")));

		assertThat(report.steps()).extracting((step) -> step.step().revision().id()).containsExactly("one", "three");
		assertThat(report.current()).containsExactly("three");
		assertThat(this.database.jdbc().sql("SELECT count(*) FROM note").query(Integer.class).single()).isEqualTo(1);
	}

	@Test
	void asLongAsAnotherGetsFurtherHeIsLeftAlone() {
		this.files.add("four", "CREATE TABLE more (id int);", "DROP TABLE more;");
		List<String> next = new ArrayList<>(List.of("", "", "three", "", "four"));
		CountingDataSource source = new CountingDataSource(this.database.dataSource(), (text) -> {
			String target = (text.startsWith("SELECT revision FROM ") && !next.isEmpty()) ? next.remove(0) : "";
			if (!target.isEmpty()) {
				// He is not always further when it is looked how far he is.
				migrations().upgrade(target);
			}
		});

		RunReport report = this.files.on(source).upgrade("head", before("two", () -> migrations().upgrade("two")));

		assertThat(report.steps()).extracting((step) -> step.step().revision().id()).containsExactly("one");
		assertThat(report.current()).containsExactly("four");
		assertThat(next).isEmpty();
	}

	@Test
	void howLongOneMayWaitForTheLockDoesNotHurryWhoeverLooksOn() {
		List<String> looks = new ArrayList<>();
		CountingDataSource source = new CountingDataSource(this.database.dataSource(), (text) -> {
			if (text.startsWith("SELECT revision FROM ")) {
				looks.add(text);
			}
		});
		RunSettings hurried = RunSettings.standard().withLocks(Duration.ofSeconds(2), Duration.ZERO);

		RunReport report = this.files.on(source, hurried)
			.upgrade("head", before("two", () -> migrations().upgrade("two")));

		assertThat(report.steps()).extracting((step) -> step.step().revision().id()).containsExactly("one", "three");
		assertThat(looks).hasSizeBetween(2, 300);
	}

	@Test
	void whatAnotherHasTakenIsSeenWhileHeStillHasTheLock() {
		RunReport report = this.files.on(this.database.dataSource(), impatient()).upgrade("head", before("two", () -> {
			migrations().upgrade();
			hold();
		}));

		assertThat(report.steps()).extracting((step) -> step.step().revision().id()).containsExactly("one");
		assertThat(report.current()).containsExactly("three");
	}

	@Test
	void soIsWhatHeHasTakenOutsideTransactionsAndHeIsFollowedToo() {
		this.files.outside("four", "CREATE INDEX CONCURRENTLY note_id ON note (id);", "");
		List<String> looks = new ArrayList<>();
		CountingDataSource source = new CountingDataSource(this.database.dataSource(), (text) -> {
			if (text.startsWith("SELECT revision FROM ")) {
				looks.add(text);
			}
		});

		RunReport report = this.files.on(source, impatient()).upgrade("head", before("four", () -> {
			migrations().upgrade();
			hold();
		}));

		assertThat(report.steps()).hasSize(3);
		assertThat(report.current()).containsExactly("four");
		assertThat(looks).hasSize(1);
	}

	@Test
	void soAreTheTablesThatHeHasCreated() {
		CountingDataSource source = new CountingDataSource(this.database.dataSource(), (text) -> {
			if (text.contains("relname IN (")) {
				migrations().upgrade();
				hold();
			}
		});

		RunReport report = this.files.on(source, impatient()).upgrade();

		assertThat(report.steps()).isEmpty();
		assertThat(report.current()).containsExactly("three");
	}

	@Test
	void whoeverWaitsForTheLockHearsThatItIsNotNeededAnyMore() {
		Heard heard = new Heard() {

			@Override
			public void begun(Step step) {
				super.begun(step);
				if (step.revision().id().equals("two")) {
					hold();
				}
			}

			@Override
			public void lockWaitBegun(String purpose) {
				super.lockWaitBegun(purpose);
				letGo();
				migrations().upgrade();
				hold();
			}

		};

		migrations().upgrade("head", heard);

		assertThat(heard.lines()).containsExactly("run begun: UPGRADE", "planned: 3", "begun: one", "done: one",
				"begun: two", "waits to apply two", "waited in vain", "skipped: two", "begun: three", "skipped: three",
				"run done: [three]");
	}

	@Test
	void whatIsTakenBetweenALookAndTheLockIsLeftOutAndTheLockLetGo() {
		CountingDataSource source = CountingDataSource.changing(this.database.dataSource(), (text) -> {
			if (text.startsWith("SELECT revision FROM ")) {
				this.files.on(this.database.dataSource(), impatient()).upgrade();
			}
			// A look that was too early.
			return text.replaceAll("NOT \\(EXISTS \\(SELECT FROM [^)]*\\)\\)", "NOT (false)");
		});

		RunReport report = this.files.on(source).upgrade("head", before("two", () -> migrations().upgrade("two")));

		assertThat(report.steps()).extracting((step) -> step.step().revision().id()).containsExactly("one");
		assertThat(report.current()).containsExactly("three");
	}

	@Test
	void whatIsTakenBackMeanwhileIsMissed() {
		assertThatExceptionOfType(ConcurrentChangeException.class)
			.isThrownBy(() -> migrations().upgrade("head", before("three", () -> migrations().downgrade("one"))))
			.withMessageContaining("no longer applied: two");
		assertThat(migrations().current()).containsExactly("one");
	}

	@Test
	void whatIsTakenBackByAnotherIsLeftOut() {
		migrations().upgrade();

		RunReport report = migrations().downgrade("base", before("two", () -> migrations().downgrade("one")));

		assertThat(report.steps()).extracting((step) -> step.step().revision().id()).containsExactly("three", "one");
		assertThat(report.current()).isEmpty();
	}

	@Test
	void whatIsAppliedOnTopMeanwhileIsInTheWay() {
		migrations().upgrade();

		assertThatExceptionOfType(ConcurrentChangeException.class)
			.isThrownBy(() -> migrations().downgrade("base", before("two", () -> migrations().upgrade("three"))))
			.withMessageContaining("applied meanwhile: three");
		assertThat(migrations().current()).containsExactly("three");
	}

	@Test
	void nothingIsRunBesideWhoeverTakesTheLock() {
		assertThatExceptionOfType(LockDeadlineException.class)
			.isThrownBy(() -> this.files.on(this.database.dataSource(), impatient())
				.upgrade("head", before("two", this::hold)));

		letGo();
		assertThat(migrations().current()).containsExactly("one");
	}

	@Test
	void whatIsSetInTheSessionMeanwhileStays() throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
			JdbcClient session = JdbcClient.create(source);

			this.files.on(source)
				.upgrade("head", before("two", () -> session.sql("SET search_path = public, pg_temp").update()));

			assertThat(session.sql("SHOW search_path").query(String.class).single()).isEqualTo("public, pg_temp");
		}
	}

	@Test
	void whatIsDependedOnIsNotInTheWayOfWhatNeedsIt() {
		this.files.header("four", "-- Depends-On: one", "CREATE TABLE more (id int);", "DROP TABLE more;");
		CountingDataSource source = new CountingDataSource(this.database.dataSource());
		this.files.on(source).upgrade();
		source.reset();

		assertThat(this.files.on(source).downgrade("base").steps()).hasSize(4);

		assertThat(source.messages()).isEqualTo(2 + 2 + 3);
	}

	private Migrations migrations() {
		return this.files.on(this.database.dataSource());
	}

	private static RunSettings impatient() {
		return RunSettings.standard().withLocks(Duration.ofSeconds(2), Duration.ofMillis(200));
	}

	private void hold() {
		try {
			this.held.add(HeldLock.on(this.database, "public"));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		assertThat(this.held).last().matches(HeldLock::isGranted);
	}

	private void letGo() {
		try {
			this.held.remove(this.held.size() - 1).close();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RunListener before(String id, Runnable other) {
		return new RunListener() {

			@Override
			public void begun(Step step) {
				if (step.revision().id().equals(id)) {
					other.run();
				}
			}

		};
	}

}
