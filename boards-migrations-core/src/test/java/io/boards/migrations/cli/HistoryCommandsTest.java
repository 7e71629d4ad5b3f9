package io.boards.migrations.cli;

import java.nio.file.Path;
import java.util.List;

import io.boards.migrations.cli.Commands.Outcome;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class HistoryCommandsTest {

	private final TestDatabase database;

	private final Path directory;

	private final Commands commands;

	HistoryCommandsTest(TestDatabase parent, @TempDir Path directory) {
		this.database = parent.another();
		this.directory = directory;
		this.commands = new Commands(this.database.dataSource(), directory);
	}

	@BeforeEach
	void revisions() {
		this.commands.add("root", "", "SELECT 1;", "SELECT 2;")
			.add("left", "root", "SELECT 3;", "")
			.add("right", "root", "SELECT 4;", "")
			.add("joined", "left, right", "SELECT 5;", "")
			.add("later", "joined", "SELECT 6;", "");
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void theHistoryIsPrintedNewestFirst() {
		assertThat(this.commands.run("history")).isEqualTo(new Outcome(0, """
				joined -> later (head), Make later
				left, right -> joined (mergepoint), Make joined
				root -> right, Make right
				root -> left, Make left
				<base> -> root (branchpoint), Make root
				""", ""));
	}

	@Test
	void theCurrentRevisionsAreMarkedWhereTheyAreAskedFor() {
		this.commands.result("upgrade", "right");

		assertThat(this.commands.result("history", "-i", "-r", "root:right")).isEqualTo("""
				root -> right (current), Make right
				<base> -> root (branchpoint), Make root
				""");
	}

	@Test
	void aRangeIsFromOneTargetToAnotherBothIncluded() {
		this.commands.result("upgrade", "joined");

		assertThat(ids("left:joined")).containsExactly("joined", "left");
		assertThat(ids("joined:")).containsExactly("later", "joined");
		assertThat(ids(":right")).containsExactly("right", "root");
		assertThat(ids("base:left")).containsExactly("left", "root");
		assertThat(ids("head-1:head")).containsExactly("later", "joined");
		assertThat(ids("current:")).containsExactly("later", "joined");
		assertThat(this.commands.run("history", "-r", "left:right")).isEqualTo(new Outcome(1, "", """
				'left' does not lead to 'right'.
				    range: left:right
				  What to do: Name an ancestor first, then what comes from it.
				"""));
		assertThat(this.commands.run("history", "-r", "left")).isEqualTo(new Outcome(1, "", """
				'left' is not a range.
				  What to do: Write from:to, from: or :to, with a target on each side, such as a1b2:head.
				"""));
	}

	private List<String> ids(String range) {
		return this.commands.result("history", "-r", range)
			.lines()
			.map((line) -> line.replaceAll(".* -> (\\w+).*", "$1"))
			.toList();
	}

	@Test
	void allThatIsKnownIsPrintedVerbosely() {
		assertThat(this.commands.result("history", "-v", "-r", "root:left")).isEqualTo("""
				Revision:   left
				Revises:    root
				Created:    2026-01-01T00:00:01Z
				Script:     %1$s/left.sql

				    Make left

				Revision:   root (branchpoint)
				Revises:    <base>
				Revised by: left, right
				Created:    2026-01-01T00:00:00Z
				Script:     %1$s/root.sql

				    Make root
				""".formatted(this.directory));
	}

	@Test
	void headsAndBranchesArePrinted() {
		this.commands.add("other", "left", "SELECT 7;", "");

		assertThat(this.commands.result("heads")).isEqualTo("""
				joined -> later (head), Make later
				left -> other (head), Make other
				""");
		assertThat(this.commands.result("branches")).isEqualTo("""
				<base> -> root (branchpoint), Make root
				    -> left (branchpoint), Make left
				    -> right, Make right
				root -> left (branchpoint), Make left
				    -> joined (mergepoint), Make joined
				    -> other (head), Make other
				""");
		assertThat(this.commands.result("heads", "--json")).isEqualTo("""
				{
				  "revisions" : [
				    {
				      "revision" : "later",
				      "revises" : [
				        "joined"
				      ],
				      "dependsOn" : [ ],
				      "labels" : [ ],
				      "message" : "Make later",
				      "created" : "2026-01-01T00:00:04Z",
				      "script" : "%1$s/later.sql",
				      "revisedBy" : [ ]
				    },
				    {
				      "revision" : "other",
				      "revises" : [
				        "left"
				      ],
				      "dependsOn" : [ ],
				      "labels" : [ ],
				      "message" : "Make other",
				      "created" : "2026-01-01T00:00:05Z",
				      "script" : "%1$s/other.sql",
				      "revisedBy" : [ ]
				    }
				  ]
				}
				""".formatted(this.directory));
	}

	@Test
	void theHistoryIsDrawn() {
		this.commands.result("upgrade", "left");

		assertThat(this.commands.result("history", "--graph", "-i")).isEqualTo("""
				* later (head), Make later
				*   joined (mergepoint), Make joined
				|\\
				| * right, Make right
				* | left (current), Make left
				|/
				* root (branchpoint), Make root
				""");
		assertThat(this.commands.result("history", "--mermaid", "-r", "joined:")).isEqualTo("""
				flowchart BT
				    r1["joined<br>Make joined"]
				    r2["later<br>Make later"]:::head
				    r1 --> r2
				    classDef head stroke-width:3px
				""");
		assertThat(this.commands.run("history", "--graph", "--mermaid").code()).isEqualTo(2);
		assertThat(this.commands.run("history", "--graph", "--json").code()).isEqualTo(2);
	}

	@Test
	void aRevisionIsShownWithItsSql() {
		assertThat(this.commands.result("show", "roo")).isEqualTo("""
				Revision:   root (branchpoint)
				Revises:    <base>
				Revised by: left, right
				Created:    2026-01-01T00:00:00Z
				Script:     %s/root.sql

				    Make root

				-- migrate:upgrade
				SELECT 1;

				-- migrate:downgrade
				SELECT 2;
				""".formatted(this.directory));
		this.commands.result("upgrade", "left");
		assertThat(this.commands.result("show", "current")).startsWith("Revision:   left\n");
		assertThat(this.commands.result("show", "left", "--json")).contains("\"upgrade\" : \"SELECT 3;\"");
	}

}
