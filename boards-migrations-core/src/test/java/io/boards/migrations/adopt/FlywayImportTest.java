package io.boards.migrations.adopt;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FlywayImportTest {

	private final MigrationFiles files;

	FlywayImportTest(@TempDir Path directory) {
		this.files = new MigrationFiles(directory);
	}

	@Test
	void migrationsBecomeAChain() {
		ImportedHistory history = this.files.add("V1__initial.sql", "CREATE TABLE a ();\n")
			.add("V10__Last_of_all.sql", "SELECT 10;")
			.add("V2_1__with-a_very_long_name_that_goes_on_and_on_for_ever.sql", "SELECT 2;\n")
			.add("sub/U2.1.0__back.sql", "SELECT -2;")
			.imported();

		assertThat(history.notes()).isEmpty();
		assertThat(history.problems()).isEmpty();
		assertThat(history.scripts()).containsExactly(script("V1", "20260131_235959_initial.sql", """
				-- initial
				--
				-- Revision: V1
				-- Revises:
				-- Created: 2026-01-31T23:59:59Z
				-- Irreversible: imported from Flyway without an undo script

				-- migrate:upgrade
				CREATE TABLE a ();
				"""), script("V2.1", "20260201_000000_with_a_very_long_name_that_goes_on_and_o.sql", """
				-- with-a very long name that goes on and on for ever
				--
				-- Revision: V2.1
				-- Revises: V1
				-- Created: 2026-02-01T00:00:00Z

				-- migrate:upgrade
				SELECT 2;

				-- migrate:downgrade
				SELECT -2;"""), script("V10", "20260201_000001_last_of_all.sql", """
				-- Last of all
				--
				-- Revision: V10
				-- Revises: V2.1
				-- Created: 2026-02-01T00:00:01Z
				-- Irreversible: imported from Flyway without an undo script

				-- migrate:upgrade
				SELECT 10;"""));
	}

	@Test
	void repeatableMigrationsEndTheChain() {
		ImportedHistory history = this.files.add("V1.sql", "SELECT 1")
			.add("R__view-b.sql", "SELECT 'b';")
			.add("R__Größe.sql", "SELECT 'g';")
			.add("U1.sql", "-- nothing to do\n")
			.imported();

		assertThat(history.problems()).isEmpty();
		assertThat(history.notes()).containsExactly(
				new Finding("R__Größe.sql", 0,
						"It becomes the revision R.Gr__e and runs once. A later change is a new revision."),
				new Finding("R__view-b.sql", 0,
						"It becomes the revision R.view_b and runs once. A later change is a new revision."));
		assertThat(history.scripts()).containsExactly(script("V1", "20260131_235959_v1.sql", """
				-- V1
				--
				-- Revision: V1
				-- Revises:
				-- Created: 2026-01-31T23:59:59Z

				-- migrate:upgrade
				SELECT 1

				-- migrate:downgrade
				-- nothing to do
				"""), script("R.Gr__e", "20260201_000000_gr_e.sql", """
				-- Größe
				--
				-- Revision: R.Gr__e
				-- Revises: V1
				-- Created: 2026-02-01T00:00:00Z

				-- migrate:upgrade
				SELECT 'g';

				-- migrate:downgrade
				-- Flyway undoes versions only: what a repeatable one made stays.
				"""), script("R.view_b", "20260201_000001_view_b.sql", """
				-- view-b
				--
				-- Revision: R.view_b
				-- Revises: R.Gr__e
				-- Created: 2026-02-01T00:00:01Z

				-- migrate:upgrade
				SELECT 'b';

				-- migrate:downgrade
				-- Flyway undoes versions only: what a repeatable one made stays.
				"""));
	}

	@Test
	void whatPostgresqlRefusesInATransactionRunsOutsideOfOne() {
		ImportedHistory history = this.files.add("V1__index.sql", "CREATE INDEX CONCURRENTLY i ON t (id);\n")
			.add("U1__index.sql", "DROP INDEX CONCURRENTLY i;\n")
			.add("V2__mixed.sql", "\nSELECT 1;\nVACUUM;\n")
			.add("V3__asked.sql", "SELECT 3;\n")
			.add("V3__asked.sql.conf", "# why\nexecuteInTransaction = false\nencoding=utf-8\n")
			.imported();

		assertThat(history.problems()).isEmpty();
		assertThat(history.notes()).containsExactly(new Finding("V2__mixed.sql", 3,
				"PostgreSQL refuses this statement in a transaction, so the others of the file run outside of one too."));
		assertThat(history.scripts())
			.extracting((script) -> script.text().substring(script.text().indexOf("-- migrate:")).replace("\n", "|"))
			.containsExactly(
					"-- migrate:upgrade transaction:false|CREATE INDEX CONCURRENTLY i ON t (id);|"
							+ "|-- migrate:downgrade transaction:false|DROP INDEX CONCURRENTLY i;|",
					"-- migrate:upgrade transaction:false||SELECT 1;|VACUUM;|",
					"-- migrate:upgrade transaction:false|SELECT 3;|");
	}

	@Test
	void whatCannotBeCarriedOverIsNamedWithItsLineAndNothingIsMade() {
		ImportedHistory history = this.files.add("V1__a.sql", "SELECT 1;\n\nSELECT '${schema}', ${\nx};")
			.add("V2__b.sql", "BEGIN;\r\nSELECT 2;\r\n-- migrate:downgrade\r\nCOMMIT;\r\n")
			.add("V3__c.sql", "COPY t FROM STDIN;\n1\n\\.\n\\echo x\n")
			.add("V4__d.sql", new byte[] { '\n', '-', '-', (byte) 0xFC })
			.add("V5__e.sql", "SAVEPOINT s;")
			.add("V5__e.sql.conf", "executeInTransaction=false\nshouldExecute=true\nencoding=ISO-8859-1\n")
			.add("V6__f.sql", "VACUUM;")
			.add("V6__f.sql.conf", "executeInTransaction=true\n")
			.add("V7__Seed.java", "")
			.add("V8__g.sql", "")
			.add("V8.0__h.sql", "")
			.add("U9__i.sql", "")
			.add("B0.1__all.sql", "")
			.add("R__.sql", "")
			.add("R__a_b.sql", "")
			.add("R__a-b.sql", "")
			.add("V11__Revises:_x.sql", "")
			.add("V12__Created:_x.sql", "SELECT '")
			.add("V13__split.sql", "SELECT 'a'")
			.add("U13__split.sql", "'b';")
			.add("beforeMigrate.sql", "")
			.imported();

		assertThat(history.scripts()).isEmpty();
		assertThat(history.problems().stream().map((problem) -> problem + "\n").collect(Collectors.joining()))
			.isEqualTo("""
					B0.1__all.sql: The versions that it stands for are not here. Rename it to V…, and it begins the \
					chain.
					R__.sql: Without a description there is no id for its revision. Rename it.
					R__a-b.sql: It would become the revision R.a_b, as does R__a_b.sql. Rename one.
					U9__i.sql: There is no V9 for it to undo.
					V11__Revises:_x.sql: Its description would be read as something else than the message of a \
					revision. Rename it.
					V12__Created:_x.sql:1: The string that begins here is never closed. It needs a second '.
					V13__split.sql: Its statements would be others in a revision. End each with a semicolon.
					V1__a.sql:3: Flyway puts a value in the place of ${; in a revision nothing is replaced. Write the \
					value, or, if it is meant as it stands, say placeholderReplacement=false in V1__a.sql.conf.
					V1__a.sql:3: Flyway puts a value in the place of ${schema}; in a revision nothing is replaced. \
					Write the value, or, if it is meant as it stands, say placeholderReplacement=false in \
					V1__a.sql.conf.
					V2__b.sql:1: BEGIN is refused: a script does not begin or end transactions, the tool does. Remove \
					it, or mark the section with transaction:false if its statements must run outside of one.
					V2__b.sql:3: The comment "-- migrate:downgrade" would begin a section of its own. Change its words.
					V2__b.sql:4: COMMIT is refused: a script does not begin or end transactions, the tool does. Remove \
					it, or mark the section with transaction:false if its statements must run outside of one.
					V3__c.sql:1: COPY … FROM STDIN is refused: the data behind it is for psql. Use INSERT, or a \
					revision in Java.
					V3__c.sql:4: \\echo is refused: commands with a backslash are psql's own, PostgreSQL does not know \
					them. Write SQL instead.
					V4__d.sql:2: The file is not UTF-8: the byte at offset 3 belongs to no character. Save it as UTF-8.
					V5__e.sql:1: SAVEPOINT needs a transaction, but the section has transaction:false.
					V5__e.sql.conf:2: shouldExecute has no counterpart: a revision always runs, as it is written. Take \
					the line out where it is not needed.
					V5__e.sql.conf:3: Revisions are UTF-8, not ISO-8859-1. Convert the script and take this line out.
					V6__f.sql:1: PostgreSQL refuses this statement in a transaction, but V6__f.sql.conf asks for one.
					V7__Seed.java: Only SQL can be carried over. Import without this file, then write a revision in \
					Java for what it does.
					V8__g.sql: V8.0__h.sql has the same version.
					beforeMigrate.sql: Callbacks have no counterpart. Put its SQL into revisions, or into the \
					application, and take the file away.
					""");
	}

	@Test
	void whatFlywayDoesNotRunIsLeftOutAndNamed() {
		ImportedHistory history = this.files.add("V1__a.sql", "SELECT '${literal}';")
			.add("V1__a.sql.conf", "placeholderReplacement=false")
			.add("B1__all.sql", "")
			.add("V2_b.sql", "")
			.add("V2__b.sql.conf", "")
			.add("README.md", "")
			.imported();

		assertThat(history.problems()).isEmpty();
		assertThat(history.scripts()).extracting(ImportedScript::id).containsExactly("V1");
		assertThat(history.notes()).extracting(Finding::toString)
			.containsExactly(
					"B1__all.sql: Baselines are left out: the versions that it stands for are carried over one by one.",
					"README.md: It is left out: Flyway does not run a file of that name.",
					"V2__b.sql.conf: It is left out: Flyway does not run a file of that name.",
					"V2_b.sql: It is left out: Flyway does not run a file of that name.");
	}

	@Test
	void placeholdersCanBeSwitchedOff() {
		this.files.add("V1__a.sql", "SELECT '${literal}';");

		assertThat(FlywayImport.createdAt(MigrationFiles.CREATED)
			.withoutPlaceholders()
			.read("filesystem:" + this.files.directory() + "/", getClass().getClassLoader())
			.requireComplete()
			.scripts()).hasSize(1);
		assertThatThrownBy(() -> this.files.imported().requireComplete()).isInstanceOf(IncompleteImportException.class)
			.hasMessage(
					"""
							A file cannot be carried over.
							    V1__a.sql:1: Flyway puts a value in the place of ${literal}; in a revision nothing is replaced. \
							Write the value, or, if it is meant as it stands, say placeholderReplacement=false in V1__a.sql.conf.
							  What to do: Change it, or a copy of it, and import again; nothing was written.""");
	}

	@Test
	void theClassPathIsReadInDirectoriesAndJars() throws IOException {
		this.files.add("classes/db/migration/postgresql/V1__a.sql", "SELECT 1;")
			.add("classes/db/migration/postgresql/sub/V2__b b%20.sql", "SELECT 2;");
		Path jar = this.files.directory().resolve("more.jar");
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
			out.putNextEntry(new JarEntry("db/migration/postgresql/"));
			out.putNextEntry(new JarEntry("db/migration/postgresql/V3__c 100%.sql"));
			out.write("SELECT 3;".getBytes(StandardCharsets.UTF_8));
			out.putNextEntry(new JarEntry("db/migration/postgresql/V1__a.sql"));
			out.write("SELECT 1;".getBytes(StandardCharsets.UTF_8));
		}
		URL[] classes = { this.files.directory().resolve("classes").toUri().toURL() };
		URL[] both = { classes[0], jar.toUri().toURL() };
		FlywayImport flyway = FlywayImport.createdAt(MigrationFiles.CREATED);
		try (URLClassLoader one = new URLClassLoader(classes, null);
				URLClassLoader two = new URLClassLoader(both, null)) {
			assertThat(flyway.read("classpath:/db/migration/{vendor}", one).requireComplete().scripts())
				.extracting(ImportedScript::toString)
				.containsExactly("20260131_235959_a.sql (V1)", "20260201_000000_b_b_20.sql (V2)");
			assertThat(flyway.read("classpath:db/migration/postgresql/", two).problems()).containsExactly(
					new Finding("V1__a.sql", 0, "The class path has it twice. Import from a directory."),
					new Finding("V3__c 100%.sql", 0, "The file cannot be read: java.lang.IllegalArgumentException"));
		}
	}

	@Test
	void whereThereIsNothingItIsSaidWhereItWasLookedFor() {
		this.files.add("README.md", "");
		FlywayImport flyway = FlywayImport.createdAt(MigrationFiles.CREATED);

		for (String location : List.of(this.files.directory().toString(), "no/such/directory",
				"classpath:no/such/folder")) {
			assertThatThrownBy(() -> flyway.read(location, getClass().getClassLoader()))
				.isInstanceOf(NoMigrationsException.class)
				.hasMessage("There are no migrations of Flyway to import.\n    " + location
						+ ": nothing there has the name of a migration\n  What to do: Name the directory that holds files"
						+ " such as V1__initial.sql, or classpath:db/migration.");
		}
	}

	private static ImportedScript script(String id, String name, String text) {
		return new ImportedScript(id, name, text.getBytes(StandardCharsets.UTF_8));
	}

}
