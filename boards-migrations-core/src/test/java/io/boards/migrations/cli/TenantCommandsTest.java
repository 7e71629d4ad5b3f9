package io.boards.migrations.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.boards.migrations.lint.LintSettings;
import io.boards.migrations.lint.Rule;
import io.boards.migrations.lint.Severity;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands for one tenant and for all.
 */
@PostgresTest(judged = true)
class TenantCommandsTest {

	private final TestDatabase database;

	private final Path directory;

	private final Commands commands;

	TenantCommandsTest(TestDatabase parent, @TempDir Path directory) {
		this.database = parent.another();
		this.directory = directory;
		// One at a time, so that the order is known.
		this.commands = new Commands(this.database.dataSource(), directory)
			.with((builder) -> builder.tenants(() -> List.of("acme", "globex", "initech")).tenantsParallel(1));
	}

	@BeforeEach
	void revisions() {
		this.commands.add("one", "", "CREATE TABLE tag (id int);", "DROP TABLE tag;")
			.add("two", "one", "ALTER TABLE tag ADD COLUMN name text;", "ALTER TABLE tag DROP COLUMN name;");
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void oneTenantIsLikeOneDatabase() {
		assertThat(this.commands.run("upgrade", "--tenant", "globex"))
			.isEqualTo(new Commands.Outcome(0, "two (head)\n", """
					upgrade <base> -> one, Make one … N ms
					upgrade one -> two, Make two … N ms
					2 steps in N ms, from base to two
					"""));
		assertThat(this.commands.result("current", "--tenant=globex")).isEqualTo("two (head)\n");
		assertThat(this.commands.result("--tenant=acme", "pending", "-q"))
			.isEqualTo("<base> -> one, Make one\none -> two (head), Make two\n");
		assertThat(this.commands.result("current", "--all-tenants")).isEqualTo("""
				acme: base, 2 pending
				globex: two
				initech: base, 2 pending
				""");
	}

	@Test
	void whoDoesNotSayWhichIsAsked() {
		assertThat(this.commands.run("upgrade")).isEqualTo(new Commands.Outcome(1, "",
				"""
						These revisions are run in the schemas of tenants, and it was not said in which.
						  What to do: Name a tenant (--tenant NAME; Migrations.tenant), or do it for all of them where that can be done (--all-tenants; Migrations.tenants).
						"""));
		assertThat(this.commands.run("upgrade", "--tenant", "globe")).isEqualTo(new Commands.Outcome(1, "",
				"""
						There is no tenant 'globe'.
						    tenants: 3
						    nearest: globex, acme, initech
						  What to do: Name one of them (--tenant), or all (--all-tenants). A new one has to be in boards.migrations.tenants, or told by the TenantSchemas bean.
						"""));
		assertThat(this.commands.run("upgrade", "--tenant", "acme", "--all-tenants").code()).isEqualTo(2);
		assertThat(this.commands.run("upgrade", "--all-tenants", "--plan").code()).isEqualTo(2);
		assertThat(this.commands.result("heads")).isEqualTo("one -> two (head), Make two\n");
	}

	@Test
	void allAreUpgradedAndOneThatFailsIsTold() {
		this.commands.result("upgrade", "one", "--tenant", "globex");
		this.database.jdbc().sql("ALTER TABLE globex.tag ADD COLUMN name int").update();

		assertThat(run("upgrade", "--all-tenants")).isEqualTo(new Commands.Outcome(1, """
				acme: two
				initech: two
				""", """
				acme: upgrade <base> -> one, Make one … N ms
				acme: upgrade one -> two, Make two … N ms
				initech: upgrade <base> -> one, Make one … N ms
				initech: upgrade one -> two, Make two … N ms
				globex: Revision two failed in its upgrade. The step was rolled back.
				    revision:    two (Make two)
				    file:        FILES/two.sql:8
				    statement:   ALTER TABLE tag ADD COLUMN name text
				    SQLSTATE:    42701
				    error:       column "name" of relation "tag" already exists
				    done before: nothing in this run
				  What to do: Correct the upgrade of this revision and start again.
				3 tenants, 1 failed, in N ms
				"""));
	}

	@Test
	void allAreTakenBackAndStamped() {
		this.commands.result("upgrade", "--all-tenants");

		assertThat(this.commands.run("downgrade", "-1", "--all-tenants", "-q"))
			.isEqualTo(new Commands.Outcome(0, "acme: one\nglobex: one\ninitech: one\n", ""));
		assertThat(this.commands.run("current", "--all-tenants", "--check-heads", "-q"))
			.isEqualTo(new Commands.Outcome(1, """
					acme: one, 1 pending
					globex: one, 1 pending
					initech: one, 1 pending
					""", "Not at two: acme, globex, initech.\n"));
		assertThat(this.commands.run("stamp", "base", "--all-tenants", "-q"))
			.isEqualTo(new Commands.Outcome(0, "acme: base\nglobex: base\ninitech: base\n", ""));
	}

	@Test
	void programsReadTheSame() {
		this.commands.result("upgrade", "--tenant", "acme");
		this.commands.result("upgrade", "one", "--tenant", "globex");
		this.database.jdbc().sql("ALTER TABLE globex.tag ADD COLUMN name int").update();

		assertThat(run("upgrade", "--all-tenants", "-q", "--json").out()
			.replaceAll("\"durationMs\" : \\d+", "\"durationMs\" : 0")).isEqualTo("""
					{
					  "tenants" : [
					    {
					      "tenant" : "acme",
					      "outcome" : "DONE",
					      "steps" : [ ],
					      "before" : [
					        "two"
					      ],
					      "current" : [
					        "two"
					      ],
					      "durationMs" : 0
					    },
					    {
					      "tenant" : "globex",
					      "outcome" : "FAILED",
					      "error" : {
					        "problem" : "Revision two failed in its upgrade. The step was rolled back.",
					        "facts" : [
					          {
					            "name" : "revision",
					            "value" : "two (Make two)"
					          },
					          {
					            "name" : "file",
					            "value" : "FILES/two.sql:8"
					          },
					          {
					            "name" : "statement",
					            "value" : "ALTER TABLE tag ADD COLUMN name text"
					          },
					          {
					            "name" : "SQLSTATE",
					            "value" : "42701"
					          },
					          {
					            "name" : "error",
					            "value" : "column \\"name\\" of relation \\"tag\\" already exists"
					          },
					          {
					            "name" : "done before",
					            "value" : "nothing in this run"
					          }
					        ],
					        "remedy" : "Correct the upgrade of this revision and start again."
					      }
					    },
					    {
					      "tenant" : "initech",
					      "outcome" : "DONE",
					      "steps" : [
					        {
					          "revision" : "one",
					          "message" : "Make one",
					          "direction" : "UPGRADE",
					          "durationMs" : 0
					        },
					        {
					          "revision" : "two",
					          "message" : "Make two",
					          "direction" : "UPGRADE",
					          "durationMs" : 0
					        }
					      ],
					      "before" : [ ],
					      "current" : [
					        "two"
					      ],
					      "durationMs" : 0
					    }
					  ],
					  "durationMs" : 0
					}
					""");
		assertThat(this.commands.result("current", "--all-tenants", "-q", "--json")
			.replaceAll("\"durationMs\" : \\d+", "\"durationMs\" : 0")).isEqualTo("""
					{
					  "tenants" : [
					    {
					      "tenant" : "acme",
					      "outcome" : "DONE",
					      "current" : [
					        "two"
					      ],
					      "pending" : [ ],
					      "unknown" : [ ],
					      "unfinished" : 0,
					      "upToDate" : true
					    },
					    {
					      "tenant" : "globex",
					      "outcome" : "DONE",
					      "current" : [
					        "one"
					      ],
					      "pending" : [
					        "two"
					      ],
					      "unknown" : [ ],
					      "unfinished" : 0,
					      "upToDate" : false
					    },
					    {
					      "tenant" : "initech",
					      "outcome" : "DONE",
					      "current" : [
					        "two"
					      ],
					      "pending" : [ ],
					      "unknown" : [ ],
					      "unfinished" : 0,
					      "upToDate" : true
					    }
					  ],
					  "durationMs" : 0
					}
					""");
	}

	@Test
	void aScriptForATenantGoesToItsSchema() {
		this.commands.add("three", "two", "CREATE INDEX tag_name ON tag (name);", "DROP INDEX tag_name;");
		String script = this.commands.result("upgrade", "--sql", "--tenant", "acme");

		this.database.psql(script);

		assertThat(this.commands.result("current", "--tenant", "acme")).isEqualTo("three (head)\n");
		assertThat(this.database.jdbc()
			.sql("SELECT schemaname || '.' || indexname FROM pg_indexes WHERE indexname = 'tag_name'")
			.query(String.class)
			.list()).containsExactly("acme.tag_name");
	}

	@Test
	void whatTakesTheSearchPathBackDoesNotLeadAScriptOutOfTheSchema() throws IOException {
		this.database.jdbc().sql("CREATE TABLE public.tag (id int, name text)").update();
		this.commands.add("three", "two", "RESET search_path;\nINSERT INTO tag VALUES (1);", "")
			.add("four", "three", "RESET ALL;\nINSERT INTO tag VALUES (2);", "")
			.add("five", "four", "RESET ALL;\nINSERT INTO tag VALUES (3);", "");
		Path five = this.directory.resolve("five.sql");
		Files.writeString(five, Files.readString(five).replace("migrate:upgrade", "migrate:upgrade transaction:false"));

		this.database.psql(this.commands.result("upgrade", "--sql", "--tenant", "acme"));

		assertThat(this.database.jdbc().sql("SELECT id FROM acme.tag ORDER BY id").query(Integer.class).list())
			.containsExactly(1, 2, 3);
		assertThat(this.database.jdbc().sql("SELECT count(*) FROM public.tag").query(Integer.class).single()).isZero();
	}

	@Test
	void namesWithoutASchemaAreWhatIsMeant() {
		this.commands.with((builder) -> builder.siblings(this.database::sibling));

		assertThat(this.commands.run("lint", "-q").out()).doesNotContain("unqualified-name");
		assertThat(this.commands
			.with((builder) -> builder.lint(new LintSettings(null, Map.of(Rule.UNQUALIFIED_NAME, Severity.WARNING))))
			.run("lint", "-q")
			.out()).contains("unqualified-name");
	}

	private Commands.Outcome run(String... arguments) {
		Commands.Outcome outcome = this.commands.run(arguments);
		return new Commands.Outcome(outcome.code(), outcome.out().replace(this.directory.toString(), "FILES"),
				outcome.err().replace(this.directory.toString(), "FILES"));
	}

}
