package io.boards.migrations.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Function;
import io.boards.migrations.schema.Table;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class UnmodelledTest {

	private final TestDatabase database;

	UnmodelledTest(TestDatabase database) {
		this.database = database;
	}

	@Test
	void whatThereAreNoValuesForIsCounted() throws SQLException {
		Catalog catalog = Boards.catalog(this.database,
				"""
						DROP PUBLICATION IF EXISTS news, more_news;
						DROP SERVER IF EXISTS far CASCADE;
						DROP FOREIGN DATA WRAPPER IF EXISTS nothing;
						CREATE FOREIGN DATA WRAPPER nothing;
						CREATE SERVER far FOREIGN DATA WRAPPER nothing;
						CREATE TABLE boards.tags (id int PRIMARY KEY, a int, b int);
						CREATE TABLE boards.child () INHERITS (boards.tags);
						CREATE FOREIGN TABLE boards.remote (id int) SERVER far;
						CREATE RULE quiet AS ON INSERT TO boards.tags DO INSTEAD NOTHING;
						CREATE RULE quieter AS ON UPDATE TO boards.tags DO INSTEAD NOTHING;
						CREATE STATISTICS boards.stats ON a, b FROM boards.tags;
						CREATE PUBLICATION news FOR TABLE boards.tags, boards.child;
						CREATE PUBLICATION more_news FOR TABLE boards.tags;
						CREATE DOMAIN boards.positive AS int CHECK (VALUE > 0);
						CREATE TYPE boards.span AS RANGE (SUBTYPE = float8);
						CREATE TYPE boards.shell;
						CREATE AGGREGATE boards.total (int) (SFUNC = int4pl, STYPE = int);
						CREATE FUNCTION boards.on_command() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
						CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('CREATE SEQUENCE') EXECUTE FUNCTION boards.on_command();
						CREATE FUNCTION boards.to_text(boards.span) RETURNS jsonb LANGUAGE sql AS 'SELECT ''1''::jsonb';
						CREATE CAST (boards.span AS jsonb) WITH FUNCTION boards.to_text(boards.span);
						CREATE OPERATOR boards.=== (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq);
						CREATE OPERATOR CLASS boards.odd FOR TYPE int USING btree AS OPERATOR 3 =, FUNCTION 1 btint4cmp(int, int);
						CREATE COLLATION boards.mine FROM "C";
						CREATE CONVERSION boards.conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
						CREATE TEXT SEARCH CONFIGURATION boards.conf (COPY = pg_catalog.simple);
						CREATE TEXT SEARCH DICTIONARY boards.dict (TEMPLATE = pg_catalog.simple);
						CREATE FUNCTION boards.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
						CREATE TRIGGER off BEFORE INSERT ON boards.tags FOR EACH ROW EXECUTE FUNCTION boards.f();
						ALTER TABLE boards.tags DISABLE TRIGGER off;
						CREATE DOMAIN other.not_counted AS int""");
		Boards.catalog(this.database, "DROP PUBLICATION news, more_news");
		Map<String, Integer> expected = new TreeMap<>();
		for (String kind : List.of("aggregate", "cast", "collation", "conversion", "domain", "event trigger",
				"foreign table", "inheriting table", "operator", "operator class", "range type", "statistics object",
				"text search configuration", "text search dictionary", "trigger that is not simply enabled")) {
			expected.put(kind, 1);
		}
		expected.put("publication", 2);
		expected.put("rule", 2);
		assertThat(catalog.unmodelled()).isEqualTo(expected);
		assertThat(catalog.schema().functions()).extracting(Function::signature)
			.containsExactly("boards.f()", "boards.on_command()", "boards.to_text(boards.span)");
	}

	@Test
	void aPublicationMayBeOfTheWholeSchema() throws SQLException {
		Boards.needs(this.database, 15);
		Catalog catalog = Boards.catalog(this.database, """
				DROP PUBLICATION IF EXISTS all_of_it;
				CREATE PUBLICATION all_of_it FOR TABLES IN SCHEMA boards""");
		Boards.catalog(this.database, "DROP PUBLICATION IF EXISTS all_of_it");
		assertThat(catalog.unmodelled()).isEqualTo(Map.of("publication", 1));
	}

	@Test
	void constraintsOfNewerServersThatCannotBeSaidAreLeftOut() throws SQLException {
		Boards.needs(this.database, 18);
		Catalog catalog = Boards.catalog(this.database, """
				CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public;
				CREATE TABLE boards.tags (
				    id int, valid daterange, a int CONSTRAINT loose CHECK (a > 0) NOT ENFORCED, b int,
				    CONSTRAINT over_time PRIMARY KEY (id, valid WITHOUT OVERLAPS), CONSTRAINT kept CHECK (a < 9)
				);
				ALTER TABLE boards.tags ADD CONSTRAINT b_there NOT NULL b NOT VALID""");
		assertThat(catalog.schema().tables()).flatExtracting(Table::constraints)
			.extracting(Constraint::name)
			.containsExactly("kept");
		assertThat(catalog.schema().indexes()).isEmpty();
		assertThat(catalog.unmodelled()).isEqualTo(Map.of("constraint over a period", 1,
				"constraint that is not enforced", 1, "NOT NULL that is not validated", 1));
	}

	@Test
	void nothingIsUnmodelledInAnEmptySchema() throws SQLException {
		assertThat(Boards.catalog(this.database, "").unmodelled()).isEmpty();
	}

}
