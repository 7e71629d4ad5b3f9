package io.boards.migrations.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.boards.migrations.Migrations;
import io.boards.migrations.generate.DesiredSchema;
import io.boards.migrations.revision.BrokenGraphException;
import io.boards.migrations.revision.MultipleHeadsException;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.script.BrokenScriptsException;
import io.boards.migrations.script.FoundScripts;
import io.boards.migrations.script.MigrationFactory;
import io.boards.migrations.script.NoScriptsException;
import io.boards.migrations.script.Scripts;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An upgrade of a database that has all scripts, each to the byte, understands none of
 * them; any other does, and finds what there is to be found.
 */
@PostgresTest
class RecognitionTest {

	private static final String IN_JAVA = "classpath:io/boards/migrations/runtime/prepares";

	private final TestDatabase database;

	private final Path directory;

	private final RevisionFiles files;

	RecognitionTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.directory = directory;
		this.files = new RevisionFiles(directory)
			.branch("one", "prepares", "CREATE TABLE note (id int);", "DROP TABLE note;")
			.add("two", "ALTER TABLE note ADD COLUMN name text;", "ALTER TABLE note DROP COLUMN name;");
	}

	@BeforeEach
	void upgrade() {
		assertThat(start().report().steps()).hasSize(3);
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void whereAllIsAppliedNothingIsUnderstoodAndTheRunIsHeardOf() {
		Started again = start();

		assertThat(again.understood()).isFalse();
		assertThat(again.report().steps()).isEmpty();
		assertThat(again.report().before()).containsExactly("two");
		assertThat(again.report().current()).containsExactly("two");
		assertThat(again.report().heads()).containsExactly("two");
		assertThat(again.heard()).containsExactly("run begun: UPGRADE", "planned: 0", "run done: [two]");
	}

	@Test
	void toCompareItWithTheEntitiesNothingIsUnderstoodEither() {
		Watched revisions = new Watched(locations());

		assertThat(runner(revisions).inspection().comparable()).isEmpty();
		assertThat(revisions.understood).isEmpty();

		this.files.change("two", "-- Revision number 2", "-- Revision number two");
		Watched changed = new Watched(locations());

		assertThat(runner(changed).inspection().comparable().orElseThrow()).extracting(AppliedRevision::revision)
			.containsExactlyInAnyOrder("prepares", "one", "two");
		assertThat(changed.understood).isPresent();
	}

	@Test
	void whatIsAddedIsRun() {
		this.files.add("three", "CREATE TABLE draft (id int);", "DROP TABLE draft;");
		Started again = start();

		assertThat(again.understood()).isTrue();
		assertThat(again.report().current()).containsExactly("three");
		assertThat(start().understood()).isFalse();
	}

	@Test
	void aFileThatDiffersInAByteIsUnderstood() {
		this.files.change("two", "-- Revision number 2", "-- Revision number two");

		assertThat(start().understood()).isTrue();

		this.files.change("two", "-- Revision number two", "-- Revision number 2");

		assertThat(start().understood()).isFalse();

		this.files.change("two", "name text", "name varchar");

		assertThatExceptionOfType(ChangedScriptException.class).isThrownBy(this::start);
	}

	@Test
	void aFileThatIsMissingOrHasAnotherNameIsNoticed() throws IOException {
		Files.move(this.directory.resolve("two.sql"), this.directory.resolve("second.sql"));

		assertThat(start().understood()).isTrue();

		this.files.remove("one");

		assertThatExceptionOfType(BrokenGraphException.class).isThrownBy(this::start);
	}

	@Test
	void aSecondHeadThatIsAppliedIsRefusedAsEver() {
		this.files.branch("other", "one", "SELECT 1;", "");
		start("heads");

		assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(this::start);
	}

	@Test
	void aMigrationInJavaThatIsNotAppliedOrHasAnotherPlaceIsNoticed() {
		this.database.jdbc()
			.sql("UPDATE boards_migrations SET depends_on = '{one}' WHERE revision = 'prepares'")
			.update();

		assertThat(start().understood()).isTrue();

		this.database.jdbc().sql("DELETE FROM boards_migrations WHERE revision = 'prepares'").update();

		assertThatExceptionOfType(GapException.class).isThrownBy(this::start);
	}

	@Test
	void rowsThatDoNotTellTheirFileAreComparedByTheirStatements() {
		this.database.jdbc()
			.sql("UPDATE boards_migrations SET checksum = '2:' || split_part(checksum, ':', 2)"
					+ " || ':' || split_part(checksum, ':', 4) WHERE revision = 'two'")
			.update();

		Started again = start();

		assertThat(again.understood()).isTrue();
		assertThat(again.report().steps()).isEmpty();
	}

	@Test
	void whatIsUnfinishedIsNotPassedOver() {
		this.database.jdbc()
			.sql("INSERT INTO boards_migrations_journal (revision, direction, statement, hash, kind, run, backend_pid,"
					+ " backend_start, started_at, again) VALUES ('two', 'downgrade', 1, '2:', 'other', 'run', 0,"
					+ " now(), now(), false)")
			.update();

		assertThatExceptionOfType(HalfWayException.class).isThrownBy(this::start);
	}

	@Test
	void aLocationWithoutScriptsIsAnErrorAsEver(@TempDir Path empty) {
		Watched revisions = new Watched(List.of(IN_JAVA, "file:" + this.directory, "file:" + empty));

		assertThatExceptionOfType(NoScriptsException.class)
			.isThrownBy(() -> runner(revisions).upgrade("head", RunListener.NONE));
	}

	@Test
	void brokenScriptsAreToldOfBeforeADatabaseThatIsNotThere() {
		PGSimpleDataSource nowhere = new PGSimpleDataSource();
		nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/none");
		Heard heard = new Heard();

		assertThatExceptionOfType(NoConnectionException.class)
			.isThrownBy(() -> new Runner(nowhere, new Watched(locations()), RunSettings.standard(), null)
				.upgrade("head", heard));
		assertThat(heard.lines()).containsExactly("run begun: UPGRADE", "run failed: The database gave no connection.");

		this.files.change("two", "-- migrate:upgrade", "-- migrate:forward");

		assertThatExceptionOfType(BrokenScriptsException.class).isThrownBy(() -> Migrations.builder(nowhere)
			.locations(locations())
			.model((version) -> DesiredSchema.of(Schema.EMPTY))
			.build()
			.check());
		assertThatExceptionOfType(BrokenScriptsException.class)
			.isThrownBy(() -> new Runner(nowhere, new Watched(locations()), RunSettings.standard(), null)
				.upgrade("head", RunListener.NONE));
	}

	private List<String> locations() {
		return List.of(IN_JAVA, "file:" + this.directory);
	}

	private Started start() {
		return start("head");
	}

	private Started start(String target) {
		Watched revisions = new Watched(locations());
		Heard heard = new Heard();
		return new Started(runner(revisions).upgrade(target, heard), revisions.understood.isPresent(), heard.lines());
	}

	private Runner runner(Revisions revisions) {
		return new Runner(this.database.dataSource(), revisions, RunSettings.standard(), null);
	}

	private record Started(RunReport report, boolean understood, List<String> heard) {
	}

	/** The files as they are now. */
	private static final class Watched implements Revisions {

		private final FoundScripts files;

		private Optional<Revisions> understood = Optional.empty();

		Watched(List<String> locations) {
			this.files = FoundScripts.find(locations, null, Watched.class.getClassLoader(),
					MigrationFactory.withoutArguments());
		}

		private Revisions understand() {
			if (this.understood.isEmpty()) {
				Scripts scripts = this.files.read();
				this.understood = Optional
					.of(Revisions.of(scripts, RevisionGraph.of(scripts.revisions(), scripts::locationsOf)));
			}
			return this.understood.get();
		}

		@Override
		public Scripts scripts() {
			return understand().scripts();
		}

		@Override
		public RevisionGraph graph() {
			return understand().graph();
		}

		@Override
		public boolean areUnread() {
			return this.understood.isEmpty();
		}

		@Override
		public Optional<FoundScripts> found() {
			return this.understood.isPresent() ? Optional.empty() : Optional.of(this.files);
		}

	}

}
