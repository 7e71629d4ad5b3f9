package io.boards.migrations.runtime;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.boards.migrations.sql.BoundStatement;
import io.boards.migrations.sql.DriverText;
import io.boards.migrations.sql.Query;
import org.postgresql.core.BaseConnection;

/**
 * Statements on their way to the server, in as few messages as the driver allows.
 *
 * @param connection in the driver's autocommit mode
 * @param warnings who is told what the server warns of
 */
record Wire(Connection connection, Consumer<String> warnings) {

	private static final String STRINGS = "standard_conforming_strings";

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
	 * Runs statements that somebody wrote, between others, and ignores their rows.
	 * @param before what is run before them; each gives one row at most
	 * @param statements the statements
	 * @param after what is run behind them; each gives one row at most
	 * @throws StatementFailure where one fails; those behind it did not run, and its
	 * place is counted from the first one before
	 */
	void run(List<String> before, List<String> statements, List<String> after) throws StatementFailure {
		List<String> all = new ArrayList<>();
		for (List<String> each : List.of(before, statements, after)) {
			for (String statement : each) {
				all.add(DriverText.of(statement));
			}
		}
		int behind = before.size() + statements.size();
		int from = 0;
		boolean standard = isStandard();
		for (int place = 0; place < all.size(); place++) {
			String text = all.get(place);
			if (place >= before.size() && place < behind && Query.is(text)) {
				send(all, from, place);
				sendQuery(text, place);
				from = place + 1;
			}
			else if (place < behind && (place >= before.size() || !standard) && changesStrings(text)) {
				send(all, from, place + 1);
				from = place + 1;
			}
		}
		send(all, from, all.size());
	}

	/**
	 * In a batch the driver asks for one row only, and what a query does would not be
	 * done for the others.
	 */
	private void sendQuery(String query, int place) throws StatementFailure {
		try (Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.setFetchSize(0);
			try {
				statement.execute(query);
			}
			finally {
				tell(statement.getWarnings());
			}
		}
		catch (SQLException ex) {
			throw new StatementFailure(place, ex);
		}
	}

	/**
	 * The driver reads each statement before it is sent, under the setting that it knows
	 * of; so it has to hear of a change before it reads what follows.
	 */
	private static boolean changesStrings(String statement) {
		int inside = STRINGS.indexOf('_');
		for (int place = statement.indexOf('_'); place >= 0; place = statement.indexOf('_', place + 1)) {
			if (statement.regionMatches(true, place - inside, STRINGS, 0, STRINGS.length())) {
				return true;
			}
		}
		return false;
	}

	/** What is sent before statements that somebody wrote sets nothing else. */
	private boolean isStandard() throws StatementFailure {
		try {
			return hasStandardStrings();
		}
		catch (SQLException ex) {
			throw new StatementFailure(-1, ex);
		}
	}

	/**
	 * Whether the driver reads strings as they are written unless somebody sets that.
	 * @return false also where it cannot be asked
	 * @throws SQLException where the connection is broken
	 */
	boolean hasStandardStrings() throws SQLException {
		return this.connection.isWrapperFor(BaseConnection.class)
				&& this.connection.unwrap(BaseConnection.class).getStandardConformingStrings();
	}

	private void send(List<String> all, int from, int to) throws StatementFailure {
		if (from == to) {
			return;
		}
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
	 * Runs a statement with its values.
	 * @param statement the statement
	 * @throws StatementFailure where it fails
	 */
	void run(BoundStatement statement) throws StatementFailure {
		try (PreparedStatement prepared = this.connection.prepareStatement(statement.sql())) {
			statement.bind(prepared);
			prepared.execute();
			tell(prepared.getWarnings());
		}
		catch (SQLException ex) {
			throw new StatementFailure(0, ex);
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
