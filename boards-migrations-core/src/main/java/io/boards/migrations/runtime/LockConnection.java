package io.boards.migrations.runtime;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The connection that holds the lock while a step runs outside a transaction on another
 * one.
 */
final class LockConnection implements AutoCloseable {

	/** As long as HikariCP waits for a connection by itself. */
	private static final Duration PATIENCE_WITH_A_POOL = Duration.ofSeconds(30);

	/** The question has no work in it. */
	private static final Duration PATIENCE_WITH_A_POOLER = Duration.ofSeconds(10);

	private final RunContext run;

	private final StepCode code;

	private final Session session;

	/**
	 * Takes a second connection.
	 * @param run what is known of the run
	 * @param code the step
	 * @throws SecondConnectionException where there is none
	 * @throws SQLException where it is of no use
	 */
	LockConnection(RunContext run, StepCode code) throws SQLException {
		this.run = run;
		this.code = code;
		try {
			this.session = RunContext.open(new PromptDataSource(run.source(), PATIENCE_WITH_A_POOL));
		}
		catch (NoConnectionException ex) {
			throw SecondConnectionException.notGiven(code, ex);
		}
		if (this.session.isSameAs(run.session())) {
			this.session.close();
			throw SecondConnectionException.same(code);
		}
	}

	/**
	 * Takes the lock.
	 * @param patience how long to try
	 * @return what is applied around the step; empty where another instance was seen to
	 * have taken it
	 * @throws SecondConnectionException where the other connection is of no use meanwhile
	 * @throws SQLException where the database fails
	 */
	Optional<Set<String>> take(Patience patience) throws SQLException {
		Optional<Set<String>> applied = this.run.transaction(this.session)
			.beginUnless(this.code.purpose(), this.run.isTaken(this.code), this.run.around(this.code), patience);
		if (applied.isPresent() && !otherAnswers()) {
			throw SecondConnectionException.noAnswer(this.code, PATIENCE_WITH_A_POOLER);
		}
		return applied;
	}

	/**
	 * Whether the server answers the other connection at all. A pooler takes the
	 * connection of a client at once, and lets it wait until there is one to the server;
	 * one that was not answered is of no more use.
	 */
	private boolean otherAnswers() throws SQLException {
		Connection other = this.run.session().connection();
		int before = other.getNetworkTimeout();
		other.setNetworkTimeout(Runnable::run, (int) PATIENCE_WITH_A_POOLER.toMillis());
		try {
			this.run.session().exchange("SELECT 1");
		}
		catch (SQLException ex) {
			if (ex.getCause() instanceof SocketTimeoutException) {
				return false;
			}
			throw ex;
		}
		other.setNetworkTimeout(Runnable::run, before);
		return true;
	}

	/**
	 * Sees that the lock is still there: it ends with this connection, and the other one
	 * would not notice.
	 * @throws LostLockException where it is not
	 */
	void check() {
		try {
			// The last statement ends the query's portal, which would hold a snapshot.
			Object[] row = this.session
				.exchange(Settings.ONLY_CATALOG, this.run.lock().isMine(), "SET LOCAL lock_timeout = 0")
				.get(1)
				.get(0);
			if ((Boolean) row[0]) {
				return;
			}
		}
		catch (SQLException ex) {
			Log.log.warn("The connection that held the lock on the migrations was lost (SQLSTATE {})",
					DatabaseError.of(ex).sqlState());
		}
		throw LostLockException.to(this.code);
	}

	/**
	 * What goes wrong here concerns a connection that is no longer needed: its lock ends
	 * with it.
	 */
	@Override
	public void close() {
		try {
			this.session.close();
		}
		catch (SQLException ex) {
			Log.log.warn("The connection that held the lock on the migrations was lost (SQLSTATE {})",
					DatabaseError.of(ex).sqlState());
		}
	}

}
