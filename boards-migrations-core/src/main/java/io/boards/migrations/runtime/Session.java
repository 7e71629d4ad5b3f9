package io.boards.migrations.runtime;

import java.net.SocketTimeoutException;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * One connection, spoken to in as few messages as the driver allows.
 * <p>
 * The connection stays in the driver's autocommit mode and transactions are begun and
 * ended by statements, so that BEGIN and COMMIT travel with the others.
 */
final class Session implements AutoCloseable {

	private final Connection connection;

	private final boolean autoCommit;

	private final Consumer<String> warnings;

	private boolean inTransaction;

	private Session(Connection connection, Consumer<String> warnings) throws SQLException {
		this.connection = connection;
		this.warnings = warnings;
		this.autoCommit = connection.getAutoCommit();
		connection.setAutoCommit(true);
	}

	/**
	 * Takes a connection.
	 * @param source where from
	 * @param warnings who is told what the server warns of
	 * @return the session
	 * @throws NoConnectionException where there is none to be had
	 * @throws SQLException where it is of no use
	 */
	static Session open(DataSource source, Consumer<String> warnings) throws SQLException {
		Connection connection = NoConnectionException.take(source);
		try {
			// The driver knows without asking the server.
			String product = connection.getMetaData().getDatabaseProductName();
			if (!product.equals("PostgreSQL")) {
				throw new NotPostgresException(product);
			}
			if (connection.isWrapperFor(BaseConnection.class)
					&& connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE) {
				throw new BusyConnectionException();
			}
			return new Session(connection, warnings);
		}
		catch (SQLException | RuntimeException ex) {
			connection.close();
			throw ex;
		}
	}

	Connection connection() {
		return this.connection;
	}

	/**
	 * Sends statements in one message.
	 * @param statements the statements
	 * @return for each statement its rows
	 * @throws SQLException where one fails; those behind it did not run
	 */
	List<List<Object[]>> exchange(List<String> statements) throws SQLException {
		List<List<Object[]>> results = new ArrayList<>();
		if (statements.stream().anyMatch((statement) -> statement.startsWith("BEGIN"))) {
			this.inTransaction = true;
		}
		try (java.sql.Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			boolean rows = statement.execute(String.join(";\n", statements));
			while (rows || statement.getUpdateCount() >= 0) {
				results.add(rows ? rows(statement) : List.of());
				rows = statement.getMoreResults();
			}
		}
		noteEnd(statements);
		return results;
	}

	/**
	 * Sends statements in one message.
	 * @param statements the statements
	 * @return for each statement its rows
	 * @throws SQLException where one fails; those behind it did not run
	 */
	List<List<Object[]>> exchange(String... statements) throws SQLException {
		return exchange(Arrays.asList(statements));
	}

	private void noteEnd(List<String> statements) {
		if (statements.contains("COMMIT") || statements.contains("ROLLBACK")) {
			this.inTransaction = false;
		}
	}

	private static List<Object[]> rows(java.sql.Statement statement) throws SQLException {
		List<Object[]> rows = new ArrayList<>();
		try (ResultSet result = statement.getResultSet()) {
			int width = result.getMetaData().getColumnCount();
			while (result.next()) {
				Object[] row = new Object[width];
				for (int column = 0; column < width; column++) {
					row[column] = result.getObject(column + 1);
				}
				rows.add(row);
			}
		}
		return rows;
	}

	/**
	 * Runs statements, in as few messages as the driver allows, and ignores their rows.
	 * @param statements the statements
	 * @throws StatementFailure where one fails; those behind it did not run
	 */
	void run(List<String> statements) throws StatementFailure {
		int from = 0;
		for (int to = 1; to <= statements.size(); to++) {
			if (to == statements.size() || changesStrings(statements.get(to - 1))) {
				send(statements, from, to);
				from = to;
			}
		}
		noteEnd(statements);
	}

	/**
	 * The driver reads each statement before it is sent, under the setting that it knows
	 * of; so it has to hear of a change before it reads what follows.
	 */
	private static boolean changesStrings(String statement) {
		return statement.toLowerCase(Locale.ROOT).contains("standard_conforming_strings");
	}

	private void send(List<String> all, int from, int to) throws StatementFailure {
		try (java.sql.Statement statement = this.connection.createStatement()) {
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
		try (java.sql.Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			long rows = statement.executeLargeUpdate(text);
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

	/**
	 * Ends a transaction that failed.
	 * @param cause why; gets what goes wrong here as a suppressed exception, since a
	 * broken connection is often the cause itself
	 */
	void rollback(Throwable cause) {
		try {
			exchange("ROLLBACK");
			leaveDriverTransaction();
		}
		catch (SQLException ex) {
			cause.addSuppressed(ex);
		}
	}

	/**
	 * Goes back to the driver's autocommit mode, after a migration that needed the other
	 * one and after its transaction was ended.
	 * @throws SQLException where the connection is broken
	 */
	void leaveDriverTransaction() throws SQLException {
		this.connection.setAutoCommit(true);
	}

	/**
	 * The role that the connection was opened with.
	 * @return its name
	 * @throws SQLException where the connection is broken
	 */
	String role() throws SQLException {
		return this.connection.getMetaData().getUserName();
	}

	/**
	 * The backend that the driver was connected to. A pooler in between names one of its
	 * own making.
	 * @return its process id; 0 where the driver is another
	 * @throws SQLException where the connection is broken
	 */
	int backendPid() throws SQLException {
		return this.connection.isWrapperFor(BaseConnection.class)
				? this.connection.unwrap(BaseConnection.class).getQueryExecutor().getBackendPID() : 0;
	}

	/**
	 * Whether it is another session's connection that was given out once more.
	 * @param other the other session
	 * @return false also where the driver is another
	 * @throws SQLException where the connection is broken
	 */
	boolean isSameAs(Session other) throws SQLException {
		return this.connection.isWrapperFor(BaseConnection.class) && other.connection.isWrapperFor(BaseConnection.class)
				&& this.connection.unwrap(BaseConnection.class) == other.connection.unwrap(BaseConnection.class);
	}

	/**
	 * Whether the server answers at all. A pooler takes the connection of a client at
	 * once, and lets it wait until there is one to the server.
	 * @param limit how long to wait
	 * @return false where it did not; the connection is of no more use then
	 * @throws SQLException where the connection is broken otherwise
	 */
	boolean answersWithin(Duration limit) throws SQLException {
		int before = this.connection.getNetworkTimeout();
		this.connection.setNetworkTimeout(Runnable::run, (int) limit.toMillis());
		try {
			exchange("SELECT 1");
		}
		catch (SQLException ex) {
			if (ex.getCause() instanceof SocketTimeoutException) {
				return false;
			}
			throw ex;
		}
		this.connection.setNetworkTimeout(Runnable::run, before);
		return true;
	}

	/**
	 * Gives the connection back as it was taken. A pool does not look whether a
	 * transaction is open that was begun by a statement, and would keep it, lock and all.
	 */
	@Override
	public void close() throws SQLException {
		try (Connection closing = this.connection) {
			if (this.inTransaction && !closing.isClosed()) {
				exchange("ROLLBACK");
			}
			if (!closing.isClosed() && closing.getAutoCommit() != this.autoCommit) {
				closing.setAutoCommit(this.autoCommit);
			}
		}
	}

}
