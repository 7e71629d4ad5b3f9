package io.boards.migrations.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.boards.migrations.cli.Commands.Outcome;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class LintCommandTest {

	private static final String USERS = "CREATE SCHEMA boards;\nCREATE TABLE boards.users (id int PRIMARY KEY, tenant_id int, email text NOT NULL);"
			+ "\nCREATE INDEX i ON boards.users (email);";

	private static final String NO_USERS = "DROP TABLE boards.users;\nDROP SCHEMA boards;";

	private final Path directory;

	private final Commands commands;

	LintCommandTest(TestDatabase parent, @TempDir Path directory) {
		TestDatabase database = parent.another();
		this.directory = directory;
		this.commands = new Commands(database.dataSource(), directory)
			.with((builder) -> builder.siblings(database::sibling));
	}

	private String text(Outcome outcome) {
		return outcome.out().replace(this.directory.toString(), "…");
	}

	@Test
	void aPolicyWithoutGuardAndAnEmptyDowngradeAreFound() {
		this.commands.add("a1", "", USERS, NO_USERS).add("b2", "a1", """
				ALTER TABLE boards.users ENABLE ROW LEVEL SECURITY;

				CREATE POLICY users_isolation ON boards.users
				    USING (tenant_id = current_setting('app.tenant_id')::int);""", "-- pass");

		Outcome outcome = this.commands.run("lint", "--since", "a1");

		assertThat(text(outcome)).isEqualTo(
				"""
						…/b2.sql:10: error BM005 unguarded-object
						    Creates the policy users_isolation, and fails where it is there.
						    Nobody but its author knows whether it is there already, made by hand, and CREATE fails then.
						    Instead: DROP POLICY IF EXISTS users_isolation ON boards.users;
						        in front of it, or a DO block that looks into pg_catalog.pg_policies.

						…/b2.sql:13: error BM003 missing-downgrade
						    The downgrade is empty.
						    When the release fails, there is no way back that somebody has thought of.
						    Instead: What takes the upgrade back; or, where nothing can, why: -- Irreversible: REASON in the header (in Java @Irreversible).

						""");
		assertThat(outcome.code()).isEqualTo(1);
		assertThat(outcome.err()).isEqualTo("1 revision judged: 2 errors, 0 warnings, 0 acknowledged\n");
	}

	@Test
	void aGuardedPolicyThatIsTakenBackIsClean() {
		this.commands.add("a1", "", USERS, NO_USERS).add("b2", "a1", """
				ALTER TABLE boards.users ENABLE ROW LEVEL SECURITY;

				DO $$
				BEGIN
				    IF NOT EXISTS (SELECT FROM pg_catalog.pg_policies WHERE schemaname = 'boards'
				            AND tablename = 'users' AND policyname = 'users_isolation') THEN
				        CREATE POLICY users_isolation ON boards.users
				            USING (tenant_id = current_setting('app.tenant_id')::int);
				    END IF;
				END
				$$;""", """
				DROP POLICY IF EXISTS users_isolation ON boards.users;
				ALTER TABLE boards.users DISABLE ROW LEVEL SECURITY;""");

		assertThat(this.commands.run("lint", "--since", "a1"))
			.isEqualTo(new Outcome(0, "", "1 revision judged: 0 errors, 0 warnings, 0 acknowledged\n"));
	}

	private Commands withFindings() {
		return this.commands.add("a1", "", USERS, NO_USERS).add("b2", "a1", """
				DROP INDEX boards.i;
				ALTER TABLE boards.users DROP COLUMN tenant_id;
				-- allow: drop-not-null 100%, readers cope: release 41
				ALTER TABLE boards.users ALTER COLUMN email DROP NOT NULL;""", "SELECT 1;");
	}

	@Test
	void findingsForPrograms() {
		Outcome outcome = withFindings().run("-q", "lint", "b2", "--format", "json");

		assertThat(text(outcome)).isEqualTo(
				"""
						{
						  "revisions" : [
						    "b2"
						  ],
						  "clean" : false,
						  "findings" : [
						    {
						      "code" : "BM307",
						      "rule" : "drop-index",
						      "severity" : "warning",
						      "source" : "measured",
						      "revision" : "b2",
						      "file" : "…/b2.sql",
						      "line" : 8,
						      "what" : "Drops the index boards.i while boards.users is locked against reads and writes.",
						      "why" : "It waits for all who use the table, and meanwhile all others wait for it.",
						      "instead" : "-- migrate:upgrade transaction:false\\nDROP INDEX CONCURRENTLY boards.i;",
						      "reason" : null
						    },
						    {
						      "code" : "BM102",
						      "rule" : "drop-column",
						      "severity" : "error",
						      "source" : "read",
						      "revision" : "b2",
						      "file" : "…/b2.sql",
						      "line" : 9,
						      "what" : "Drops the column boards.users.tenant_id.",
						      "why" : "Its values are lost, and instances of the last release that still select it fail at once.",
						      "instead" : "Release without its mapping first. Then drop it in a later revision: -- allow: drop-column REASON",
						      "reason" : null
						    }
						  ],
						  "acknowledged" : [
						    {
						      "code" : "BM205",
						      "rule" : "drop-not-null",
						      "severity" : "warning",
						      "source" : "read",
						      "revision" : "b2",
						      "file" : "…/b2.sql",
						      "line" : 11,
						      "what" : "Lets boards.users.email be null.",
						      "why" : "Instances of the last release may not be prepared to read a null.",
						      "instead" : "Release what copes with nulls first.",
						      "reason" : "100%, readers cope: release 41"
						    }
						  ]
						}
						""");
		assertThat(outcome.code()).isEqualTo(1);
		assertThat(outcome.err()).isEmpty();
	}

	@Test
	void findingsForWorkflows() {
		assertThat(text(withFindings().run("lint", "b2", "--format", "github"))).isEqualTo(
				"""
						::warning file=…/b2.sql,line=8,title=BM307 drop-index::Drops the index boards.i while boards.users is locked against reads and writes. It waits for all who use the table, and meanwhile all others wait for it.%0AInstead: -- migrate:upgrade transaction:false%0ADROP INDEX CONCURRENTLY boards.i;
						::error file=…/b2.sql,line=9,title=BM102 drop-column::Drops the column boards.users.tenant_id. Its values are lost, and instances of the last release that still select it fail at once.%0AInstead: Release without its mapping first. Then drop it in a later revision: -- allow: drop-column REASON
						""");
	}

	@Test
	void findingsForCodeScanning() {
		String sarif = text(withFindings().run("lint", "b2", "--format", "SARIF"));

		assertThat(sarif).startsWith("""
				{
				  "$schema" : "https://json.schemastore.org/sarif-2.1.0.json",
				  "version" : "2.1.0",
				  "runs" : [
				    {
				      "tool" : {
				        "driver" : {
				          "name" : "boards-migrations",
				          "rules" : [
				            {
				              "id" : "BM001",
				              "name" : "fails",
				              "shortDescription" : {
				                "text" : "fails"
				              },
				              "fullDescription" : {
				                "text" : "A statement that fails stops the upgrade where it is."
				              },
				              "defaultConfiguration" : {
				                "level" : "error"
				              }
				            },
				""");
		assertThat(sarif.substring(sarif.indexOf("      \"results\""))).isEqualTo(
				"""
						      "results" : [
						        {
						          "ruleId" : "BM307",
						          "ruleIndex" : 25,
						          "level" : "warning",
						          "message" : {
						            "text" : "Drops the index boards.i while boards.users is locked against reads and writes. It waits for all who use the table, and meanwhile all others wait for it. Instead: -- migrate:upgrade transaction:false\\nDROP INDEX CONCURRENTLY boards.i;"
						          },
						          "locations" : [
						            {
						              "physicalLocation" : {
						                "artifactLocation" : {
						                  "uri" : "…/b2.sql"
						                },
						                "region" : {
						                  "startLine" : 8
						                }
						              }
						            }
						          ],
						          "suppressions" : [ ]
						        },
						        {
						          "ruleId" : "BM102",
						          "ruleIndex" : 9,
						          "level" : "error",
						          "message" : {
						            "text" : "Drops the column boards.users.tenant_id. Its values are lost, and instances of the last release that still select it fail at once. Instead: Release without its mapping first. Then drop it in a later revision: -- allow: drop-column REASON"
						          },
						          "locations" : [
						            {
						              "physicalLocation" : {
						                "artifactLocation" : {
						                  "uri" : "…/b2.sql"
						                },
						                "region" : {
						                  "startLine" : 9
						                }
						              }
						            }
						          ],
						          "suppressions" : [ ]
						        },
						        {
						          "ruleId" : "BM205",
						          "ruleIndex" : 17,
						          "level" : "warning",
						          "message" : {
						            "text" : "Lets boards.users.email be null. Instances of the last release may not be prepared to read a null. Instead: Release what copes with nulls first."
						          },
						          "locations" : [
						            {
						              "physicalLocation" : {
						                "artifactLocation" : {
						                  "uri" : "…/b2.sql"
						                },
						                "region" : {
						                  "startLine" : 11
						                }
						              }
						            }
						          ],
						          "suppressions" : [
						            {
						              "kind" : "inSource",
						              "justification" : "100%, readers cope: release 41"
						            }
						          ]
						        }
						      ]
						    }
						  ]
						}
						""");
	}

	@Test
	void whatConcernsAllRevisionsHasAPlaceToo() {
		this.commands.add("a1", "", USERS, NO_USERS)
			.add("b2", "a1", "SELECT 1;", "SELECT 1;")
			.add("b3", "a1", "SELECT 1;", "SELECT 1;");

		assertThat(text(this.commands.run("lint", "b2", "--format", "github"))).isEqualTo(
				"::error file=…/b3.sql,title=BM006 several-heads::The heads are b2, b3. An upgrade to the head is refused while there are several.%0AInstead: migrations merge b2 b3, or migrations rebase.\n");
		assertThat(text(this.commands.run("lint", "b2", "--format", "sarif"))).containsOnlyOnce("\"ruleId\"")
			.contains("""
					                "artifactLocation" : {
					                  "uri" : "…/b3.sql"
					                },
					                "region" : {
					                  "startLine" : 1
					                }
					""");
	}

	@Test
	void revisionsAreTriedOnTheConnectedDatabase() {
		withFindings().result("upgrade", "a1");

		assertThat(this.commands.run("lint", "--live").err())
			.isEqualTo("1 revision judged: 1 error, 1 warning, 1 acknowledged\n");
		assertThat(this.commands.result("pending")).isEqualTo("a1 -> b2 (head), Make b2\n");
	}

	@Test
	void statisticsOfTheDatabaseThatIsMeant() throws IOException {
		Commands known = this.commands.add("a1", "", USERS, NO_USERS)
			.add("b2", "a1", "CREATE INDEX j ON boards.users (tenant_id);", "DROP INDEX boards.j;");
		Path file = Files.writeString(this.directory.resolve("sizes.csv"),
				"boards.others,12000000\nboards.\"U,1\",-1\n\nboards.users, 12\n");

		assertThat(known.run("lint", "b2", "--statistics", file.toString()).err())
			.isEqualTo("1 revision judged: 0 errors, 2 warnings, 0 acknowledged\n");
		Files.writeString(file, "boards.users,12\nboards.others\n");
		assertThat(text(known.run("lint", "b2", "--statistics", file.toString()))).isEmpty();
		assertThat(
				known.run("lint", "b2", "--statistics", file.toString()).err().replace(this.directory.toString(), "…"))
			.isEqualTo(
					"""
							The file of statistics cannot be read.
							    file: …/sizes.csv:2
							    text: boards.others
							  What to do: It has a line such as boards.users,120000 for each table; docs/lint.md has the query that writes it.
							""");
	}

	@Test
	void nothingIsPending() {
		this.commands.add("a1", "", USERS, NO_USERS).result("upgrade");

		assertThat(this.commands.run("lint"))
			.isEqualTo(new Outcome(0, "", "0 revisions judged: 0 errors, 0 warnings, 0 acknowledged\n"));
		assertThat(this.commands.run("lint", "a1", "--since", "a1").code()).isEqualTo(2);
	}

}
