package io.boards.migrations.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import io.boards.migrations.schema.Schema;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What PostgreSQL writes is read as it writes it after it has read that itself.
 */
@PostgresTest
class SettledTextTest {

	private static final String TABLE = """
			CREATE SCHEMA IF NOT EXISTS boards;
			CREATE TABLE boards.texts (v varchar(20), w varchar, t text, c char(3), s smallint, k cidr, r regclass,
			    a varchar[], "(ARRAY[" varchar)""";

	private final TestDatabase database;

	SettledTextTest(TestDatabase database) {
		this.database = database;
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "v IN ('a', 'b')", "v NOT IN ('a', 'b', NULL)", "v IN ('it''s', '],', E'a\\\\b', '(ARRAY[''')",
					"v = ANY (ARRAY[w, v])", "t = ANY (ARRAY[v, substr(v, 1, 2)::varchar])", "d IN ('a', 'b')",
					"k IN ('10.0.0.0/8', '11.0.0.0/8')", "r IN ('pg_class', 'pg_type')",
					"v = ANY (ARRAY['a', 'b']::varchar(5)[])", "v = ANY (ARRAY['a'::varchar(5)]::varchar[])",
					"a[1] IN ('a', 'b') AND (w IN ('c', 'd') OR c IN ('e', 'f'))", "\"(ARRAY[\" IN ('a', 'b')",
					"v = ANY (ARRAY[a[1], CASE WHEN w IN ('a', 'b') THEN w END])",
					"v = ANY (ARRAY[CASE WHEN t > 'a' THEN v END, w])",
					"ARRAY[ARRAY[v], ARRAY[w]]::text[] <@ ARRAY[ARRAY['a'], ARRAY['b']]::text[]",
					"t = ANY ((ARRAY[ARRAY[v, w], ARRAY[w, v]]))", "t IN ('a', 'b')", "c IN ('a', 'b')", "s IN (1, 2)",
					"s = ANY (ARRAY[1, 2]::bigint[])", "t <> '(ARRAY[''a''])::text[]'" })
	void anExpressionIsWhatItBecomes(String expression) throws SQLException {
		try (TestDatabase database = this.database.another();
				Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(TABLE);
			statement.execute("CREATE DOMAIN boards.short AS varchar(9); ALTER TABLE boards.texts ADD d boards.short");
			String once = written(statement, expression);
			String twice = written(statement, once);
			assertThat(written(statement, twice)).isEqualTo(twice);
			assertThat(SettledText.of(once)).isEqualTo(twice);
			assertThat(SettledText.of(twice)).isEqualTo(twice);
		}
	}

	private static String written(Statement statement, String expression) throws SQLException {
		statement.execute(
				"ALTER TABLE boards.texts DROP CONSTRAINT IF EXISTS k, ADD CONSTRAINT k CHECK (" + expression + ")");
		try (ResultSet rows = statement
			.executeQuery("SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint WHERE conname = 'k'")) {
			assertThat(rows.next()).isTrue();
			return rows.getString(1);
		}
	}

	@Test
	void whateverHasSuchATextIsReadTheSameFromADatabaseThatWasMadeOfIt() throws SQLException {
		try (TestDatabase first = this.database.another(); TestDatabase second = this.database.another()) {
			try (Connection connection = first.dataSource().getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute(TABLE);
				for (String each : List.of("ADD CHECK (v IN ('a', 'b'))",
						"ALTER v SET DEFAULT 'x' || (w() IN ('a', 'b'))",
						"ADD g boolean GENERATED ALWAYS AS (v IN ('a', 'b')) STORED",
						"ADD EXCLUDE (s WITH =) WHERE (v IN ('a', 'b'))")) {
					statement
						.execute("ALTER TABLE boards.texts " + each.replace("w()", "current_setting('a.b')::varchar"));
				}
				statement.execute("""
						CREATE INDEX i ON boards.texts ((v IN ('a', 'b'))) WHERE v IN ('a', 'b');
						CREATE VIEW boards.seen AS SELECT v FROM boards.texts WHERE v IN ('a', 'b');
						CREATE MATERIALIZED VIEW boards.kept AS SELECT v FROM boards.texts WHERE v IN ('a', 'b');
						CREATE POLICY p ON boards.texts USING (v IN ('a', 'b')) WITH CHECK (v NOT IN ('a', 'b'));
						CREATE FUNCTION boards.f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END; $$;
						CREATE TRIGGER t BEFORE UPDATE ON boards.texts FOR EACH ROW WHEN (NEW.v IN ('a', 'b'))
						    EXECUTE FUNCTION boards.f()""");
			}
			Schema read = read(first);
			assertThat(read.toString()).contains("'b'::character varying)::text").doesNotContain("(ARRAY['a'");
			try (Connection connection = second.dataSource().getConnection()) {
				Rebuilding.run(connection, read);
			}
			assertThat(read(second)).isEqualTo(read);
		}
	}

	private static Schema read(TestDatabase database) throws SQLException {
		try (Connection connection = database.dataSource().getConnection()) {
			return CatalogReader.read(connection, CatalogScope.of("boards")).schema();
		}
	}

}
