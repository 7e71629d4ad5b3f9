package io.boards.migrations.sql;

import java.util.List;

import io.boards.migrations.failure.Failure;

/**
 * Reads the SQL that a migration in Java gives as text.
 */
final class HandwrittenSql {

	private HandwrittenSql() {
	}

	/**
	 * All statements of a text.
	 * @param sql any number of statements
	 * @return the statements
	 * @throws InvalidSqlException if there is something that must not be run
	 */
	static List<String> statements(String sql) {
		Split split = StatementSplitter.split(sql, 1);
		if (!split.problems().isEmpty()) {
			Failure failure = Failure.of("SQL in a migration cannot be run.");
			for (Split.Problem problem : split.problems()) {
				failure = failure.fact("line " + problem.line(), problem.text());
			}
			throw new InvalidSqlException(
					failure.fact("SQL", Redaction.of(sql)).remedy("Correct the SQL at these lines."));
		}
		return split.statements().stream().map(Statement::text).toList();
	}

	/**
	 * The statement of a text that has one.
	 * @param sql one statement, with or without a semicolon behind it
	 * @return the statement without it
	 * @throws InvalidSqlException if there is none, or more than one, or it must not be
	 * run
	 */
	static String statement(String sql) {
		List<String> statements = statements(sql);
		if (statements.size() != 1) {
			throw new InvalidSqlException(Failure.of("SQL in a migration is not one statement.")
				.fact("statements", statements.size())
				.fact("SQL", Redaction.of(sql))
				.remedy("Give each statement to a call of its own."));
		}
		return statements.get(0);
	}

}
