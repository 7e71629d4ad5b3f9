package io.boards.migrations.cli;

import java.nio.file.Path;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class RunCommandsTest {

	private final TestDatabase database;

	private final Commands commands;

	RunCommandsTest(TestDatabase parent, @TempDir Path directory) {
		this.database = parent.another();
		this.commands = new Commands(this.database.dataSource(), directory);
	}

	@BeforeEach
	void revisions() {
		this.commands.add("one", "", "CREATE TABLE tag (id int);", "DROP TABLE tag;")
			.add("two", "one", "ALTER TABLE tag ADD COLUMN name text;\nCREATE INDEX tag_name ON tag (name);",
					"ALTER TABLE tag DROP COLUMN name;");
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void anUpgradeTellsItsStepsAndPrintsWhereItArrived() {
		assertThat(this.commands.run("upgrade")).isEqualTo(new Commands.Outcome(0, "two (head)\n", """
				upgrade <base> -> one, Make one … N ms
				upgrade one -> two, Make two … N ms
				2 steps in N ms, from base to two
				"""));
		assertThat(this.commands.run("upgrade", "head"))
			.isEqualTo(new Commands.Outcome(0, "two (head)\n", "Nothing to do\n"));
		assertThat(this.commands.run("-q", "downgrade", "-1")).isEqualTo(new Commands.Outcome(0, "one\n", ""));
		assertThat(this.commands.run("downgrade", "base", "-q")).isEqualTo(new Commands.Outcome(0, "", ""));
	}

	@Test
	void theResultIsAlsoThereAsJson() {
		assertThat(this.commands.result("upgrade", "one", "--json")
			.replaceAll("\"durationMs\" : \\d+", "\"durationMs\" : 0")).isEqualTo("""
					{
					  "steps" : [
					    {
					      "revision" : "one",
					      "message" : "Make one",
					      "direction" : "UPGRADE",
					      "durationMs" : 0
					    }
					  ],
					  "before" : [ ],
					  "current" : [
					    "one"
					  ],
					  "durationMs" : 0
					}
					""");
	}

	@Test
	void aPlanPrintsTheStatementsAndRunsNothing() {
		this.commands.result("upgrade", "one");

		assertThat(this.commands.run("upgrade", "--plan")).isEqualTo(new Commands.Outcome(0, """
				-- upgrade one -> two, Make two
				-- %s

				ALTER TABLE tag ADD COLUMN name text;

				CREATE INDEX tag_name ON tag (name);
				""".formatted(file("two")), ""));
		assertThat(this.commands.result("downgrade", "base", "--plan")).isEqualTo("""
				-- downgrade one -> <base>, Make one
				-- %s

				DROP TABLE tag;
				""".formatted(file("one")));
		assertThat(this.commands.run("upgrade", "one", "--plan"))
			.isEqualTo(new Commands.Outcome(0, "", "Nothing to do\n"));
		assertThat(this.commands.result("current")).isEqualTo("one\n");
	}

	private String file(String id) {
		String shown = this.commands.result("show", id);
		return shown.lines()
			.filter((line) -> line.startsWith("Script:"))
			.map((line) -> line.substring(12))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void aPlanIsAlsoThereAsJson() {
		assertThat(this.commands.result("upgrade", "one", "--plan", "--json")).isEqualTo("""
				{
				  "steps" : [
				    {
				      "revision" : "one",
				      "message" : "Make one",
				      "direction" : "UPGRADE",
				      "script" : "%s",
				      "transactional" : true,
				      "sql" : "CREATE TABLE tag (id int);\\n"
				    }
				  ]
				}
				""".formatted(file("one")));
	}

	@Test
	void aStampNotesAndRunsNothing() {
		assertThat(this.commands.run("stamp", "two", "--plan"))
			.isEqualTo(new Commands.Outcome(0, "+ one\n+ two\n", "At two\n"));
		assertThat(this.commands.result("current")).isEmpty();

		assertThat(this.commands.run("stamp", "two")).isEqualTo(new Commands.Outcome(0, "+ one\n+ two\n", "At two\n"));
		assertThat(this.commands.run("stamp", "one", "-q")).isEqualTo(new Commands.Outcome(0, "- two\n", ""));
		assertThat(this.commands.result("stamp", "base", "--json")).isEqualTo("""
				{
				  "added" : [ ],
				  "removed" : [
				    "one"
				  ],
				  "current" : [ ]
				}
				""");
		assertThat(this.database.jdbc().sql("SELECT to_regclass('tag') IS NULL").query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void aPurgingStampGetsRidOfWhatIsUnknown() {
		this.commands.result("upgrade");
		this.database.jdbc()
			.sql("INSERT INTO boards_migrations SELECT 'stranger', parents, depends_on, message, created_at, checksum,"
					+ " downgrade, applied_at, applied_by, duration_ms FROM boards_migrations WHERE revision = 'two'")
			.update();

		assertThat(this.commands.run("stamp", "two").code()).isEqualTo(1);
		assertThat(this.commands.run("stamp", "--purge", "two"))
			.isEqualTo(new Commands.Outcome(0, "- one\n- stranger\n- two\n+ one\n+ two\n", "At two\n"));
		assertThat(this.commands.result("current")).isEqualTo("two (head)\n");
	}

	@Test
	void whatTakesSomethingAwayIsConfirmedUnderAProtectedProfile() {
		this.commands.result("upgrade");
		this.commands.under("prod");

		assertThat(this.commands.run("downgrade", "base")).isEqualTo(new Commands.Outcome(1, "", """
				This takes something away, and the profile prod is active. Nothing was run.
				    command: downgrade to base
				  What to do: Say that it is meant: --yes. Which profiles are protected is a property \
				(boards.migrations.protected-profiles).
				"""));
		assertThat(this.commands.run("stamp", "--purge", "base")).isEqualTo(new Commands.Outcome(1, "", """
				This takes something away, and the profile prod is active. Nothing was run.
				    command: forget all that is applied and stamp base
				  What to do: Say that it is meant: --yes. Which profiles are protected is a property \
				(boards.migrations.protected-profiles).
				"""));
		assertThat(this.commands.result("downgrade", "base", "--plan")).contains("DROP TABLE tag;");
		assertThat(this.commands.run("downgrade", "one", "--yes").code()).isZero();
		assertThat(this.commands.run("upgrade").code()).isZero();
		assertThat(this.commands.run("stamp", "one").code()).isZero();
	}

	@Test
	void anErrorIsToldInTheHouseFormAndExitsWithOne() {
		assertThat(this.commands.run("upgrade", "nope")).isEqualTo(new Commands.Outcome(1, "",
				"""
						No revision and no branch label is called 'nope'.
						    target: nope
						  What to do: Look at the history for the names that there are; the beginning of an id is enough if no other \
						id begins so.
						"""));
	}

	@Test
	void whatIsNotUnderstoodExitsWithTwo() {
		Commands.Outcome outcome = this.commands.run("upgrde");

		assertThat(outcome.code()).isEqualTo(2);
		assertThat(outcome.out()).isEmpty();
		assertThat(outcome.err()).isEqualTo("""
				Unmatched argument at index 0: 'upgrde'
				Did you mean: migrations upgrade or migrations downgrade?
				""");
		assertThat(this.commands.run().code()).isEqualTo(2);
		assertThat(this.commands.run("downgrade")).isEqualTo(new Commands.Outcome(2, "", """
				Missing required parameter: 'TARGET'
				""" + this.commands.result("downgrade", "--help")));
		assertThat(this.commands.run("upgrade", "--sql", "--plan").err())
			.startsWith("--sql goes with neither --plan nor --json\n");
		assertThat(this.commands.run("stamp", "--sql", "one", "two").err())
			.startsWith("--sql takes one TARGET and no --purge\n");
	}

	@Test
	void currentPrintsWhereTheDatabaseStands() {
		assertThat(this.commands.run("current")).isEqualTo(new Commands.Outcome(0, "", ""));
		assertThat(this.commands.run("current", "--check-heads"))
			.isEqualTo(new Commands.Outcome(1, "", "The database is at base, not at two.\n"));
		this.commands.result("upgrade", "one");
		assertThat(this.commands.run("current", "--check-heads"))
			.isEqualTo(new Commands.Outcome(1, "one\n", "The database is at one, not at two.\n"));
		this.commands.result("upgrade");
		assertThat(this.commands.run("current", "--check-heads"))
			.isEqualTo(new Commands.Outcome(0, "two (head)\n", ""));
		assertThat(this.commands.result("current", "-v").replaceAll("Applied: .*Z by", "Applied:    T by"))
			.isEqualTo("""
					Revision:   two (head)
					Revises:    one
					Created:    2026-01-01T00:00:01Z
					Script:     %s

					    Make two

					Applied:    T by %s
					""".formatted(file("two"), this.database.user()));
	}

	@Test
	void theLogTellsWhatHappened() {
		this.commands.add("three", "two", "SELECT 1/0;", "");
		this.commands.run("upgrade");
		this.commands.result("downgrade", "one");
		this.commands.result("stamp", "base");

		assertThat(this.commands.result("log")
			.replaceAll("(?m)^\\S+Z", "T")
			.replaceAll("\\d+ ms", "N ms")
			.replaceAll("@\\S+", "@host")).isEqualTo("""
					T  upgrade  one  done  N ms  postgres@host
					T  upgrade  two  done  N ms  postgres@host
					T  upgrade  three  failed  N ms  postgres@host  22012: division by zero
					T  downgrade  two  done  N ms  postgres@host
					T  stamp  one  done  N ms  postgres@host
					""".replace("postgres@", this.database.user() + "@"));
		assertThat(this.commands.result("log", "--json")).contains("\"direction\" : \"stamp\"");
	}

	@Test
	void pendingPrintsWhatAnUpgradeWouldApply() {
		assertThat(this.commands.result("pending")).isEqualTo("""
				<base> -> one, Make one
				one -> two (head), Make two
				""");
		this.commands.result("upgrade");
		assertThat(this.commands.result("pending")).isEmpty();
	}

}
