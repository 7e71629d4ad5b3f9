package io.boards.migrations.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.runtime.RevisionFiles;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What ways back do to rows, and which tables rows can be put into.
 */
@PostgresTest
class DataLossTest {

	private final TestDatabase database;

	private final RevisionFiles files;

	DataLossTest(TestDatabase database, @TempDir Path directory) {
		this.database = database;
		this.files = new RevisionFiles(directory);
	}

	private String verified() {
		VerifyReport report = this.files.builder(this.database.dataSource())
			.siblings(this.database::sibling)
			.build()
			.verify();
		report.assertClean();
		List<String> lines = new ArrayList<>();
		for (RevisionResult each : report.revisions()) {
			lines.add(each.revision().id() + ": " + each.data().loss());
			each.data().lost().forEach((lost) -> lines.add("  " + lost));
			each.data().notes().forEach((note) -> lines.add("  " + note));
			each.notes().forEach((note) -> lines.add("  " + note));
			each.data().notSeeded().forEach((table) -> lines.add("  not seeded: " + table));
		}
		return String.join("\n", lines) + "\n";
	}

	@Test
	void whatAWayBackDoesToRows() {
		this.files.add("table_goes", """
				CREATE TABLE tag (id int PRIMARY KEY, name varchar(20), made timestamptz NOT NULL);
				CREATE TABLE number (n int);""", "DROP TABLE tag, number;")
			.add("index_goes", "CREATE INDEX tag_name ON tag (name);", "DROP INDEX tag_name;")
			.add("column_goes", "ALTER TABLE tag ADD colour text DEFAULT 'red';", "ALTER TABLE tag DROP colour;")
			.add("name_goes", "ALTER TABLE tag RENAME name TO title; ALTER TABLE tag RENAME TO label;",
					"ALTER TABLE label RENAME TO tag; ALTER TABLE tag RENAME title TO name;")
			.add("computed", """
					ALTER TABLE label ADD slug text;
					UPDATE label SET slug = lower(title);
					ALTER TABLE label ALTER slug SET NOT NULL;""", "ALTER TABLE label DROP slug;")
			.add("rounded", "ALTER TABLE label ALTER made TYPE date;", "ALTER TABLE label ALTER made TYPE timestamptz;")
			.add("cut", "ALTER TABLE label ALTER title TYPE text;",
					"ALTER TABLE label ALTER title TYPE varchar(20) USING left(title, 2);")
			.add("generated", "ALTER TABLE label ADD loud text GENERATED ALWAYS AS (upper(title)) STORED;",
					"ALTER TABLE label DROP loud;")
			.add("refused_down", "ALTER TABLE label DROP made;", "ALTER TABLE label ADD made date NOT NULL;")
			.add("refused_up", "ALTER TABLE label ALTER title SET NOT NULL;", """
					ALTER TABLE label ALTER title DROP NOT NULL;
					UPDATE label SET title = NULL;""")
			.add("twice", "INSERT INTO number VALUES (7);", "SELECT 1;");

		assertThat(verified()).isEqualTo("""
				table_goes: lost
				  rows of public.tag
				  rows of public.number
				index_goes: none
				column_goes: lost
				  values of public.tag.colour
				name_goes: none
				computed: lost
				  values of public.label.slug
				rounded: derived
				cut: lost
				  values of public.label.title
				generated: derived
				refused_down: refused
				  the downgrade fails where there are rows: column "made" of relation "label" contains null values
				  table public.label: PostgreSQL puts a column that is added again behind the others: made
				refused_up: refused
				  the next upgrade fails where there are rows: column "title" of relation "label" contains null values
				twice: none
				  the upgrade adds rows to public.number each time, and the downgrade leaves them
				""");
	}

	@Test
	void rowsArePutWhereverConstraintsLetThem() {
		this.files.add("all",
				"""
						CREATE TYPE mood AS ENUM ('sad', 'happy');
						CREATE DOMAIN percent AS int CHECK (VALUE BETWEEN 0 AND 100);
						CREATE TYPE place AS (x int, y int);
						CREATE TABLE tenant (id uuid PRIMARY KEY, slug varchar(3) UNIQUE NOT NULL CHECK (slug ~ '^[a-z]+$'));
						CREATE TABLE person (tenant_id uuid REFERENCES tenant, id bigint GENERATED ALWAYS AS IDENTITY,
						    boss bigint, mood mood NOT NULL, share percent NOT NULL, role text CHECK (role IN ('editor', 'viewer')),
						    rating numeric(2, 1) CHECK (rating > 4.5), born date, died date, CHECK (born < died),
						    home place, tags text[], moods mood[], settings jsonb NOT NULL, avatar bytea, seen tstzrange,
						    code char(2), address inet, flags bit(3), loud text GENERATED ALWAYS AS (upper(role)) STORED,
						    PRIMARY KEY (tenant_id, id));
						ALTER TABLE person ADD FOREIGN KEY (tenant_id, boss) REFERENCES person (tenant_id, id)
						    DEFERRABLE INITIALLY DEFERRED;
						CREATE TABLE task (tenant_id uuid NOT NULL REFERENCES tenant, person_id bigint NOT NULL, done boolean UNIQUE,
						    FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id));
						CREATE TABLE nothing ();
						CREATE TABLE event (at date) PARTITION BY RANGE (at);
						CREATE TABLE event_2001 PARTITION OF event FOR VALUES FROM ('2001-01-01') TO ('2002-01-01');
						CREATE TABLE strict (code text CHECK (md5(code) = 'x'));
						CREATE TABLE empty_event (at date) PARTITION BY RANGE (at);
						CREATE TABLE refusing (id int);
						CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
						BEGIN
						    RAISE EXCEPTION 'never';
						END
						$$;
						CREATE TRIGGER refuse BEFORE INSERT ON refusing FOR EACH ROW EXECUTE FUNCTION refuse();""",
				"""
						DROP TABLE refusing, empty_event, strict, event, nothing, task, person, tenant;
						DROP FUNCTION refuse();
						DROP TYPE place, percent, mood;""");

		assertThat(verified()).isEqualTo("""
				all: lost
				  rows of public.tenant
				  rows of public.person
				  rows of public.task
				  rows of public.event_2001
				  rows of public.strict
				  not seeded: public.empty_event (SQLSTATE 23514)
				  not seeded: public.refusing (SQLSTATE P0001)
				""");
	}

}
