package io.boards.migrations.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.boards.migrations.cli.Commands.Outcome;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The commands of an application that is older than its database.
 */
@PostgresTest(judged = true)
class AheadCommandsTest {

	private final TestDatabase database;

	private final Path directory;

	private final Commands commands;

	AheadCommandsTest(TestDatabase parent, @TempDir Path directory) {
		this.database = parent.another();
		this.directory = directory;
		this.commands = new Commands(this.database.dataSource(), directory);
	}

	@BeforeEach
	void theDatabaseIsAhead() throws IOException {
		this.commands.add("one", "", "CREATE TABLE tag (id int);", "DROP TABLE tag;")
			.add("two", "one", "CREATE TABLE note (id int);", "DROP TABLE note;")
			.add("three", "two", "CREATE INDEX note_id ON note (id);", "DROP INDEX note_id;")
			.result("upgrade");
		Files.delete(this.directory.resolve("three.sql"));
		Files.delete(this.directory.resolve("two.sql"));
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void anUpgradeHasNothingToDoAndSaysWhereTheDatabaseIs() {
		assertThat(this.commands.run("upgrade")).isEqualTo(new Outcome(0, "three (unknown)\n", "Nothing to do\n"));
	}

	@Test
	void currentMarksWhatIsUnknown() {
		assertThat(this.commands.run("current", "--check-heads"))
			.isEqualTo(new Outcome(1, "three (unknown)\n", "The database is at three, not at one.\n"));
		assertThat(this.commands.result("current", "-v").replaceAll("Applied: .*Z by", "Applied:    T by"))
			.isEqualTo("""
					Revision:   three (unknown)
					Revises:    two
					Created:    2026-01-01T00:00:02Z

					    Make three

					Applied:    T by %s
					""".formatted(this.database.user()));
		assertThat(this.commands.result("current", "--json")).contains("\"state\" : \"UNKNOWN\"");
	}

	@Test
	void historyMarksWhatIsUnknownWhereItAsksTheDatabase() {
		assertThat(this.commands.result("history")).isEqualTo("<base> -> one (head), Make one\n");
		assertThat(this.commands.result("history", "-i")).isEqualTo("""
				two -> three (unknown) (current), Make three
				one -> two (unknown), Make two
				<base> -> one (head), Make one
				""");
		assertThat(this.commands.result("history", "-i", "-r", "base:head"))
			.isEqualTo("<base> -> one (head), Make one\n");
		assertThat(this.commands.result("history", "-i", "--graph")).isEqualTo("""
				* three (unknown) (current), Make three
				* two (unknown), Make two
				* one (head), Make one
				""");
		assertThat(this.commands.result("history", "-i", "-v")).isEqualTo("""
				Revision:   three (unknown) (current)
				Revises:    two
				Created:    2026-01-01T00:00:02Z

				    Make three

				Revision:   two (unknown)
				Revises:    one
				Created:    2026-01-01T00:00:01Z

				    Make two

				Revision:   one (head)
				Revises:    <base>
				Created:    2026-01-01T00:00:00Z
				Script:     %s/one.sql

				    Make one
				""".formatted(this.directory));
		assertThat(this.commands.result("history", "-i", "--json")
			.replaceAll("\"appliedAt\" : \"[^\"]+\"", "\"appliedAt\" : T")).startsWith("""
					{
					  "revisions" : [
					    {
					      "revision" : "three",
					      "revises" : [
					        "two"
					      ],
					      "dependsOn" : [ ],
					      "labels" : [ ],
					      "message" : "Make three",
					      "created" : "2026-01-01T00:00:02Z",
					      "script" : null,
					      "state" : "UNKNOWN",
					      "appliedAt" : T,
					""");
	}

	@Test
	void aDowngradeTakesBackWhatIsUnknown() {
		assertThat(this.commands.run("downgrade", "one", "--plan")).isEqualTo(new Outcome(0, """
				-- downgrade three -> two, Make three
				-- the database, public.boards_migrations.downgrade

				DROP INDEX note_id;

				-- downgrade two -> one, Make two
				-- the database, public.boards_migrations.downgrade

				DROP TABLE note;
				""", ""));
		assertThat(this.commands.run("downgrade", "-1")).isEqualTo(new Outcome(0, "two (unknown)\n", """
				downgrade three -> two, Make three … N ms
				1 step in N ms, from three to two
				"""));
		assertThat(this.commands.run("downgrade", "head")).isEqualTo(new Outcome(0, "one (head)\n", """
				downgrade two -> one, Make two … N ms
				1 step in N ms, from two to one
				"""));
	}

	@Test
	void aScriptCannotKnowOfThemAndIsRefusedByTheDatabase() {
		assertThat(this.commands.run("downgrade", "three:one", "--sql").err())
			.startsWith("No revision and no branch label is called 'three'.\n");

		String script = this.commands.result("downgrade", "one:base", "--sql");
		assertThatThrownBy(() -> this.database.psql(script))
			.hasMessageContaining("one cannot be taken back: it is not applied, or something needs it");
		assertThat(this.commands.result("current")).isEqualTo("three (unknown)\n");
	}

	@Test
	void targetsOfOtherCommandsAreThoseOfTheApplication() {
		for (String command : new String[] { "upgrade", "show" }) {
			assertThat(this.commands.run(command, "two").err())
				.startsWith("No revision and no branch label is called 'two'.\n");
		}
		assertThat(this.commands.run("stamp", "one").err()).startsWith("The database is ahead of this application");
		assertThat(this.commands.result("show", "current")).startsWith("Revision:   one (head)\n");
		assertThat(this.commands.result("pending")).isEmpty();
	}

}
