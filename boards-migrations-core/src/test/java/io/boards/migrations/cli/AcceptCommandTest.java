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
class AcceptCommandTest {

	private final TestDatabase database;

	private final Path directory;

	private final Commands commands;

	AcceptCommandTest(TestDatabase parent, @TempDir Path directory) {
		this.database = parent.another();
		this.directory = directory;
		this.commands = new Commands(this.database.dataSource(), directory);
	}

	@BeforeEach
	void oneIsChanged() throws IOException {
		this.commands.add("one", "", "CREATE TABLE tag (id int);", "DROP TABLE tag;")
			.add("two", "one", "CREATE TABLE note (id int);", "DROP TABLE note;")
			.result("upgrade");
		Path one = this.directory.resolve("one.sql");
		Files.writeString(one,
				Files.readString(one).replace("id int", "id bigint").replace("DROP TABLE", "DROP TABLE IF EXISTS"));
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void theCommandIsNamedWhereItIsNeededAndPrintsWhatWasChanged() {
		assertThat(this.commands.run("upgrade").err()).endsWith("migrations accept one.\n");

		assertThat(this.commands.run("accept", "one", "two")).isEqualTo(new Outcome(0, """
				one
				    statement 1 (line 8) is not what was applied: CREATE TABLE tag (id bigint)
				    its downgrade was changed, and is stored anew
				""", "Nothing to accept of two\n"));
		assertThat(this.commands.run("accept", "one")).isEqualTo(new Outcome(0, "", "Nothing to accept of one\n"));
		assertThat(this.commands.run("upgrade")).isEqualTo(new Outcome(0, "two (head)\n", "Nothing to do\n"));
		assertThat(this.commands.result("log")).containsPattern("accept  one  done  \\d+ ms");
	}

	@Test
	void whatCannotBeAcceptedExitsWithOne() {
		this.commands.add("three", "two", "SELECT 1;", "");

		assertThat(this.commands.run("accept", "three")).isEqualTo(new Outcome(1, "", """
				A revision that is not applied cannot be accepted. Nothing was changed.
				    not applied: three (Make three)
				  What to do: Leave it out: the script is run as it is when it is applied.
				"""));
		assertThat(this.commands.run("accept", "nope").code()).isEqualTo(1);
		assertThat(this.commands.run("accept").code()).isEqualTo(2);
	}

	@Test
	void itIsConfirmedUnderAProtectedProfile() {
		this.commands.under("prod");

		assertThat(this.commands.run("accept", "one", "two")).isEqualTo(new Outcome(1, "", """
				This takes something away, and the profile prod is active. Nothing was run.
				    command: accept the scripts of one, two as they are now
				  What to do: Say that it is meant: --yes. Which profiles are protected is a property \
				(boards.migrations.protected-profiles).
				"""));
		assertThat(this.commands.run("accept", "one", "--yes").code()).isZero();
	}

}
