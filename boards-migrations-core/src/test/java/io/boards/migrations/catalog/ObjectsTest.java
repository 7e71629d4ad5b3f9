package io.boards.migrations.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.Extension;
import io.boards.migrations.schema.Function;
import io.boards.migrations.schema.MaterializedView;
import io.boards.migrations.schema.Policy;
import io.boards.migrations.schema.Policy.Command;
import io.boards.migrations.schema.RowSecurity;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Trigger;
import io.boards.migrations.schema.View;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class ObjectsTest {

	private final TestDatabase database;

	ObjectsTest(TestDatabase database) {
		this.database = database;
	}

	@Test
	void anEnumHasItsValuesInTheirOrder() throws SQLException {
		assertThat(Boards.with(this.database, """
				CREATE TYPE boards.color AS ENUM ('red', 'it''s, "blue"', 'green');
				ALTER TYPE boards.color ADD VALUE 'first' BEFORE 'red';
				ALTER TYPE boards.color ADD VALUE 'NULL' AFTER 'red';
				CREATE TYPE boards.nothing AS ENUM ();
				CREATE TYPE other.not_read AS ENUM ('x')""").enums()).containsExactly(
				new EnumType(Boards.name("color"), List.of("first", "red", "NULL", "it's, \"blue\"", "green")),
				new EnumType(Boards.name("nothing"), List.of()));
	}

	@Test
	void functionsAndProceduresAreWholeStatements() throws SQLException {
		assertThat(Boards.with(this.database, """
				CREATE TYPE boards.color AS ENUM ('red');
				CREATE FUNCTION boards.paint(c boards.color, times int DEFAULT 2, OUT done bool) LANGUAGE sql STABLE AS
				' SELECT true ';
				CREATE FUNCTION boards.paint() RETURNS int LANGUAGE sql AS 'SELECT 1';
				CREATE PROCEDURE boards."Do it"(INOUT x int) LANGUAGE plpgsql AS 'BEGIN END';
				CREATE FUNCTION other.not_read() RETURNS int LANGUAGE sql AS 'SELECT 1'""").functions())
			.containsExactly(new Function("boards.\"Do it\"(INOUT x integer)", """
					CREATE OR REPLACE PROCEDURE boards."Do it"(INOUT x integer)
					 LANGUAGE plpgsql
					AS $procedure$BEGIN END$procedure$"""), new Function("boards.paint()", """
					CREATE OR REPLACE FUNCTION boards.paint()
					 RETURNS integer
					 LANGUAGE sql
					AS $function$SELECT 1$function$"""), new Function(
					"boards.paint(c boards.color, times integer, OUT done boolean)",
					"""
							CREATE OR REPLACE FUNCTION boards.paint(c boards.color, times integer DEFAULT 2, OUT done boolean)
							 RETURNS boolean
							 LANGUAGE sql
							 STABLE
							AS $function$ SELECT true $function$"""));
	}

	@Test
	void viewsHaveTheirQueriesAndParameters() throws SQLException {
		Schema schema = Boards.with(this.database, """
				CREATE TABLE boards.tags (id int, name text);
				CREATE VIEW boards.latest WITH (security_barrier) AS SELECT id FROM boards.tags WHERE name <> ';'
				    WITH LOCAL CHECK OPTION;
				CREATE VIEW boards."Plain" AS SELECT 1 AS x;
				CREATE MATERIALIZED VIEW boards.filled AS SELECT count(*) AS n FROM boards.tags;
				CREATE MATERIALIZED VIEW boards.unfilled AS SELECT 2 AS two WITH NO DATA""");
		assertThat(schema.views()).containsExactly(new View(Boards.name("Plain"), "SELECT 1 AS x", Map.of()),
				new View(Boards.name("latest"), schema.views().get(1).query(),
						Map.of("security_barrier", "true", "check_option", "local")));
		assertThat(schema.views().get(1).query())
			.matches("SELECT (tags\\.)?id\n   FROM boards\\.tags\n  WHERE \\((tags\\.)?name <> ';'::text\\)");
		assertThat(schema.materializedViews()).containsExactly(
				new MaterializedView(Boards.name("filled"), "SELECT count(*) AS n\n   FROM boards.tags", true),
				new MaterializedView(Boards.name("unfilled"), "SELECT 2 AS two", false));
	}

	@Test
	void triggersAreWholeStatements() throws SQLException {
		assertThat(Boards.with(this.database,
				"""
						CREATE FUNCTION boards.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
						CREATE TABLE boards.tags (id int PRIMARY KEY, name text);
						CREATE TABLE boards.notes (tag int REFERENCES boards.tags) PARTITION BY LIST (tag);
						CREATE TABLE boards.notes_1 PARTITION OF boards.notes FOR VALUES IN (1);
						CREATE VIEW boards.latest AS SELECT 1 AS x;
						CREATE TRIGGER touch BEFORE UPDATE OF name ON boards.tags FOR EACH ROW
						    WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION boards.touch();
						CREATE TRIGGER each AFTER INSERT ON boards.notes FOR EACH ROW EXECUTE FUNCTION boards.touch('a', 'b');
						CREATE TRIGGER instead INSTEAD OF INSERT ON boards.latest FOR EACH ROW EXECUTE FUNCTION boards.touch()""")
			.triggers())
			.containsExactly(
					new Trigger(Boards.name("latest"), "instead",
							"CREATE TRIGGER instead INSTEAD OF INSERT ON boards.latest FOR EACH ROW"
									+ " EXECUTE FUNCTION boards.touch()"),
					new Trigger(Boards.name("notes"), "each",
							"CREATE TRIGGER \"each\" AFTER INSERT ON boards.notes FOR EACH ROW".replace("\"each\"",
									"each") + " EXECUTE FUNCTION boards.touch('a', 'b')"),
					new Trigger(Boards.name("tags"), "touch",
							"CREATE TRIGGER touch BEFORE UPDATE OF name ON boards.tags FOR EACH ROW"
									+ " WHEN ((old.name IS DISTINCT FROM new.name)) EXECUTE FUNCTION boards.touch()"));
	}

	@Test
	void policiesSayWhomTheyAreAboutAndWhatTheyAllow() throws SQLException {
		Schema schema = Boards.with(this.database, """
				CREATE TABLE boards.tags (id int, tenant text);
				CREATE TABLE boards.forced (id int);
				CREATE TABLE boards.open (id int);
				ALTER TABLE boards.tags ENABLE ROW LEVEL SECURITY;
				ALTER TABLE boards.forced ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
				CREATE POLICY everyone ON boards.tags USING (true);
				CREATE POLICY "one tenant" ON boards.tags AS RESTRICTIVE FOR UPDATE TO pg_read_all_stats, pg_monitor
				    USING (tenant = current_setting('app.tenant')) WITH CHECK (id > 0);
				CREATE POLICY additions ON boards.open FOR INSERT TO pg_monitor WITH CHECK (id > 1);
				CREATE POLICY removals ON boards.open FOR DELETE USING (id > 2);
				CREATE POLICY views ON boards.open FOR SELECT USING (id > 3)""");
		assertThat(schema.rowSecurity()).containsExactly(new RowSecurity(Boards.name("forced"), true, true),
				new RowSecurity(Boards.name("tags"), true, false));
		assertThat(schema.policies()).containsExactly(
				Policy.of("additions", Boards.name("open")).on(Command.INSERT).to("pg_monitor").withCheck("(id > 1)"),
				Policy.of("removals", Boards.name("open")).on(Command.DELETE).using("(id > 2)"),
				Policy.of("views", Boards.name("open")).on(Command.SELECT).using("(id > 3)"),
				Policy.of("everyone", Boards.name("tags")).using("true"),
				Policy.of("one tenant", Boards.name("tags"))
					.restrictive()
					.on(Command.UPDATE)
					.to("pg_monitor", "pg_read_all_stats")
					.using("(tenant = current_setting('app.tenant'::text))")
					.withCheck("(id > 0)"));
	}

	@Test
	void extensionsAreThoseOfTheDatabaseAndTheirObjectsAreNotRead() throws SQLException {
		String script = """
				DROP EXTENSION IF EXISTS citext;
				DROP EXTENSION IF EXISTS pg_trgm;
				CREATE EXTENSION citext SCHEMA boards VERSION '1.6';
				CREATE EXTENSION pg_stat_statements SCHEMA boards;
				CREATE EXTENSION "uuid-ossp" SCHEMA other""";
		Catalog catalog = Boards.catalog(this.database, script, CatalogScope.of("boards").withExtensionVersions());
		assertThat(catalog.schema().extensions()).extracting(Extension::name)
			.containsExactly("citext", "pg_stat_statements", "uuid-ossp");
		assertThat(catalog.schema().extensions()).contains(new Extension("citext", "boards", "1.6"));
		assertThat(Boards.with(this.database, script)).isEqualTo(schema(new Extension("citext", "boards", null),
				new Extension("pg_stat_statements", "boards", null), new Extension("uuid-ossp", "other", null)));
		assertThat(catalog.unmodelled()).isEmpty();
	}

	private static Schema schema(Extension... extensions) {
		Schema.Builder builder = Schema.builder();
		builder.names.add("boards");
		builder.extensions.addAll(List.of(extensions));
		return builder.build();
	}

}
