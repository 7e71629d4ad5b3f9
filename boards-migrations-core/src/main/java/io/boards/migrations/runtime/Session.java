package io.boards.migrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import io.boards.migrations.sql.BoundStatement;

/**
 * One connection, spoken to in as few messages as the driver allows.
 * <p>
 * The connection stays in the driver's autocommit mode and transactions are begun and
 * ended by statements, so that BEGIN and COMMIT travel with the others.
 */
final class Session implements AutoCloseable, Shutdown.Stoppable {

	/** What runs in Java cannot be cancelled. */
	private static final Duration BEFORE_INTERRUPT = Duration.ofSeconds(1);

	private final DataSource source;

	private final Consumer<String> warnings;

	private final Thread owner = Thread.currentThread();

	private volatile Borrowed borrowed;

	private boolean inTransaction;

	private boolean finishing;

	private boolean lost;

	private boolean pooled;

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
			Log.log.debug("A lost connection could not be closed (SQLSTATE {})", DatabaseError.of(ex).sqlState());
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
			Log.log.warn("A statement could not be cancelled (SQLSTATE {}); it ends with its connection",
					DatabaseError.of(ex).sqlState());
		}
	}

	private List<List<Object[]>> send(List<String> statements) throws SQLException {
		if (this.lost) {
			this.borrowed = Borrowed.from(this.source);
			this.lost = false;
			if (this.pooled) {
				this.borrowed.prepareNothing();
			}
		}
		noteBegin(statements);
		List<List<Object[]>> results = wire().exchange(statements);
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

	private void noteBegin(List<String> statements) {
		this.inTransaction |= statements.contains(Settings.BEGIN);
	}

	private void noteEnd(List<String> statements) {
		if (statements.contains("COMMIT") || statements.contains("ROLLBACK")) {
			this.inTransaction = false;
		}
	}

	private Wire wire() {
		return new Wire(connection(), this.warnings);
	}

	/**
	 * Whether the driver reads strings as they are written, also without being told.
	 * @return false where a message has to show it what is set
	 * @throws SQLException where the connection is broken
	 */
	boolean hasStandardStrings() throws SQLException {
		return wire().hasStandardStrings();
	}

	/**
	 * Runs statements, in as few messages as the driver allows, and ignores their rows.
	 * @param statements the statements
	 * @throws StatementFailure where one fails; those behind it did not run
	 */
	void run(List<String> statements) throws StatementFailure {
		run(List.of(), statements, List.of());
	}

	/**
	 * Runs statements that somebody wrote, between others.
	 * @param before what is run before them; each gives one row at most
	 * @param statements the statements
	 * @param after what is run behind them; each gives one row at most
	 * @throws StatementFailure where one fails; those behind it did not run, and its
	 * place is counted from the first one before
	 */
	void run(List<String> before, List<String> statements, List<String> after) throws StatementFailure {
		requireTime();
		noteBegin(before);
		wire().run(before, statements, after);
		noteEnd(before);
		noteEnd(statements);
		noteEnd(after);
	}

	/**
	 * Runs a statement with its values.
	 * @param statement the statement
	 * @throws StatementFailure where it fails
	 */
	void run(BoundStatement statement) throws StatementFailure {
		requireTime();
		wire().run(statement);
	}

	/**
	 * Runs a statement that changes rows.
	 * @param text the statement
	 * @return how many rows it changed
	 * @throws StatementFailure where it fails
	 */
	long update(String text) throws StatementFailure {
		requireTime();
		return wire().update(text);
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
	 * As whom migrations are run.
	 * @param settings may name a role
	 * @return that role, or else the connection's
	 * @throws SQLException where the connection is broken
	 */
	String role(RunSettings settings) throws SQLException {
		String role = settings.role();
		return (role != null) ? role : role();
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
	 * Notes which process of the server answered. It is not the one that the driver was
	 * told of where a pooler such as PgBouncer is in between; what the driver prepares
	 * would stay with a session of the server that others get.
	 * @param pid the process, as the server tells it
	 * @throws SQLException where the connection is broken
	 */
	void servedBy(int pid) throws SQLException {
		int known = backendPid();
		this.pooled = known != 0 && known != pid;
		if (this.pooled) {
			this.borrowed.prepareNothing();
		}
	}

	/**
	 * Whether each transaction may be done by another session of the server, which others
	 * have before and afterwards.
	 * @return whether a pooler was seen
	 */
	boolean isPooled() {
		return this.pooled;
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
	 * Ends a transaction that is still open, so that neither its lock is held longer nor
	 * what follows fails.
	 * @throws SQLException where the connection is broken
	 */
	void leaveTransaction() throws SQLException {
		if (this.inTransaction && !connection().isClosed()) {
			finish(List.of("ROLLBACK"));
		}
	}

	/**
	 * Gives the connection back as it was taken. A pool does not look whether a
	 * transaction is open that was begun by a statement, and would keep it, lock and all.
	 */
	@Override
	public void close() throws SQLException {
		try {
			leaveTransaction();
		}
		finally {
			Shutdown.leave(this);
			if (!this.lost) {
				this.borrowed.giveBack();
			}
		}
	}

}
