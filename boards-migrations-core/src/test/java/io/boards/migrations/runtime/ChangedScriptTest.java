package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.boards.migrations.Migrations;
import io.boards.migrations.RevisionState;
import io.boards.migrations.revision.TargetException;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Scripts that were changed after they were applied: refused with what was changed, and
 * accepted where that is meant.
 */
@PostgresTest
class ChangedScriptTest {

	private static final String ONE = """
			CREATE TABLE tag (id int);
			INSERT INTO tag VALUES (1);
			CREATE INDEX tag_id ON tag (id);""";

	private static final String ROWS = "SELECT concat_ws(' | ', revision, checksum, downgrade, applied_at) FROM"
			+ " boards_migrations ORDER BY revision";

	private final TestDatabase database;

	private final FailureText text;

	private final RevisionFiles files;

	ChangedScriptTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.text = new FailureText(this.database, directory);
		this.files = new RevisionFiles(directory).add("one", ONE, "DROP TABLE tag;")
			.add("two", "CREATE TABLE note (id int);", "DROP TABLE note;");
		migrations().upgrade();
	}

	@AfterEach
	void nothingIsLeftBehind() {
		assertThat(this.database.jdbc()
			.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
					+ " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
			.query(Integer.class)
			.single()).isZero();
		this.database.close();
	}

	/** The application with its files as they are. */
	private Migrations migrations() {
		return this.files.on(this.database.dataSource());
	}

	@Test
	void theRefusalSaysWhatWasChanged() {
		this.files.change("one", "(id int);", "(id bigint);\nCREATE ROLE app PASSWORD 'canary';");
		this.files.change("one", "\nCREATE INDEX tag_id ON tag (id);", "");
		this.files.change("two", "-- migrate:upgrade", "-- migrate:upgrade transaction:false");

		String expected = """
				The upgrade of an applied revision was changed after it was applied.
				    revision: one (Revision number 1), applied TIME
				    file:     FILES/one.sql
				    change:   statement 1 (line 8) is not what was applied: CREATE TABLE tag (id bigint)
				    change:   statement 2 (line 9) is new: CREATE ROLE app PASSWORD '…'
				    change:   statement 3 of those applied is no longer there
				    revision: two (Revision number 2), applied TIME
				    file:     FILES/two.sql
				    change:   it runs outside a transaction now, and ran in one when it was applied
				  What to do: Bring the file back to what was applied, and write a new revision for what has to change. If it \
				is meant, and this database needs nothing done: migrations accept one two.""";
		assertThat(this.text.of(ChangedScriptException.class, migrations()::upgrade)).isEqualTo(expected);
		assertThat(this.text.of(ChangedScriptException.class, migrations()::requireUpToDate)).isEqualTo(expected);
	}

	@Test
	void rowsOfAnOlderVersionAreComparedRightAndSayOnlyThatSomethingChanged() {
		this.database.jdbc()
			.sql("UPDATE boards_migrations SET checksum = '1:' || split_part(checksum, ':', 2)")
			.update();

		assertThat(migrations().upgrade().steps()).isEmpty();
		assertThat(migrations().status().isUpToDate()).isTrue();

		this.files.change("one", "id int", "id bigint");
		assertThat(this.text.of(ChangedScriptException.class, migrations()::upgrade)).contains(
				"""
						    file:     FILES/one.sql
						    change:   which statement it is, is not known: an older version of boards-migrations noted the revision, \
						with one checksum for all statements
						""");
	}

	@Test
	void rowsOfALaterVersionAreNotTakenForChanged() {
		this.database.jdbc().sql("UPDATE boards_migrations SET checksum = '4:whatever'").update();

		assertThat(migrations().upgrade().steps()).isEmpty();
		assertThat(migrations().history()).extracting((entry) -> entry.state() + " " + entry.checksum())
			.containsExactly("APPLIED 4:whatever", "APPLIED 4:whatever");
	}

	@Test
	void aChecksumThatCannotBeComparedIsNotReplacedWithTheDowngrade() {
		this.database.jdbc()
			.sql("UPDATE boards_migrations SET checksum = '4:whatever' WHERE revision = 'two'")
			.update();
		this.files.change("two", "DROP TABLE note;", "DROP TABLE IF EXISTS note;");

		migrations().accept("two");

		assertThat(rows().get(1)).startsWith("two | 4:whatever | -- migrate:downgrade\nDROP TABLE IF EXISTS note; | ");
	}

	@Test
	void theHistoryShowsTheChecksumWithoutItsParts() {
		assertThat(migrations().history())
			.allSatisfy((entry) -> assertThat(entry.checksum()).matches("3:[0-9a-f]{32}"));
	}

	@Test
	void whatIsAcceptedCountsAsApplied() {
		this.files.change("one", "id int", "id bigint");
		List<String> before = rows();

		AcceptReport report = migrations().accept("on");

		assertThat(report).isEqualTo(new AcceptReport(List.of(new AcceptReport.Accepted("one",
				List.of("statement 1 (line 8) is not what was applied: CREATE TABLE tag (id bigint)")))));
		assertThat(migrations().upgrade().steps()).isEmpty();
		assertThat(migrations().history()).extracting((entry) -> entry.state()).containsOnly(RevisionState.APPLIED);
		assertThat(rows().get(0)).isNotEqualTo(before.get(0)).endsWith(before.get(0).replaceAll("(?s).* \\| --", "--"));
		assertThat(rows().get(1)).isEqualTo(before.get(1));
		assertThat(log()).containsExactly("one upgrade done", "two upgrade done", "one accept done");
		assertThat(this.database.jdbc().sql("SELECT id FROM tag").query(Integer.class).list()).as("nothing is run")
			.containsExactly(1);

		this.files.change("one", "id bigint", "id int");
		assertThat(this.text.of(ChangedScriptException.class, migrations()::upgrade))
			.contains("statement 1 (line 8) is not what was applied: CREATE TABLE tag (id int)");
	}

	@Test
	void aDowngradeThatWasMendedIsStoredWhenItIsAccepted() {
		this.files.change("two", "DROP TABLE note;", "DROP TABLE IF EXISTS note;");
		assertThat(migrations().upgrade().steps()).as("it is no change of the upgrade").isEmpty();

		assertThat(migrations().accept("two").revisions()).containsExactly(
				new AcceptReport.Accepted("two", List.of("its downgrade was changed, and is stored anew")));

		this.files.remove("two");
		assertThat(migrations().plans().downgrade("one")).extracting((step) -> step.sql().orElse(""))
			.containsExactly("DROP TABLE IF EXISTS note;\n");
	}

	@Test
	void aDowngradeThatCameOrWentIsAcceptedToo() {
		this.files.change("two", "\n-- migrate:downgrade\nDROP TABLE note;\n", "");
		assertThat(migrations().accept("two").revisions().get(0).changes())
			.containsExactly("its downgrade is no longer stored: the script has none that can be known before it runs");

		this.files.change("two", "CREATE TABLE note (id int);\n",
				"CREATE TABLE note (id int);\n\n-- migrate:downgrade\nDROP TABLE note;\n");
		assertThat(migrations().accept("two").revisions().get(0).changes())
			.containsExactly("its downgrade is stored, where none was");
	}

	@Test
	void whereNothingWasChangedNothingIsWritten() {
		List<String> before = rows();

		assertThat(migrations().accept("one", "two", "one").revisions())
			.containsExactly(new AcceptReport.Accepted("one", List.of()), new AcceptReport.Accepted("two", List.of()));
		assertThat(rows()).isEqualTo(before);
		assertThat(log()).containsExactly("one upgrade done", "two upgrade done");
	}

	@Test
	void whatIsNotAppliedIsRefusedWithAllOthers() {
		this.files.add("three", "SELECT 1;", "");
		this.files.change("one", "id int", "id bigint");
		List<String> before = rows();

		assertThat(this.text.of(NotAppliedException.class, () -> migrations().accept("one", "three"))).isEqualTo("""
				A revision that is not applied cannot be accepted. Nothing was changed.
				    not applied: three (Revision number 3)
				  What to do: Leave it out: the script is run as it is when it is applied.""");
		assertThat(this.text.of(TargetException.class, () -> migrations().accept("one", "nope")))
			.startsWith("No revision and no branch label is called 'nope'.");
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void anEmptyDatabaseHasNothingToAcceptAndGetsNoTables() {
		try (TestDatabase empty = this.database.another()) {
			assertThat(this.text.of(NotAppliedException.class, () -> this.files.on(empty.dataSource()).accept("one")))
				.contains("not applied: one (Revision number 1)");
			assertThat(
					empty.jdbc().sql("SELECT to_regclass('boards_migrations') IS NULL").query(Boolean.class).single())
				.isTrue();
		}
	}

	@Test
	void acceptingWaitsForTheLock() throws Exception {
		this.files.change("one", "id int", "id bigint");
		List<String> before = rows();
		RunSettings impatient = RunSettings.standard().withLocks(Duration.ZERO, Duration.ofMillis(50));

		try (HeldLock held = HeldLock.on(this.database, "public")) {
			assertThat(this.text.of(LockDeadlineException.class,
					() -> this.files.on(this.database.dataSource(), impatient).accept("one")))
				.contains("accept one");
			assertThat(held.isGranted()).isTrue();
		}
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void whatWasAppliedBeforeTheLockIsNotBelieved() throws Exception {
		this.files.change("two", "id int", "id bigint");
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try (HeldLock held = HeldLock.on(this.database, "public")) {
			Future<AcceptReport> accepting = thread.submit(() -> migrations().accept("two"));
			while (!isTryingForTheLock()) {
				assertThat(accepting.isDone()).isFalse();
			}
			this.database.jdbc().sql("DELETE FROM boards_migrations WHERE revision = 'two'").update();
			held.commit();

			assertThatThrownBy(accepting::get).hasCauseInstanceOf(NotAppliedException.class);
		}
		finally {
			thread.shutdown();
		}
		assertThat(log()).containsExactly("one upgrade done", "two upgrade done");
	}

	private boolean isTryingForTheLock() {
		return this.database.jdbc()
			.sql("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database()"
					+ " AND pid <> pg_backend_pid() AND query = 'ROLLBACK')")
			.query(Boolean.class)
			.single();
	}

	@Test
	void aRoleThatMayNotChangeTheRowIsTold() {
		String visitor = "visitor_" + this.text.suffix();
		this.database.jdbc().sql("CREATE ROLE " + visitor + " LOGIN PASSWORD 'visitor'").update();
		this.database.jdbc()
			.sql("GRANT SELECT, INSERT, DELETE ON boards_migrations, boards_migrations_log,"
					+ " boards_migrations_journal TO " + visitor)
			.update();
		this.files.change("one", "id int", "id bigint");
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.database.url());
		source.setUser(visitor);
		source.setPassword("visitor");

		assertThat(this.text.of(MissingPrivilegeException.class, () -> this.files.on(source).accept("one"))).isEqualTo(
				"""
						The role visitor may not do what is to be done. Nothing was run.
						    missing: UPDATE on public.boards_migrations (for accepting a changed script)
						  What to do: Let somebody who may run: GRANT UPDATE ON public.boards_migrations TO visitor; or migrate as \
						another role (boards.migrations.user, boards.migrations.role).""");
	}

	@Test
	void acceptingWorksBesideRevisionsThatAreUnknown() {
		this.files.remove("two");
		this.files.change("one", "id int", "id bigint");

		assertThat(migrations().accept("one").revisions().get(0).changes()).hasSize(1);
		assertThat(migrations().current()).containsExactly("two");
	}

	private List<String> rows() {
		return this.database.jdbc().sql(ROWS).query(String.class).list();
	}

	private List<String> log() {
		return this.database.jdbc()
			.sql("SELECT revision || ' ' || direction || ' ' || outcome FROM boards_migrations_log ORDER BY id")
			.query(String.class)
			.list();
	}

}
