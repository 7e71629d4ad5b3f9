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

@PostgresTest
class RepairCommandTest {

	private final TestDatabase database;

	private final Path directory;

	private final Commands commands;

	RepairCommandTest(TestDatabase parent, @TempDir Path directory) {
		this.database = parent.another();
		this.directory = directory;
		this.commands = new Commands(this.database.dataSource(), directory);
	}

	@BeforeEach
	void aProcedureThatFailsHalfWay() throws IOException {
		this.commands.add("one", "", "CREATE TABLE tag (id int);", "DROP TABLE tag;")
			.add("two", "one",
					"""
							CREATE PROCEDURE fill() LANGUAGE plpgsql AS 'BEGIN INSERT INTO tag VALUES (1); COMMIT; PERFORM 1/0; END';
							CALL fill();""",
					"");
		Path file = this.directory.resolve("two.sql");
		Files.writeString(file,
				Files.readString(file).replace("-- migrate:upgrade\n", "-- migrate:upgrade transaction:false\n"));
		assertThat(this.commands.run("upgrade").code()).isEqualTo(1);
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void whatIsUnfinishedIsShown() {
		Outcome current = this.commands.run("current");
		assertThat(current.code()).isZero();
		assertThat(current.out()).isEqualTo("one\n");
		assertThat(withoutTime(current.err())).isEqualTo(
				"Unfinished: upgrade of two, 1 statement done, statement 2 begun TIME, failed with SQLSTATE 22012\n");
		assertThat(withoutTime(this.commands.result("current", "--json"))).endsWith("""
				  "heads" : [
				    "two"
				  ],
				  "upToDate" : false,
				  "unfinished" : [
				    {
				      "revision" : "two",
				      "direction" : "upgrade",
				      "done" : 1,
				      "statement" : 2,
				      "since" : "TIME",
				      "sqlState" : "22012",
				      "rows" : null
				    }
				  ]
				}
				""");
	}

	@Test
	void aStatementCountsAsDone() {
		assertThat(this.commands.run("repair", "two", "--done")).isEqualTo(new Outcome(0, "",
				"Statement 2 of the upgrade of two counts as done; the next upgrade goes on with it\n"));
		assertThat(this.commands.result("upgrade", "-q")).isEqualTo("two (head)\n");
		assertThat(this.commands.run("current")).isEqualTo(new Outcome(0, "two (head)\n", ""));
	}

	@Test
	void aStatementIsRunAgain() {
		assertThat(this.commands.result("repair", "two", "--redo", "--json")).isEqualTo("""
				{
				  "revision" : "two",
				  "direction" : "upgrade",
				  "statement" : 2,
				  "repair" : "REDO"
				}
				""");
		assertThat(this.commands.run("upgrade").err()).contains("    statement:   CALL fill()\n");
	}

	@Test
	void exactlyOneAnswerIsWanted() {
		assertThat(this.commands.run("repair", "two").code()).isEqualTo(2);
		assertThat(this.commands.run("repair", "two", "--done", "--redo").code()).isEqualTo(2);
		assertThat(this.commands.run("repair", "one", "--done"))
			.satisfies((outcome) -> assertThat(outcome.code()).isEqualTo(1))
			.satisfies((outcome) -> assertThat(outcome.err())
				.startsWith("There is nothing to repair in the revision one.\n"));
	}

	private static String withoutTime(String text) {
		return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME");
	}

}
