package io.boards.migrations.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Statement by statement does what psql does with the whole script.
 */
@PostgresTest(judged = true)
class JudgedByPsqlTest {

	private static final int SCRIPTS = 200;

	@Test
	void statementByStatementDoesWhatTheWholeScriptDoes(TestDatabase whole) throws SQLException {
		try (TestDatabase split = whole.another();
				Connection toWhole = whole.dataSource().getConnection();
				Connection toSplit = split.dataSource().getConnection()) {
			JdbcClient ofWhole = JdbcClient.create(new SingleConnectionDataSource(toWhole, true));
			JdbcClient ofSplit = JdbcClient.create(new SingleConnectionDataSource(toSplit, true));
			for (int seed = 0; seed < SCRIPTS; seed++) {
				GeneratedScript script = new GeneratedScript(seed);
				clean(ofWhole);
				clean(ofSplit);
				whole.psql(script.text());
				run(split, StatementSplitter.split(script.text(), 1).statements());
				assertThat(state(ofSplit)).as("seed %s:%n%s", seed, script.text())
					.isNotEmpty()
					.isEqualTo(state(ofWhole));
			}
		}
	}

	private static void clean(JdbcClient jdbc) {
		jdbc.sql("DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE TABLE log (line int, value text);"
				+ " INSERT INTO log VALUES (0, 'empty')")
			.update();
	}

	/** On a connection of its own, since a script may change settings. */
	private static void run(TestDatabase database, List<Statement> statements) throws SQLException {
		try (Connection connection = database.dataSource().getConnection();
				java.sql.Statement jdbc = connection.createStatement()) {
			jdbc.setEscapeProcessing(false);
			for (Statement statement : statements) {
				jdbc.execute(statement.text());
			}
		}
	}

	private static List<String> state(JdbcClient jdbc) {
		return jdbc.sql("""
				SELECT 'row ' || log::text FROM log
				UNION ALL SELECT 'function ' || pg_get_functiondef(p.oid) FROM pg_proc p
				WHERE pronamespace = 'public'::regnamespace
				UNION ALL SELECT 'rule ' || definition FROM pg_rules WHERE schemaname = 'public'
				ORDER BY 1""").query(String.class).list();
	}

}
