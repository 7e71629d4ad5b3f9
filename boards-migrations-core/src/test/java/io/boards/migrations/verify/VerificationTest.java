package io.boards.migrations.verify;

import java.nio.file.Path;
import java.util.List;

import io.boards.migrations.MigrationsBuilder;
import io.boards.migrations.generate.DesiredSchema;
import io.boards.migrations.runtime.RevisionFiles;
import io.boards.migrations.runtime.RunSettings;
import io.boards.migrations.runtime.TransactionMode;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Table;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Histories of all shapes, whole reports.
 */
@PostgresTest
class VerificationTest {

	private static final Schema WANTED = wanted();

	private final TestDatabase database;

	private final Path directory;

	private final RevisionFiles files;

	VerificationTest(TestDatabase parent, @TempDir Path directory) {
		this.database = parent;
		this.directory = directory;
		this.files = new RevisionFiles(directory);
	}

	@AfterEach
	void nothingIsLeft() {
		Leftovers.assertNone(this.database);
	}

	private MigrationsBuilder migrations() {
		return this.files.builder(this.database.dataSource()).siblings(this.database::sibling);
	}

	private String verified() {
		return migrations().build().verify().text().replace(this.directory.toString(), "DIR");
	}

	@Test
	void branchesSeveralBasesDependenciesAndMerges() {
		this.files.add("one", """
				CREATE TABLE tag (id int PRIMARY KEY, level varchar);
				ALTER TABLE tag ADD CONSTRAINT level CHECK (level IN ('A', 'B'));""", "DROP TABLE tag;")
			.branch("left", "one", "ALTER TABLE tag ADD name text;", "ALTER TABLE tag DROP name;")
			.branch("right", "one", "ALTER TABLE tag ADD slug text;", "ALTER TABLE tag DROP slug;")
			.branch("together", "left, right", "ALTER TABLE tag DROP CONSTRAINT level;", """
					-- As PostgreSQL writes it, which it reads in other words.
					ALTER TABLE tag ADD CONSTRAINT level CHECK ((level)::text = ANY (
					    (ARRAY['A'::character varying, 'B'::character varying])::text[]));""")
			.branch("other", "", "CREATE TABLE note (id int PRIMARY KEY);", "DROP TABLE note;")
			.header("needs", "-- Depends-On: together", "ALTER TABLE note ADD tag_id int REFERENCES tag;",
					"ALTER TABLE note DROP tag_id;");

		assertThat(verified()).isEqualTo(
				"""
						revision  way back  data     message
						one       verified  lost     Revision number 1
						left      verified  lost     Revision number 2
						right     verified  lost     Revision number 3
						together  verified  refused  Revision number 4
						other     verified  lost     Revision number 5
						needs     verified  lost     Revision number 6

						one head            failed
						upgrade head        done
						check               skipped
						downgrade base      done
						upgrade head --sql  done

						one: the way back loses rows of public.tag
						left: the way back loses values of public.tag.name
						right: the way back loses values of public.tag.slug
						together: the downgrade fails where there are rows: check constraint "level" of relation "tag" is violated by some row
						other: the way back loses rows of public.note
						needs: the way back loses values of public.note.tag_id
						check: there are no entities

						There are several heads, so an upgrade to the head, and a start, is refused.
						    heads: together, needs
						  What to do: Let them meet (migrations merge heads), or put one on top of the other (migrations rebase).
						""");
	}

	@Test
	void whatRunsOutsideATransaction() {
		this.files.add("one", "CREATE TABLE tag (id int PRIMARY KEY, name text);", "DROP TABLE tag;")
			.outside("two", "CREATE INDEX CONCURRENTLY tag_name ON tag (name);", "DROP INDEX CONCURRENTLY tag_name;")
			.outside("three", "ALTER TABLE tag ADD slug text; CREATE INDEX CONCURRENTLY tag_slug ON tag (slug);",
					"DROP INDEX CONCURRENTLY tag_slug;");

		assertThat(verified()).isEqualTo(
				"""
						revision  way back  data  message
						one       verified  lost  Revision number 1
						two       verified  none  Revision number 2
						three     failed    -     Revision number 3

						one head            done
						upgrade head        done
						check               skipped
						downgrade base      done
						upgrade head --sql  done

						one: the way back loses rows of public.tag
						check: there are no entities

						The downgrade does not lead back to where the upgrade began.
						    revision:   three (Revision number 3)
						    script:     DIR/three.sql
						    difference: column public.tag.slug is left behind
						  What to do: Correct the downgrade: what it has to do is the reverse of each difference.

						The upgrade fails when it is run again after the downgrade: Revision three failed in its upgrade. It runs outside a transaction: no statement of it was done before.
						    revision:    three (Revision number 3)
						    file:        DIR/three.sql:8
						    statement:   ALTER TABLE tag ADD slug text
						    SQLSTATE:    42701
						    error:       column "slug" of relation "tag" already exists
						    done before: nothing in this run
						  What to do: Correct the upgrade of this revision and start again.
						""");
	}

	@Test
	void whatHasNoWayBackIsTheException() {
		this.files.add("one", "CREATE TABLE tag (id int PRIMARY KEY);", "DROP TABLE tag;")
			.header("two", "-- Irreversible: the names are gone", "CREATE TABLE note (id int);", "")
			.add("three", "ALTER TABLE note ADD name text;", "ALTER TABLE note DROP name;")
			.add("four", "ALTER TABLE note ADD slug text;", "");

		VerifyReport report = migrations().build().verify();
		assertThatThrownBy(report::assertClean).isInstanceOf(AssertionError.class)
			.hasMessage("The revisions are not clean.\n\n" + report.text());
		assertThat(report.text().replace(this.directory.toString(), "DIR")).isEqualTo(
				"""
						revision  way back      data  message
						one       verified      lost  Revision number 1
						two       irreversible  -     Revision number 2
						three     verified      lost  Revision number 3
						four      failed        -     Revision number 4

						one head            done
						upgrade head        done
						check               skipped
						downgrade base      skipped
						upgrade head --sql  done

						one: the way back loses rows of public.tag
						two: no way back: the names are gone
						three: the way back loses values of public.note.name
						check: there are no entities
						downgrade base: no way back: two

						The revision has no way back, and does not say why.
						    revision: four (Revision number 4)
						    script:   DIR/four.sql
						    reason:   the file has no section -- migrate:downgrade
						  What to do: Write its downgrade; or document that there is none, by 'Irreversible: reason' in the header of the file or @Irreversible("reason") on the class.
						""");
	}

	@Test
	void whatComesAfterARevisionThatFailsIsNotTried() {
		this.files.add("one", "CREATE TABLE tag (id int PRIMARY KEY);", "DROP TABLE tag;")
			.add("two", "CREATE TABLE tag (id int);", "DROP TABLE tag;")
			.add("three", "SELECT 1;", "SELECT 1;")
			.branch("beside", "one", "CREATE TABLE note (id int);", "DROP TABLE nothing;");

		assertThat(verified()).isEqualTo(
				"""
						revision  way back   data  message
						one       verified   lost  Revision number 1
						two       failed     -     Revision number 2
						three     not tried  -     Revision number 3
						beside    failed     -     Revision number 4

						one head            failed
						upgrade head        skipped
						check               skipped
						downgrade base      skipped
						upgrade head --sql  skipped

						one: the way back loses rows of public.tag
						upgrade head: cannot be applied: two
						check: cannot be applied: two
						downgrade base: cannot be applied: two
						upgrade head --sql: cannot be applied: two

						The upgrade fails: Revision two failed in its upgrade. The step was rolled back.
						    revision:    two (Revision number 2)
						    file:        DIR/two.sql:8
						    statement:   CREATE TABLE tag (id int)
						    SQLSTATE:    42P07
						    error:       relation "tag" already exists
						    done before: nothing in this run
						  What to do: Correct the upgrade of this revision and start again.

						The downgrade fails: Revision beside failed in its downgrade. The step was rolled back.
						    revision:    beside (Revision number 4)
						    file:        DIR/beside.sql:11
						    statement:   DROP TABLE nothing
						    SQLSTATE:    42P01
						    error:       table "nothing" does not exist
						    done before: nothing in this run
						  What to do: Correct the downgrade of this revision and start again.

						There are several heads, so an upgrade to the head, and a start, is refused.
						    heads: three, beside
						  What to do: Let them meet (migrations merge heads), or put one on top of the other (migrations rebase).
						""");
	}

	@Test
	void aRunThatIsOneTransactionMayNotBePossible() {
		this.files.add("one", "CREATE TABLE tag (id int);", "DROP TABLE tag;")
			.outside("two", "CREATE INDEX CONCURRENTLY tag_id ON tag (id);", "DROP INDEX CONCURRENTLY tag_id;");

		assertThat(migrations().settings(RunSettings.standard().withTransaction(TransactionMode.ALL))
			.build()
			.verify()
			.text()
			.replace(this.directory.toString(), "DIR")).isEqualTo(
					"""
							revision  way back  data  message
							one       verified  lost  Revision number 1
							two       verified  none  Revision number 2

							one head            done
							upgrade head        failed
							check               skipped
							downgrade base      skipped
							upgrade head --sql  skipped

							one: the way back loses rows of public.tag
							check: the upgrade fails
							downgrade base: the upgrade fails
							upgrade head --sql: the upgrade fails

							The upgrade of an empty database in one run fails: A step that must run outside a transaction cannot be part of a run that is one. Nothing was run.
							    revision: two (Revision number 2)
							  What to do: Run with boards.migrations.transaction=step.
							""");
	}

	@Test
	void revisionsInJavaThatReadAndFill() {
		this.files.add("table", """
				CREATE TABLE tag (id int PRIMARY KEY, name text, slug text);
				INSERT INTO tag (id, name) SELECT i, 'Tag ' || i FROM generate_series(1, 10) i;""", "DROP TABLE tag;");

		assertThat(migrations()
			.locations(List.of("file:" + this.directory, "classpath:io/boards/migrations/verify/revisions"))
			.build()
			.verify()
			.text()).isEqualTo("""
					revision  way back      data     message
					table     verified      lost     Revision number 1
					fill      verified      lost     Fill slugs
					copy      verified      derived  Copy names
					forget    irreversible  -        Forget names

					one head            done
					upgrade head        done
					check               skipped
					downgrade base      skipped
					upgrade head --sql  skipped

					table: the way back loses rows of public.tag
					fill: the way back loses values of public.tag.slug
					forget: no way back: the names are gone
					check: there are no entities
					downgrade base: no way back: forget
					upgrade head --sql: A migration reads rows, so the run cannot be written as SQL.
					""");
	}

	@Test
	void whatTheEntitiesWantIsCompared() {
		this.files.add("one", "CREATE TABLE tag (id int);", "DROP TABLE tag;");

		assertThat(migrations().model((version) -> DesiredSchema.of(WANTED)).build().verify().text()).isEqualTo("""
				revision  way back  data  message
				one       verified  lost  Revision number 1

				one head            done
				upgrade head        done
				check               failed
				downgrade base      done
				upgrade head --sql  done

				one: the way back loses rows of public.tag

				The revisions do not make what the entities want.
				    to be run: ALTER TABLE public.tag ADD COLUMN name text;
				  What to do: Write the revision that is missing: migrations revision --autogenerate.
				""");
	}

	private static Schema wanted() {
		Schema.Builder wanted = Schema.builder();
		wanted.tables.add(new Table(QualifiedName.of("tag"), List.of(Column.of("id", "int"), Column.of("name", "text")),
				List.of(), null));
		return wanted.build();
	}

}
