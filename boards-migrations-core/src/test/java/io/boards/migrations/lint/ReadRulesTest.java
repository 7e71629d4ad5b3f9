package io.boards.migrations.lint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.script.SqlScript;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadRulesTest {

	private static final String HEADER = "-- Do it\n-- Revision: a\n-- Created: 2026-01-01T00:00:00Z\n-- migrate:upgrade";

	private static final String DOWN = "\n-- migrate:downgrade\nSELECT 1;\n";

	private static final Mapped ENTITIES = (table) -> Map.of("users", Set.of("id", "email"), "tags", Set.of("id"))
		.getOrDefault(table, Set.of());

	private static List<String> findings(String text, int version) {
		SqlScript script = SqlScript.parse("a.sql", text.getBytes(StandardCharsets.UTF_8));
		return ReadRules.of(Judged.of(script, "a.sql"), version, ENTITIES)
			.stream()
			.map((each) -> each.rule().id() + ":" + each.line() + " " + each.what())
			.toList();
	}

	/** The upgrade begins in line 5. */
	private static List<String> upgrade(String sql) {
		return findings(HEADER + "\n" + sql + DOWN, 180_000);
	}

	@Test
	void whatLosesData() {
		assertThat(upgrade("DROP TABLE IF EXISTS b.x, b.y CASCADE;")).containsExactly(
				"drop-table:5 Drops the table b.x.", "drop-table:5 Drops the table b.y.", "cascade:5 Says CASCADE.");
		assertThat(upgrade(
				"ALTER TABLE ONLY b.x\n\tDROP n,\n\tDROP COLUMN IF EXISTS \"M\" CASCADE,\n\tDROP CONSTRAINT c;"))
			.containsExactly("drop-column:5 Drops the column b.x.n.", "drop-column:5 Drops the column b.x.\"M\".",
					"cascade:5 Says CASCADE.");
		assertThat(upgrade("DROP SCHEMA b;\nDROP DATABASE c;\nTRUNCATE b.x, ONLY b.y CASCADE;")).containsExactly(
				"drop-schema:5 Drops the schema b.", "drop-schema:6 Drops the database c.",
				"truncate:7 Deletes all rows of b.x.", "truncate:7 Deletes all rows of b.y.", "cascade:7 Says CASCADE.",
				"in-transaction:6 The statement cannot run in a transaction.");
	}

	@Test
	void whatTheRevisionItselfHasMadeIsNobodysLoss() {
		assertThat(upgrade("""
				CREATE TABLE b.x (n int);
				ALTER TABLE b.x DROP COLUMN n;
				ALTER TABLE b.x ADD COLUMN m int NOT NULL;
				CREATE POLICY p ON b.x USING (true);
				DROP TABLE b.x;""")).isEmpty();
	}

	@Test
	void whatTheRunningApplicationNeeds() {
		assertThat(upgrade("""
				ALTER TABLE b.x RENAME n TO m;
				ALTER TABLE b.x RENAME TO y;
				ALTER TABLE b.x SET SCHEMA c;
				ALTER VIEW b.v RENAME TO w;
				ALTER TABLE b.x RENAME CONSTRAINT c TO d;
				ALTER TYPE b.mood RENAME VALUE 'sad' TO 'blue';
				ALTER TABLE b.x ALTER n DROP NOT NULL;""")).containsExactly(
				"rename-column:5 Renames the column b.x.n to m.", "rename-table:6 Renames the table b.x to b.y.",
				"rename-table:7 Renames the table b.x to c.x.", "rename-table:8 Renames the view b.v to b.w.",
				"rename-enum-value:10 Renames the value 'sad' of b.mood to 'blue'.",
				"drop-not-null:11 Lets b.x.n be null.");
	}

	@Test
	void columnsThatHaveToBeFilled() {
		assertThat(upgrade("""
				ALTER TABLE b.x ADD COLUMN n int NOT NULL,
					ADD m numeric(6, 2) DEFAULT 0 NOT NULL,
					ADD o text NOT NULL CHECK (o <> ''),
					ADD p bigserial NOT NULL,
					ADD q int GENERATED ALWAYS AS IDENTITY NOT NULL,
					ADD r int CHECK (r IS NOT NULL),
					ADD CONSTRAINT c CHECK (n IS NOT NULL);""")).containsExactly(
				"required-column:5 Adds the column b.x.n, which is not null and has no default.",
				"required-column:5 Adds the column b.x.o, which is not null and has no default.",
				"serial-column:5 The column b.x.p is serial.");
	}

	@Test
	void typesThatAreRegrettedLater() {
		assertThat(upgrade("""
				CREATE TABLE b.x (id integer GENERATED ALWAYS AS IDENTITY, CONSTRAINT p PRIMARY KEY (id),
					"N" varchar(20) DEFAULT 'a, b', n character varying, c char CHECK (c IN ('a', 'b')),
					t timestamp (3) NOT NULL, u timestamp(3) with time zone, v timestamptz, j json[], k jsonb,
					LIKE b.w) PARTITION BY RANGE (t, u);
				CREATE TABLE b.y (s pg_catalog.int2 PRIMARY KEY REFERENCES b.x);
				CREATE TABLE b.z (s smallint, id int, PRIMARY KEY (s, id));
				CREATE TABLE b.v (id int8 PRIMARY KEY, i b.json);
				CREATE TABLE b.w (id serial);
				ALTER TABLE w ADD CONSTRAINT q PRIMARY KEY (id), ADD n json;
				ALTER TABLE b.old ADD PRIMARY KEY (id), ALTER COLUMN n TYPE national character varying (7),
					ALTER m SET DATA TYPE timestamp USING m::text::timestamp;
				CREATE TEMP TABLE t (id serial PRIMARY KEY, j json);
				CREATE TABLE b.p PARTITION OF b.x (id PRIMARY KEY) FOR VALUES IN (1);""")).containsExactlyInAnyOrder(
				"narrow-key:5 The primary key b.x.id is int, which ends at 2147483647.",
				"limited-text:5 The columns b.x.\"N\", b.x.c are text with a limit.",
				"timestamp-without-zone:5 The column b.x.t is timestamp without time zone.",
				"json-column:5 The column b.x.j is json.",
				"narrow-key:9 The primary key b.y.s is smallint, which ends at 32767.",
				"serial-column:12 The column b.w.id is serial.",
				"narrow-key:13 The primary key w.id is serial, which ends at 2147483647.",
				"unqualified-name:13 Names without a schema: w.", "json-column:13 The column w.n is json.",
				"limited-text:14 The column b.old.n is text with a limit.",
				"timestamp-without-zone:14 The column b.old.m is timestamp without time zone.");
	}

	@Test
	void whatStandsInBlocksIsRead() {
		assertThat(upgrade("""
				DO LANGUAGE plpgsql $do$
				<<outside>>
				DECLARE
					r record;
				BEGIN
					IF EXISTS (SELECT FROM pg_catalog.pg_class WHERE relname = 'x;') THEN
						DROP TABLE b.x;
					ELSE
						ALTER TABLE b.y RENAME n TO m;
					END IF;
					FOR r IN SELECT * FROM b.y LOOP
						ALTER TABLE b.y DROP COLUMN o; -- ; DROP TABLE b.z;
					END LOOP;
					CREATE POLICY p ON b.y USING (true);
					MERGE INTO y USING b.z ON z.id = y.id WHEN MATCHED THEN UPDATE SET n = 1;
					EXECUTE 'DROP TABLE b.u';
					CREATE TABLE b.v (s serial);
				EXCEPTION WHEN others THEN
					DROP SCHEMA b;
				END
				$do$;
				DO 'BEGIN TRUNCATE b.x; CREATE POLICY q ON b.y USING (name = ''a''); END';
				DO LANGUAGE plperl 'DROP TABLE b.x;';
				DO E'BEGIN DROP TABLE b.x; END';
				CREATE FUNCTION b.f() RETURNS void LANGUAGE plpgsql AS 'BEGIN DROP TABLE b.x; END';"""))
			.containsExactly("drop-table:5 Drops the table b.x.", "rename-column:5 Renames the column b.y.n to m.",
					"drop-column:5 Drops the column b.y.o.", "drop-schema:5 Drops the schema b.",
					"truncate:26 Deletes all rows of b.x.",
					"unguarded-object:26 Creates the policy q, and fails where it is there.",
					"unqualified-name:5 Names without a schema: y.", "serial-column:5 The column b.v.s is serial.",
					"missing-inverse:5 The downgrade leaves the policy p where it is.",
					"missing-inverse:26 The downgrade leaves the policy q where it is.",
					"missing-inverse:29 The downgrade leaves the function b.f where it is.");
	}

	@Test
	void valuesOfEnumsWithoutAPlace() {
		assertThat(upgrade("""
				ALTER TYPE b.mood ADD VALUE 'a' BEFORE 'b';
				ALTER TYPE b.mood ADD VALUE IF NOT EXISTS 'c' AFTER 'b';
				ALTER TYPE b.mood ADD VALUE 'd';"""))
			.containsExactly("enum-value-at-end:7 Adds the value 'd' to b.mood and does not say where.");
	}

	@Test
	void whatEntitiesStillMap() {
		assertThat(upgrade("""
				ALTER TABLE b.users DROP COLUMN email;
				ALTER TABLE b.users DROP COLUMN nick;
				ALTER TABLE b.users RENAME email TO mail;
				DROP TABLE b.tags;
				DROP TABLE b.others;""").stream().filter((each) -> each.startsWith("still-mapped"))).containsExactly(
				"still-mapped:5 An entity of this application maps b.users.email, which the revision drops.",
				"still-mapped:7 An entity of this application maps b.users.email, which the revision renames.",
				"still-mapped:8 An entity of this application maps b.tags, which the revision drops.");
	}

	@Test
	void whatMayBeThereAlready() {
		assertThat(upgrade("""
				CREATE POLICY p ON b.x USING (true);
				DROP POLICY IF EXISTS q ON b.x;
				CREATE POLICY q ON b.x USING (true);
				CREATE EXTENSION pg_trgm;
				CREATE EXTENSION IF NOT EXISTS hstore;
				CREATE ROLE reader;""").stream().filter((each) -> each.startsWith("unguarded"))).containsExactly(
				"unguarded-object:5 Creates the policy p, and fails where it is there.",
				"unguarded-object:8 Creates the extension pg_trgm, and fails where it is there.",
				"unguarded-object:10 Creates the role reader, which all databases of the server share.");
	}

	@Test
	void waysBackThatAreNotThere() {
		String upgrade = "\nCREATE FUNCTION b.f() RETURNS int LANGUAGE sql AS 'SELECT 1';\n";
		assertThat(findings(HEADER + upgrade, 180_000)).containsExactly("missing-downgrade:0 There is no downgrade.");
		assertThat(findings(HEADER + upgrade + "-- migrate:downgrade\n-- nothing to do\n", 180_000))
			.containsExactly("missing-downgrade:6 The downgrade is empty.");
		assertThat(findings("-- Irreversible: it is done\n" + HEADER + upgrade, 180_000)).isEmpty();
		assertThat(findings(HEADER, 180_000)).as("nothing to take back").isEmpty();
		assertThat(findings(HEADER + upgrade + "-- migrate:downgrade\nDROP FUNCTION b.g();", 180_000))
			.containsExactly("missing-inverse:5 The downgrade leaves the function b.f where it is.");
	}

	@Test
	void whatTheDowngradeLeaves() {
		String upgrade = """

				ALTER TABLE b.x ENABLE ROW LEVEL SECURITY;
				CREATE TRIGGER g BEFORE INSERT OR UPDATE OF n, m ON b.x EXECUTE FUNCTION b.f();
				CREATE OR REPLACE VIEW b.v AS SELECT 1;
				""";
		assertThat(findings(HEADER + upgrade + "-- migrate:downgrade\nDROP POLICY IF EXISTS p ON b.x;", 180_000))
			.containsExactly("missing-inverse:5 The downgrade leaves row level security of b.x switched on.",
					"missing-inverse:6 The downgrade leaves the trigger g where it is.",
					"missing-inverse:7 The downgrade leaves the view b.v where it is.");
		assertThat(findings(
				HEADER + upgrade + "-- migrate:downgrade\nDO 'BEGIN EXECUTE ''DROP VIEW b.v''; END';\nDROP TABLE b.x;",
				180_000))
			.isEmpty();
	}

	@Test
	void valuesOfEnumsThatAreUsedTooEarly() {
		String sql = """
				ALTER TYPE b.mood ADD VALUE IF NOT EXISTS 'it''s' BEFORE 'glad';
				ALTER TYPE b.mood ADD VALUE 'sad' AFTER 'it''s';
				COMMENT ON TYPE b.mood IS 'sad';
				INSERT INTO b.x VALUES ('it''s');""";
		assertThat(upgrade(sql))
			.containsExactly("enum-value-in-use:8 Uses the value 'it's' that the same transaction adds to b.mood.");
		assertThat(findings(HEADER + " transaction:false\n" + sql + DOWN, 180_000)).isEmpty();
		String own = "CREATE TYPE b.mood AS ENUM ();\n" + sql;
		assertThat(upgrade(own)).isEmpty();
		assertThat(findings(HEADER + "\n" + own + DOWN, 160_000)).hasSize(1);
		assertThat(upgrade("""
				DO 'BEGIN ALTER TYPE b.mood ADD VALUE ''sad'' AFTER ''it''; END';
				DO $$
				BEGIN
					COMMENT ON TYPE b.mood IS 'sad';
					INSERT INTO b.x VALUES ('sad');
					DELETE FROM b.x WHERE n = 'sad';
				END
				$$;"""))
			.containsExactly("enum-value-in-use:6 Uses the value 'sad' that the same transaction adds to b.mood.");
	}

	@Test
	void indexesThatAreNotBuiltRightly() {
		String sql = "CREATE INDEX CONCURRENTLY i ON b.x (n);";
		assertThat(findings(HEADER + " transaction:false\n" + sql + DOWN, 140_003))
			.containsExactly("corrupt-index:5 Builds an index of b.x concurrently.");
		assertThat(findings(HEADER + " transaction:false\n" + sql + DOWN, 140_004)).isEmpty();
		assertThat(upgrade("VACUUM b.x;"))
			.containsExactly("in-transaction:5 The statement cannot run in a transaction.");
	}

	@Test
	void aNameThatNobodyCanHave() {
		assertThat(upgrade("DROP TABLE b.\"\";")).containsExactly("drop-table:5 Drops the table b.\"\".");
		assertThat(upgrade("CREATE TABLE b.x (PRIMARY KEY (), \"\", n, m);\nDO '';")).isEmpty();
	}

	@Test
	void names() {
		String name = "n".repeat(62) + "é";
		assertThat(upgrade("CREATE TABLE b." + name + " (id int);"))
			.containsExactly("long-name:5 The name " + name + " is too long.");
		assertThat(upgrade("DO $$ BEGIN DROP VIEW b." + name + ";\nCREATE TABLE b." + name + " (); END $$;"))
			.containsExactly("long-name:5 The name " + name + " is too long.");
		assertThat(upgrade("""
				CREATE TEMP TABLE scratch (id int);
				CREATE TABLE tags (id int REFERENCES users);
				INSERT INTO scratch SELECT 1;
				UPDATE b.x SET n = 1;
				CREATE UNIQUE INDEX i ON ONLY tags (id);"""))
			.containsExactly("unqualified-name:6 Names without a schema: tags, users.");
	}

}
