package io.boards.migrations.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.runtime.DatabaseError;
import io.boards.migrations.sql.DriverText;
import io.boards.migrations.sql.Redaction;
import io.boards.migrations.sql.Split;
import io.boards.migrations.sql.Statement;
import io.boards.migrations.sql.StatementSplitter;

/**
 * Runs a script for psql as psql does, which need not be installed.
 *
 * @param room where
 */
record PrintedRun(Room room) {

	static final String REMEDY = "See what the revision does outside of its operations: a script has only these.";

	/**
	 * Runs a script to its end or to the first error.
	 * @param script its text
	 * @return what failed
	 */
	Optional<Failure> run(String script) {
		List<Statement> statements = statements(script);
		return this.room.connectedAsOneself("running a script", (connection) -> {
			for (Statement statement : statements) {
				Optional<Failure> failure = run(connection, statement.text());
				if (failure.isPresent()) {
					return failure;
				}
			}
			return Optional.empty();
		});
	}

	/**
	 * What no section may have, a script has in lines of its own: commands of psql, and
	 * statements that begin and end transactions.
	 */
	private static List<Statement> statements(String script) {
		Split split = StatementSplitter.split(script, 1);
		List<String> lines = script.lines().toList();
		List<Statement> statements = new ArrayList<>(split.statements());
		for (Split.Problem each : split.problems()) {
			String line = lines.get(each.line() - 1).strip();
			if (!line.startsWith("\\")) {
				statements.add(new Statement(line.substring(0, line.length() - 1), each.line()));
			}
		}
		statements.sort(Comparator.comparing(Statement::line));
		return statements;
	}

	private static Optional<Failure> run(Connection connection, String sql) {
		try (java.sql.Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(DriverText.of(sql));
			return Optional.empty();
		}
		catch (SQLException ex) {
			DatabaseError error = DatabaseError.of(ex);
			return Optional.of(Failure.of("The script for psql fails.")
				.fact("statement", Redaction.shown(sql))
				.fact("SQLSTATE", error.sqlState())
				.fact("error", error.message())
				.fact("hint", error.hint())
				.remedy(REMEDY));
		}
	}

}
