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

import io.boards.migrations.sql.DriverText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection, spoken to in as few messages as the driver allows.
 * <p>
 * The connection stays in the driver's autocommit mode and transactions are begun and
 * ended by statements, so that BEGIN and COMMIT travel with the others.
 */
final class Session implements AutoCloseable, Shutdown.Stoppable {

	private static final Logger log = LoggerFactory.getLogger("io.boards.migrations");

	/** What runs in Java cannot be cancelled. */
	private static final Duration BEFORE_INTERRUPT = Duration.ofSeconds(1);

	private final DataSource source;

	private final Consumer<String> warnings;

	private final Thread owner = Thread.currentThread();

	private volatile Borrowed borrowed;

	private boolean inTransaction;

	private boolean finishing;

	private boolean lost;

	private Session(DataSource source, Consumer<String> warnings) throws SQLException {
		this.source = source;
		this.warnings = warnings;
		this.borrowed = Borrowed.from(source);
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
		Session session = new Session(source, warnings);
		try {
			Shutdown.enter(session);
			return session;
		}
		catch (StoppedException ex) {
			session.borrowed.giveBack();
			throw ex;
		}
	}

	/**
	 * Lets go of a connection that was lost; what is sent next is sent on another one.
	 */
	void lose() {
		this.lost = true;
		this.inTransaction = false;
		try {
			this.borrowed.giveBack();
		}
		catch (SQLException ex) {
			log.debug("A lost connection could not be closed (SQLSTATE {})", DatabaseError.of(ex).sqlState());
		}
	}

	/**
	 * Whether a transaction is open, as the driver knows without asking.
	 * @return false also where the driver cannot be asked
	 * @throws SQLException where the connection is broken
	 */
	boolean isTransactionOpen() throws SQLException {
		return this.borrowed.isTransactionOpen();
	}

	/**
	 * Watches whether what is sent waits for others.
	 * @param purpose what is being done, for messages
	 * @return to be ended when it has run
	 * @throws StatementFailure where the connection is broken
	 */
	LockWatch watch(String purpose) throws StatementFailure {
		try {
			return new LockWatch(this.source, this.borrowed.process(), purpose);
		}
		catch (SQLException ex) {
			throw new StatementFailure(-1, ex);
		}
	}

	Connection connection() {
		return this.borrowed.connection();
	}

	/**
	 * Sends statements in one message.
	 * @param statements the statements
	 * @return for each statement its rows
	 * @throws SQLException where one fails; those behind it did not run
	 * @throws StoppedException where the JVM is ending
	 */
	List<List<Object[]>> exchange(List<String> statements) throws SQLException {
		requireTime();
		try {
			return send(statements);
		}
		catch (SQLException ex) {
			if (Shutdown.isBegun()) {
				throw new StoppedException(ex);
			}
			throw ex;
		}
	}

	private static void requireTime() {
		if (Shutdown.isBegun()) {
			throw new StoppedException();
		}
	}

	/**
	 * Sends statements in one message that end what was begun, also where the JVM is
	 * ending.
	 * @param statements the statements
	 * @return for each statement its rows
	 * @throws SQLException where one fails; those behind it did not run
	 */
	List<List<Object[]>> finish(List<String> statements) throws SQLException {
		synchronized (this) {
			this.finishing = true;
		}
		try {
			return send(statements);
		}
		finally {
			synchronized (this) {
				this.finishing = Shutdown.isBegun();
			}
		}
	}

	/**
	 * Cancels what the server runs, and, if that does not help, interrupts what Java
	 * does.
	 */
	@Override
	public synchronized void stop(Duration waited) {
		if (this.finishing) {
			return;
		}
		if (waited.compareTo(BEFORE_INTERRUPT) > 0) {
			this.owner.interrupt();
		}
		try {
			this.borrowed.cancel();
		}
		catch (SQLException ex) {
			log.warn("A statement could not be cancelled (SQLSTATE {}); it ends with its connection",
					DatabaseError.of(ex).sqlState());
		}
	}

	private List<List<Object[]>> send(List<String> statements) throws SQLException {
		if (this.lost) {
			this.borrowed = Borrowed.from(this.source);
			this.lost = false;
		}
		List<List<Object[]>> results = new ArrayList<>();
		if (statements.stream().anyMatch((statement) -> statement.startsWith("BEGIN"))) {
			this.inTransaction = true;
		}
		try (java.sql.Statement statement = connection().createStatement()) {
			statement.setEscapeProcessing(false);
			// Portals would not outlive the message.
			statement.setFetchSize(0);
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
		requireTime();
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
		try (java.sql.Statement statement = connection().createStatement()) {
			statement.setEscapeProcessing(false);
			for (String text : all.subList(from, to)) {
				statement.addBatch(DriverText.of(text));
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
		requireTime();
		try (java.sql.Statement statement = connection().createStatement()) {
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

	/**
	 * Ends a transaction that failed.
	 * @param cause why; gets what goes wrong here as a suppressed exception, since a
	 * broken connection is often the cause itself
	 */
	void rollback(Throwable cause) {
		try {
			finish(List.of("ROLLBACK"));
			leaveDriverTransaction();
		}
		catch (SQLException ex) {
			cause.addSuppressed(DatabaseError.of(ex).asCause(ex));
		}
	}

	/**
	 * Goes back to the driver's autocommit mode, after a migration that needed the other
	 * one and after its transaction was ended.
	 * @throws SQLException where the connection is broken
	 */
	void leaveDriverTransaction() throws SQLException {
		connection().setAutoCommit(true);
	}

	/**
	 * The role that the connection was opened with.
	 * @return its name
	 * @throws SQLException where the connection is broken
	 */
	String role() throws SQLException {
		return connection().getMetaData().getUserName();
	}

	/**
	 * The backend that the driver was connected to. A pooler in between names one of its
	 * own making.
	 * @return its process id; 0 where the driver is another
	 * @throws SQLException where the connection is broken
	 */
	int backendPid() throws SQLException {
		return this.borrowed.process();
	}

	/**
	 * Whether it is another session's connection that was given out once more.
	 * @param other the other session
	 * @return false also where the driver cannot be asked
	 * @throws SQLException where the connection is broken
	 */
	boolean isSameAs(Session other) throws SQLException {
		return this.borrowed.isSameAs(other.borrowed);
	}

	/**
	 * Whether the server answers at all. A pooler takes the connection of a client at
	 * once, and lets it wait until there is one to the server.
	 * @param limit how long to wait
	 * @return false where it did not; the connection is of no more use then
	 * @throws SQLException where the connection is broken otherwise
	 */
	boolean answersWithin(Duration limit) throws SQLException {
		int before = connection().getNetworkTimeout();
		connection().setNetworkTimeout(Runnable::run, (int) limit.toMillis());
		try {
			exchange("SELECT 1");
		}
		catch (SQLException ex) {
			if (ex.getCause() instanceof SocketTimeoutException) {
				return false;
			}
			throw ex;
		}
		connection().setNetworkTimeout(Runnable::run, before);
		return true;
	}

	/**
	 * Gives the connection back as it was taken. A pool does not look whether a
	 * transaction is open that was begun by a statement, and would keep it, lock and all.
	 */
	@Override
	public void close() throws SQLException {
		try {
			if (this.inTransaction && !connection().isClosed()) {
				finish(List.of("ROLLBACK"));
			}
		}
		finally {
			Shutdown.leave(this);
			if (!this.lost) {
				this.borrowed.giveBack();
			}
		}
	}

}
