package io.boards.migrations.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import ch.qos.logback.classic.Level;
import io.boards.migrations.Migrations;
import io.boards.migrations.NotArrivedException;
import io.boards.migrations.PendingRevisionsException;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * An application that starts on a database which a later version of it has upgraded.
 */
@PostgresTest
class AheadTest {

	private static final String WARNING = "The database is ahead of this application. Unknown, and left as they are:"
			+ " two (Revision number 2), three (Revision number 3). What to do: start the version of the application that"
			+ " has them, or take them back: migrations downgrade one";

	private final TestDatabase database;

	private final FailureText text;

	private final RevisionFiles files;

	private final Messages warnings = Messages.from(Level.WARN);

	AheadTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.text = new FailureText(this.database, directory);
		this.files = new RevisionFiles(directory).add("one", "CREATE TABLE tag (id int);", "DROP TABLE tag;")
			.add("two", "CREATE TABLE note (id int);", "DROP TABLE note;")
			.add("three", "CREATE INDEX note_id ON note (id);", "DROP INDEX note_id;");
	}

	@AfterEach
	void close() {
		this.warnings.close();
		this.database.close();
	}

	/** A version of the application that is older by two revisions. */
	private Migrations older() {
		rollBack();
		return this.files.on(this.database.dataSource());
	}

	private void rollBack() {
		this.files.on(this.database.dataSource()).upgrade();
		this.files.remove("three");
		this.files.remove("two");
	}

	@Test
	void aRolledBackApplicationGoesOnWithOneWarning() {
		RunReport report = older().upgrade();

		assertThat(report.steps()).isEmpty();
		assertThat(report.before()).containsExactly("three");
		assertThat(report.current()).containsExactly("three");
		assertThat(warnings()).containsExactly(WARNING);
	}

	@Test
	void whoWaitsForOthersIsWarnedOnce() {
		rollBack();
		this.files.branch("own", "one", "SELECT 1;", "");
		Migrations older = this.files.on(this.database.dataSource());

		assertThatThrownBy(() -> older.awaitUpToDate(Duration.ofMillis(400))).isInstanceOf(NotArrivedException.class);

		assertThat(warnings()).hasSize(1).first().asString().startsWith("The database is ahead of this application.");
	}

	@Test
	void thatStillCostsOneMessageOnly() {
		rollBack();
		CountingDataSource source = new CountingDataSource(this.database.dataSource());

		this.files.on(source).upgrade();

		assertThat(source.messages()).isEqualTo(1);
	}

	@Test
	void theStatusShowsWhatIsUnknown() {
		Migrations older = older();

		assertThat(older.status().history()).extracting((entry) -> entry.revision().id() + " " + entry.state())
			.containsExactly("three UNKNOWN", "two UNKNOWN", "one APPLIED");
		assertThat(older.status().unknown()).extracting((entry) -> entry.revision().id())
			.containsExactly("three", "two");
		assertThat(older.status().isUpToDate()).isFalse();
		assertThat(older.current()).containsExactly("three");
	}

	@Test
	void itFailsWhereItIsToldTo() {
		rollBack();
		Migrations older = this.files.on(this.database.dataSource(), OnUnknown.FAIL);

		String expected = """
				The database is ahead of this application: it has revisions that the application does not know.
				    unknown: two (Revision number 2), applied TIME by USER
				    unknown: three (Revision number 3), applied TIME by USER
				  What to do: Start the version of the application that has these revisions, or take them back: migrations \
				downgrade one. If their files were deleted or renamed by mistake, bring them back. To go on beside them: \
				boards.migrations.unknown-revisions=warn.""";
		assertThat(this.text.of(UnknownRevisionException.class, older::upgrade)).isEqualTo(expected);
		assertThat(this.text.of(UnknownRevisionException.class, older::requireUpToDate)).isEqualTo(expected);
		assertThat(this.text.of(UnknownRevisionException.class, () -> older.plans().upgrade("head")))
			.isEqualTo(expected);
		assertThat(warnings()).isEmpty();
	}

	@Test
	void aCheckGoesOnInTheSameWay() {
		Migrations older = older();

		assertThat(older.requireUpToDate().current()).containsExactly("three");
		assertThat(warnings()).containsExactly(WARNING);

		this.files.branch("own", "one", "SELECT 1;", "");
		assertThat(this.text.of(PendingRevisionsException.class,
				this.files.on(this.database.dataSource())::requireUpToDate))
			.startsWith("""
					The database is behind this application: 1 revision is pending.
					    current: three
					    pending: own
					""");
	}

	@Test
	void itsOwnPendingRevisionsAreAppliedBesideTheUnknownOnes() {
		rollBack();
		this.files.branch("own", "one", "ALTER TABLE tag ADD COLUMN name text;", "ALTER TABLE tag DROP COLUMN name;");

		RunReport report = this.files.on(this.database.dataSource()).upgrade();

		assertThat(report.steps()).extracting((step) -> step.step().revision().id()).containsExactly("own");
		assertThat(report.before()).containsExactly("three");
		assertThat(report.current()).containsExactly("own", "three");
		assertThat(warnings()).containsExactly("The database is ahead of this application. Unknown, and left as"
				+ " they are: two (Revision number 2), three (Revision number 3). Applied beside them: own (Revision number"
				+ " 4). What to do: start the version of the application that has them, or take them back: migrations"
				+ " downgrade two@one");
		assertThat(this.files.on(this.database.dataSource()).downgrade("two@one").current()).containsExactly("own");
	}

	@Test
	void aLaterVersionThatHasBothGoesOnFromThere() {
		rollBack();
		this.files.branch("own", "one", "ALTER TABLE tag ADD COLUMN name text;", "ALTER TABLE tag DROP COLUMN name;");
		this.files.on(this.database.dataSource()).upgrade();

		this.files.branch("two", "one", "CREATE TABLE note (id int);", "DROP TABLE note;")
			.add("three", "CREATE INDEX note_id ON note (id);", "DROP INDEX note_id;")
			.branch("both", "own, three", "SELECT 1;", "SELECT 1;");
		Migrations later = this.files.on(this.database.dataSource());

		assertThat(later.upgrade().current()).containsExactly("both");
		assertThat(later.status().isUpToDate()).isTrue();
		assertThat(later.downgrade("base").current()).isEmpty();
	}

	@Test
	void aRunInOneTransactionGoesOnBesideThemToo() {
		rollBack();
		this.files.branch("own", "one", "ALTER TABLE tag ADD COLUMN name text;", "ALTER TABLE tag DROP COLUMN name;");
		Migrations older = this.files.on(this.database.dataSource(),
				RunSettings.standard().withTransaction(TransactionMode.ALL));

		assertThat(older.upgrade().current()).containsExactly("own", "three");
		assertThat(older.downgrade("base").current()).isEmpty();
		assertThat(tables()).isEmpty();
	}

	@Test
	void aScriptThatWasChangedIsStillRefused() {
		rollBack();
		this.files.change("one", "id int", "id bigint");

		assertThat(this.text.of(ChangedScriptException.class, this.files.on(this.database.dataSource())::upgrade))
			.startsWith("The upgrade of an applied revision was changed after it was applied.");
	}

	@Test
	void aDatabaseOfAnotherApplicationIsRefused() {
		rollBack();
		this.files.remove("one");
		this.files.branch("other", "", "CREATE TABLE other (id int);", "DROP TABLE other;");
		Migrations other = this.files.on(this.database.dataSource());

		String facts = """
				The database has revisions that this application does not know, and that do not come from what it knows.
				    unknown: one (Revision number 1), applied TIME by USER; it needs nothing that the application knows
				    unknown: two (Revision number 2), applied TIME by USER; it needs one
				    unknown: three (Revision number 3), applied TIME by USER; it needs two
				""";
		assertThat(this.text.of(UnknownRevisionException.class, other::upgrade)).isEqualTo(facts
				+ "  What to do: See that this is the right database. If files were deleted or renamed by mistake, bring"
				+ " them back; revisions that are no longer wanted are forgotten with migrations stamp --purge TARGET. To"
				+ " go on beside them: boards.migrations.unknown-revisions=warn.");
		assertThat(this.text.of(UnknownRevisionException.class, () -> other.downgrade("base"))).isEqualTo(facts
				+ "  What to do: Where these revisions belong is not known, so nothing can be taken back safely. Bring their"
				+ " files back, or forget them: migrations stamp --purge TARGET.");
		assertThat(tables()).containsExactly("note", "tag");
	}

	@Test
	void aDatabaseOfAnotherApplicationIsSharedWhereThatIsMeant() {
		rollBack();
		this.files.remove("one");
		this.files.branch("other", "", "CREATE TABLE other (id int);", "DROP TABLE other;");

		RunReport report = this.files.on(this.database.dataSource(), OnUnknown.WARN).upgrade();

		assertThat(report.current()).containsExactly("other", "three");
		assertThat(warnings()).containsExactly("The database has revisions that do not come from what this"
				+ " application knows. Unknown, and left as they are: one (Revision number 1), two (Revision number 2),"
				+ " three (Revision number 3). Applied beside them: other (Revision number 4). What to do: start the version"
				+ " of the application that has them");
	}

	@Test
	void aFileThatWasDeletedBelowOthersIsNoRevisionAhead() {
		this.files.on(this.database.dataSource()).upgrade();
		this.files.change("three", "-- Revises: two", "-- Revises: one");
		this.files.remove("two");

		assertThat(this.text.of(UnknownRevisionException.class, this.files.on(this.database.dataSource())::upgrade))
			.contains(
					"    unknown: two (Revision number 2), applied TIME by USER; three, which the application knows, was"
							+ " applied on top of it\n");
	}

	@Test
	void anUnknownRevisionThatNeedsAPendingOneIsNoneAhead() {
		this.files.on(this.database.dataSource()).upgrade("one");
		this.database.jdbc()
			.sql("INSERT INTO boards_migrations SELECT 'stranger', '{one,two}', '{}', 'Odd', created_at, checksum,"
					+ " downgrade, applied_at, applied_by, duration_ms FROM boards_migrations")
			.update();

		assertThat(this.text.of(UnknownRevisionException.class, this.files.on(this.database.dataSource())::upgrade))
			.contains("    unknown: stranger (Odd), applied TIME by USER; it needs two\n");
		assertThat(tables()).containsExactly("tag");
	}

	@Test
	void unknownRevisionsThatNeedEachOtherAreNotAhead() {
		this.files.on(this.database.dataSource()).upgrade();
		this.database.jdbc()
			.sql("INSERT INTO boards_migrations SELECT id, ARRAY['one', need], '{}', 'Odd', created_at, checksum,"
					+ " downgrade, applied_at, applied_by, duration_ms FROM boards_migrations,"
					+ " (VALUES ('a', 'b'), ('b', 'a')) AS odd (id, need) WHERE revision = 'one'")
			.update();

		assertThat(this.text.of(UnknownRevisionException.class, this.files.on(this.database.dataSource())::upgrade))
			.contains("    unknown: a (Odd), applied TIME by USER; it needs b\n"
					+ "    unknown: b (Odd), applied TIME by USER; it needs a\n");
	}

	@Test
	void aStampDoesNotForgetThem() {
		Migrations older = older();

		assertThat(this.text.of(UnknownRevisionException.class, () -> older.stamp("one"))).endsWith(
				"""
						  What to do: Take them back first: migrations downgrade one, or forget them too: migrations stamp --purge \
						TARGET.""");
		assertThat(older.current()).containsExactly("three");
	}

	@Test
	void theDatabaseIsNotComparedWithEntitiesThatDidNotMakeIt() {
		Migrations older = older();

		assertThat(this.text.of(UnknownRevisionException.class, older::check)).endsWith(
				"""
						  What to do: What they made would be taken for a difference. Compare with the version of the application \
						that has these revisions, or take them back first: migrations downgrade one.""");
	}

	private List<String> warnings() {
		return this.warnings.at(Level.WARN);
	}

	private List<String> tables() {
		return this.database.jdbc()
			.sql("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
					+ " AND relname NOT LIKE 'boards%' ORDER BY 1")
			.query(String.class)
			.list();
	}

}
