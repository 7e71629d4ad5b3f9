package io.boards.migrations.cli;

import java.nio.file.Path;

import io.boards.migrations.cli.Commands.Outcome;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class VerifyCommandTest {

	private final Path directory;

	private final Commands commands;

	VerifyCommandTest(TestDatabase database, @TempDir Path directory) {
		this.directory = directory;
		this.commands = new Commands(database.dataSource(), directory)
			.with((builder) -> builder.siblings(database::sibling));
	}

	@Test
	void aCleanHistoryExitsWithZero() {
		this.commands.add("one", "", "CREATE TABLE tag (id int, name text);", "DROP TABLE tag;")
			.add("two", "one", "CREATE INDEX tag_name ON tag (name);", "DROP INDEX tag_name;");

		assertThat(this.commands.run("verify")).isEqualTo(new Outcome(0, """
				revision  way back  data  message
				one       verified  lost  Make one
				two       verified  none  Make two

				one head            done
				upgrade head        done
				check               skipped
				downgrade base      done
				upgrade head --sql  done

				one: the way back loses rows of public.tag
				check: there are no entities
				""", """
				verify one, Make one … verified, N ms
				verify two, Make two … verified, N ms
				verify one head … done
				verify upgrade head … done
				verify check … skipped
				verify downgrade base … done
				verify upgrade head --sql … done
				No problem in N ms
				"""));
	}

	@Test
	void whatIsWrongExitsWithOneAlsoAsJson() {
		this.commands.add("one", "", "CREATE TABLE IF NOT EXISTS tag (id int);", "SELECT 1;");

		Outcome outcome = this.commands.run("-q", "verify", "--format", "json");

		assertThat(new Outcome(outcome.code(),
				outcome.out()
					.replaceAll("\"durationMs\" : \\d+", "\"durationMs\" : N")
					.replace(this.directory.toString(), "DIR"),
				outcome.err()))
			.isEqualTo(new Outcome(1, """
					{
					  "clean" : false,
					  "revisions" : [
					    {
					      "revision" : "one",
					      "message" : "Make one",
					      "script" : "DIR/one.sql",
					      "wayBack" : "FAILED",
					      "problems" : [
					        {
					          "problem" : "The downgrade does not lead back to where the upgrade began.",
					          "facts" : [
					            {
					              "name" : "revision",
					              "value" : "one (Make one)"
					            },
					            {
					              "name" : "script",
					              "value" : "DIR/one.sql"
					            },
					            {
					              "name" : "difference",
					              "value" : "table public.tag is left behind"
					            }
					          ],
					          "remedy" : "Correct the downgrade: what it has to do is the reverse of each difference."
					        }
					      ],
					      "data" : {
					        "loss" : "UNKNOWN",
					        "lost" : [ ],
					        "notSeeded" : [ ],
					        "notes" : [ ]
					      },
					      "notes" : [ ],
					      "durationMs" : N
					    }
					  ],
					  "stages" : [
					    {
					      "stage" : "HEADS",
					      "outcome" : "DONE",
					      "problems" : [ ],
					      "notes" : [ ]
					    },
					    {
					      "stage" : "UPGRADE",
					      "outcome" : "DONE",
					      "problems" : [ ],
					      "notes" : [ ]
					    },
					    {
					      "stage" : "CHECK",
					      "outcome" : "SKIPPED",
					      "problems" : [ ],
					      "notes" : [
					        "there are no entities"
					      ]
					    },
					    {
					      "stage" : "BASE",
					      "outcome" : "FAILED",
					      "problems" : [
					        {
					          "problem" : "After a downgrade to the base something is left.",
					          "facts" : [
					            {
					              "name" : "difference",
					              "value" : "table public.tag is left behind"
					            }
					          ],
					          "remedy" : "Correct the downgrades of the revisions that made it."
					        }
					      ],
					      "notes" : [ ]
					    },
					    {
					      "stage" : "SCRIPT",
					      "outcome" : "DONE",
					      "problems" : [ ],
					      "notes" : [ ]
					    }
					  ],
					  "durationMs" : N
					}
					""", ""));
		assertThat(this.commands.run("verify", "--format", "xml").code()).isEqualTo(2);
	}

}
