package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Begins the transactions in which steps run: settings, lock, and what is applied now,
 * all in one message.
 */
final class RunTransaction {

	private final Session session;

	private final RunLock lock;

	private final RunSettings settings;

	private final String searchPath;

	private @Nullable SessionState before;

	private @Nullable PooledSession pooled;

	RunTransaction(Session session, RunLock lock, RunSettings settings, String searchPath) {
		this.session = session;
		this.lock = lock;
		this.settings = settings;
		this.searchPath = searchPath;
	}

	/**
	 * Begins a transaction that holds the lock, tried again and again, with no
	 * transaction open in between.
	 * @param purpose what is to be done, for messages: "apply 3f2a9c1b7d4e"
	 * @param query what to read under the lock, one column
	 * @param patience how long to try
	 * @return the first column of the query's rows
	 * @throws SQLException where the database fails; the transaction is ended
	 * @throws LockDeadlineException where the lock was not to be had in time
	 */
	Set<String> begin(String purpose, String query, Patience patience) throws SQLException {
		return begin(purpose, this.lock.tryToTake(), query, patience).orElseThrow();
	}

	/**
	 * The same, unless another instance has done meanwhile what the lock is wanted for.
	 * Who only looks must not take it: as long as he has it, whoever goes on with the
	 * steps has to wait.
	 * @param purpose what is to be done, for messages
	 * @param done an expression for whether it is done
	 * @param query what to read under the lock, one column
	 * @param patience how long to try
	 * @return the first column of the query's rows; empty, with no transaction open,
	 * where it is done
	 * @throws SQLException where the database fails; the transaction is ended
	 * @throws LockDeadlineException where the lock was not to be had in time
	 */
	Optional<Set<String>> beginUnless(String purpose, String done, String query, Patience patience)
			throws SQLException {
		return begin(purpose, this.lock.tryToTakeUnless(done), query, patience);
	}

	private Optional<Set<String>> begin(String purpose, String take, String query, Patience patience)
			throws SQLException {
		boolean isPooled = this.session.isPooled();
		List<String> begin = Settings.begin(this.settings);
		List<String> message = new ArrayList<>(isPooled ? PooledSession.looking(begin) : begin);
		message.add(take);
		message.add(query);
		message.add(Settings.searchPath(this.searchPath));
		// Ends the portal of the last query. An open one holds a snapshot, for which
		// CREATE INDEX CONCURRENTLY on another connection would wait for ever.
		message.add("SET LOCAL idle_in_transaction_session_timeout = 0");
		int lock = message.indexOf(take);
		try (LockWait wait = new LockWait(this.settings.listener())) {
			while (true) {
				List<List<Object[]>> results = send(message);
				Object taken = results.get(lock).get(0)[0];
				if (Boolean.TRUE.equals(taken)) {
					Set<String> ids = new LinkedHashSet<>();
					this.before = SessionState.of(results.get(1).get(0));
					this.pooled = isPooled ? PooledSession.of(results) : null;
					results.get(lock + 1).forEach((row) -> ids.add(String.valueOf(row[0])));
					wait.taken();
					return Optional.of(ids);
				}
				this.session.exchange("ROLLBACK");
				if (taken == null) {
					return Optional.empty();
				}
				wait.goOn(purpose);
				waitForHolder(purpose, patience);
			}
		}
	}

	/**
	 * What the session was like before the transaction.
	 * @return its state
	 */
	SessionState before() {
		return Objects.requireNonNull(this.before, "It has not begun");
	}

	/**
	 * Ends the transaction, and sees that the session is as it was. Behind COMMIT a
	 * pooler may give it to somebody else, so there it is put back before.
	 * @return statements
	 */
	List<String> end() {
		PooledSession somebodys = this.pooled;
		if (somebodys == null) {
			return List.of("COMMIT", before().check());
		}
		List<String> statements = new ArrayList<>(somebodys.putBack());
		statements.add("COMMIT");
		return statements;
	}

	private List<List<Object[]>> send(List<String> message) throws SQLException {
		try {
			return this.session.exchange(message);
		}
		catch (SQLException ex) {
			this.session.rollback(ex);
			throw ex;
		}
	}

	private void waitForHolder(String purpose, Patience patience) throws SQLException {
		if (patience.isOver()) {
			throw new LockDeadlineException(purpose, patience, holder());
		}
		if (patience.isTimeToReport()) {
			Log.log.info("Waiting to {} for {} s: the lock on the migrations is held by {}", purpose,
					patience.waited().toSeconds(), holder());
		}
		patience.pause();
	}

	private LockHolder holder() throws SQLException {
		return LockHolder.of(this.session.exchange(Settings.ONLY_CATALOG, this.lock.holder()).get(1));
	}

}
