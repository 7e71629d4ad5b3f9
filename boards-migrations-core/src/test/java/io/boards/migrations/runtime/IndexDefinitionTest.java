package io.boards.migrations.runtime;

import java.sql.SQLException;

import io.boards.migrations.sql.Effect;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * PostgreSQL is asked whether an index is the one that is wanted.
 */
@PostgresTest
class IndexDefinitionTest {

	private final TestDatabase database;

	IndexDefinitionTest(TestDatabase database) {
		this.database = database;
		database.jdbc().sql("DROP SCHEMA IF EXISTS \"My App\" CASCADE").update();
		database.jdbc().sql("CREATE SCHEMA \"My App\"").update();
		database.jdbc()
			.sql("CREATE TABLE \"My App\".\"T T\" (gone int, a int NOT NULL, b varchar(20) COLLATE \"C\", c text[],"
					+ " d timestamptz)")
			.update();
		database.jdbc().sql("ALTER TABLE \"My App\".\"T T\" DROP COLUMN gone").update();
		database.jdbc()
			.sql("CREATE FUNCTION \"My App\".f(text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT $1'")
			.update();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			(a)                                     | USING btree ("a" ASC NULLS LAST)
			(a DESC, b COLLATE "de-x-icu")          | (a DESC NULLS FIRST, b COLLATE "de-x-icu")
			(lower(b), (a+1))                       | (lower(b::text), (a + 1))
			(f(b::text))                            | ("My App".f(b))
			USING gin (c)                           | USING gin (c array_ops)
			(b text_pattern_ops) INCLUDE (d)        | (b text_pattern_ops) INCLUDE (d)
			(a) WITH (fillfactor = 70) WHERE b <> ''| (a) WITH (fillfactor = '70') WHERE (b::text <> ''::text)
			(a) -- why                              | /* because */ (a)
			""")
	void theSameIsTheSameHoweverItIsWritten(String made, String asked) throws SQLException {
		assertThat(compare("CREATE INDEX \"I I\" ON \"T T\" " + made,
				"CREATE INDEX CONCURRENTLY \"I I\" ON \"T T\" " + asked))
			.isEqualTo(Finding.done("the index \"My App\".\"I I\" is there, valid and as it was asked for"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			INDEX        | (a)                        | UNIQUE INDEX | (a)
			INDEX        | (a)                        | INDEX        | (a, b)
			INDEX        | (a)                        | INDEX        | (a DESC)
			INDEX        | (b)                        | INDEX        | (b COLLATE "default")
			INDEX        | (b)                        | INDEX        | (b varchar_pattern_ops)
			INDEX        | (a)                        | INDEX        | USING hash (a)
			INDEX        | (a) WHERE a > 1            | INDEX        | (a) WHERE a > 2
			INDEX        | (a) INCLUDE (d)            | INDEX        | (a)
			INDEX        | (a)                        | INDEX        | (a) WITH (fillfactor = 70)
			""")
	void whatIsAnotherIndexIsAnother(String kind, String made, String wanted, String asked) throws SQLException {
		assertThat(compare("CREATE " + kind + " i ON \"T T\" " + made,
				"CREATE " + wanted + " CONCURRENTLY i ON \"T T\" " + asked)
			.state()).isEqualTo(Finding.State.UNCLEAR);
	}

	@Test
	void theTableCounts() throws SQLException {
		this.database.jdbc().sql("CREATE TABLE \"My App\".other (a int)").update();

		assertThat(compare("CREATE INDEX \"I I\" ON other (a)", "CREATE INDEX CONCURRENTLY \"I I\" ON \"T T\" (a)"))
			.isEqualTo(Finding.unclear("the index \"My App\".\"I I\" is there, but on the table \"My App\".other"));
	}

	@Test
	void whatCannotBeComparedIsToldAndNothingIsLeftOpen() throws SQLException {
		assertThat(compare("CREATE INDEX \"I I\" ON \"T T\" (a)",
				"CREATE INDEX CONCURRENTLY \"I I\" ON \"T T\" (nothing)"))
			.isEqualTo(Finding.unclear("the index \"My App\".\"I I\" is there and valid, but could not be compared with"
					+ " the statement: column \"nothing\" does not exist"));
	}

	private Finding compare(String made, String asked) throws SQLException {
		try (Session session = RunContext.open(this.database.dataSource())) {
			session.exchange("SET search_path = \"My App\"", made);
			String index = made.contains("\"I I\"") ? "\"My App\".\"I I\"" : "\"My App\".i";
			Finding finding = new IndexDefinition(session, index).compare((Effect.CreateIndex) Effect.of(asked));
			assertThat(session.exchange("SELECT count(*) FROM pg_class WHERE relname LIKE 'boards_migrations%'")
				.get(0)
				.get(0)).containsExactly(0L);
			assertThat(session.exchange("SHOW search_path").get(0).get(0)).containsExactly("\"My App\"");
			return finding;
		}
	}

}
