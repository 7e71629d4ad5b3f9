package io.boards.migrations.runtime;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import io.boards.migrations.sql.DriverText;

/**
 * Statements on their way to the server, in as few messages as the driver allows.
 *
 * @param connection in the driver's autocommit mode
 * @param warnings who is told what the server warns of
 */
record Wire(Connection connection, Consumer<String> warnings) {

	/**
	 * Sends statements in one message.
	 * @param statements the statements
	 * @return for each statement its rows
	 * @throws SQLException where one fails; those behind it did not run
	 */
	List<List<Object[]>> exchange(List<String> statements) throws SQLException {
		List<List<Object[]>> results = new ArrayList<>();
		try (Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			// Portals would not outlive the message.
			statement.setFetchSize(0);
			boolean rows = statement.execute(String.join(";\n", statements));
			while (rows || statement.getUpdateCount() >= 0) {
				results.add(rows ? Rows.of(statement.getResultSet()) : List.of());
				rows = statement.getMoreResults();
			}
		}
		return results;
	}

	/**
	 * Runs statements and ignores their rows.
	 * @param statements the statements
	 * @throws StatementFailure where one fails; those behind it did not run
	 */
	void run(List<String> statements) throws StatementFailure {
		List<String> all = statements.stream().map(DriverText::of).toList();
		int from = 0;
		for (int to = 1; to <= all.size(); to++) {
			if (to == all.size() || changesStrings(all.get(to - 1))) {
				send(all, from, to);
				from = to;
			}
		}
	}

	/**
	 * The driver reads each statement before it is sent, under the setting that it knows
	 * of; so it has to hear of a change before it reads what follows.
	 */
	private static boolean changesStrings(String statement) {
		return statement.toLowerCase(Locale.ROOT).contains("standard_conforming_strings");
	}

	private void send(List<String> all, int from, int to) throws StatementFailure {
		try (Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			for (String text : all.subList(from, to)) {
				statement.addBatch(text);
			}
			try {
				statement.executeBatch();
			}
			finally {
				tell(statement.getWarnings());
			}
		}
		catch (BatchUpdateException ex) {
			throw StatementFailure.inBatch(all, from, to, ex);
		}
		catch (SQLException ex) {
			throw new StatementFailure(-1, ex);
		}
	}

	/**
	 * Runs a statement that changes rows.
	 * @param text the statement
	 * @return how many rows it changed
	 * @throws StatementFailure where it fails
	 */
	long update(String text) throws StatementFailure {
		try (Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			long rows = statement.executeLargeUpdate(DriverText.of(text));
			tell(statement.getWarnings());
			return rows;
		}
		catch (SQLException ex) {
			throw new StatementFailure(0, ex);
		}
	}

	private void tell(SQLWarning first) {
		for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
			// Class 01 are warnings; notices such as "does not exist, skipping" are
			// 00000.
			if (warning.getSQLState() != null && warning.getSQLState().startsWith("01")) {
				this.warnings.accept(String.valueOf(warning.getMessage()));
			}
		}
	}

}
