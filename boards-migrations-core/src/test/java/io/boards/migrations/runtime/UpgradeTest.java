package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import io.boards.migrations.Migrations;
import io.boards.migrations.RevisionState;
import io.boards.migrations.Status;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class UpgradeTest {

	private final TestDatabase database;

	private final RevisionFiles files;

	UpgradeTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.files = new RevisionFiles(directory)
			.add("one", "CREATE TABLE tag (id int PRIMARY KEY);\nINSERT INTO tag VALUES (1);", "DROP TABLE tag;")
			.add("two", "ALTER TABLE tag ADD COLUMN name text;", "ALTER TABLE tag DROP COLUMN name;")
			.add("three", "CREATE INDEX ON tag (name);", "DROP INDEX tag_name_idx;");
	}

	@BeforeEach
	void theDatabaseIsEmpty() {
		assertThat(tables()).isEmpty();
	}

	@AfterEach
	void nothingIsLeftBehind() {
		Invariants.assertHoldOfAny(this.database);
		this.database.close();
	}

	@Test
	void anEmptyDatabaseIsBroughtToTheHead() {
		RunReport report = this.files.on(this.database.dataSource()).upgrade();

		assertThat(report.before()).isEmpty();
		assertThat(report.current()).containsExactly("three");
		assertThat(report.steps()).extracting((step) -> step.step().revision().id())
			.containsExactly("one", "two", "three");
		assertThat(tables()).containsExactly("boards_migrations", "boards_migrations_journal", "boards_migrations_log",
				"tag");
		assertThat(this.database.jdbc().sql("SELECT id FROM tag").query(Integer.class).list()).containsExactly(1);
	}

	@Test
	void theTablesTellWhatWasDone() {
		this.files.on(this.database.dataSource()).upgrade("two");
		this.files.on(this.database.dataSource()).downgrade("-1");

		assertThat(this.database.jdbc()
			.sql("SELECT concat_ws('|', revision, parents, depends_on, message, created_at AT TIME ZONE 'UTC',"
					+ " checksum IS NOT NULL, downgrade, applied_by, applied_at > now() - interval '1 minute',"
					+ " duration_ms BETWEEN 0 AND 60000) FROM boards_migrations")
			.query(String.class)
			.list())
			.containsExactly("one|{}|{}|Revision number 1|2026-01-01 00:00:01|t|-- migrate:downgrade\nDROP TABLE tag;|"
					+ this.database.user() + "|t|t");
		assertThat(this.database.jdbc()
			.sql("SELECT concat_ws('|', user_name, host IS NOT NULL, revision, direction, outcome, sqlstate, error)"
					+ " FROM boards_migrations_log ORDER BY id")
			.query(String.class)
			.list()).containsExactly(this.database.user() + "|t|one|upgrade|done",
					this.database.user() + "|t|two|upgrade|done", this.database.user() + "|t|two|downgrade|done");
	}

	@Test
	void atTheHeadItCostsOneMessageOnOneConnectionAndNoLock() throws SQLException {
		CountingDataSource source = new CountingDataSource(this.database.dataSource());
		Migrations migrations = this.files.on(source, RunSettings.standard().withLocks(Duration.ZERO, Duration.ZERO));
		migrations.upgrade();
		source.reset();

		try (HeldLock held = HeldLock.on(this.database, "public")) {
			RunReport report = migrations.upgrade();

			assertThat(report.steps()).isEmpty();
			assertThat(report.current()).containsExactly("three");
			assertThat(held.isGranted()).isTrue();
		}
		assertThat(source.connections()).isEqualTo(1);
		assertThat(source.messages()).isEqualTo(1);
	}

	@Test
	void aStepOfPlainSqlTakesOneMessageAndTheFirstTwo() {
		CountingDataSource source = new CountingDataSource(this.database.dataSource());
		Migrations migrations = this.files.on(source);
		migrations.upgrade("one");
		source.reset();

		migrations.upgrade("three");

		// One to read the applied set, one to see what is allowed; for the first step one
		// to begin and one for the rest.
		assertThat(source.messages()).isEqualTo(2 + 2 + 1);
	}

	@Test
	void downgradeTakesBackAndUpgradeGoesForwardAgain() {
		Migrations migrations = this.files.on(this.database.dataSource());
		migrations.upgrade();

		assertThat(migrations.downgrade("one").current()).containsExactly("one");
		assertThat(migrations.upgrade("+1").current()).containsExactly("two");
		assertThat(migrations.downgrade("base").current()).isEmpty();
		assertThat(tables()).containsExactly("boards_migrations", "boards_migrations_journal", "boards_migrations_log");
		assertThat(migrations.upgrade().current()).containsExactly("three");
	}

	@Test
	void statusTellsWhereTheDatabaseStands() {
		Migrations migrations = this.files.on(this.database.dataSource());
		assertThat(migrations.status().pending()).containsExactly("one", "two", "three");
		assertThat(tables()).as("reading writes nothing").isEmpty();

		migrations.upgrade("two");

		Status status = migrations.status();
		assertThat(status.current()).containsExactly("two");
		assertThat(status.heads()).containsExactly("three");
		assertThat(status.pending()).containsExactly("three");
		assertThat(status.isUpToDate()).isFalse();
		assertThat(status.history()).extracting((entry) -> entry.revision().id() + " " + entry.state())
			.containsExactly("three " + RevisionState.PENDING, "two " + RevisionState.APPLIED,
					"one " + RevisionState.APPLIED);
	}

	@Test
	void stampChangesTheAppliedSetAndRunsNothing() {
		Migrations migrations = this.files.on(this.database.dataSource());

		assertThat(migrations.stamp("two"))
			.isEqualTo(new StampReport(List.of("one", "two"), List.of(), List.of("two")));
		assertThat(tables()).containsExactly("boards_migrations", "boards_migrations_journal", "boards_migrations_log");
		assertThat(migrations.stamp("one")).isEqualTo(new StampReport(List.of(), List.of("two"), List.of("one")));
		assertThat(migrations.stamp("base")).isEqualTo(new StampReport(List.of(), List.of("one"), List.of()));
		assertThat(this.database.jdbc()
			.sql("SELECT revision || ' ' || direction || ' ' || outcome FROM boards_migrations_log ORDER BY id")
			.query(String.class)
			.list()).containsExactly("one stamp done", "two stamp done", "two stamp done", "one stamp done");
	}

	@Test
	void theTablesMayBeInASchemaOfTheirOwnWhichIsCreated() {
		Migrations migrations = this.files.on(this.database.dataSource(),
				RunSettings.standard().withSchema("The Tool"));

		migrations.upgrade();

		assertThat(migrations.current()).containsExactly("three");
		assertThat(tables()).containsExactly("tag");
		assertThat(this.database.jdbc()
			.sql("SELECT count(*) FROM \"The Tool\".boards_migrations")
			.query(Integer.class)
			.single()).isEqualTo(3);
	}

	private List<String> tables() {
		return this.database.jdbc()
			.sql("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1")
			.query(String.class)
			.list();
	}

}
