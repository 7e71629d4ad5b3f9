package io.boards.migrations.runtime;

import java.util.List;
import java.util.regex.Pattern;

import io.boards.migrations.sql.OutsideTransaction;
import io.boards.migrations.sql.Statement;

/**
 * Runs the statements of a step outside a transaction, each committed by itself.
 * <p>
 * The session has no lock timeout: CREATE INDEX CONCURRENTLY and its like wait for old
 * snapshots as for locks, and leave an invalid index where they are given up. Of what
 * changes a table in a moment, and would let everybody queue behind it, each statement
 * gets a transaction of its own with the timeout in it, and is tried again.
 */
final class OutsideStatements {

	private static final Pattern CHANGES_TABLE = Pattern.compile("(?is)(" + String.join("|", //
			"(alter|drop)\\s+(foreign\\s+table|table|index|(materialized\\s+)?view|sequence|type|domain|trigger|policy)", //
			"create\\s+(unique\\s+)?index", //
			"create\\s+(or\\s+replace\\s+)?(constraint\\s+)?trigger", //
			"create\\s+policy", //
			"truncate") + ")\\b.*");

	private final Session session;

	private final RunSettings settings;

	private final String purpose;

	/**
	 * Prepares to run statements.
	 * @param session where
	 * @param settings how long they may wait and run, and how long they are tried again
	 * @param purpose what is to be done, for messages
	 */
	OutsideStatements(Session session, RunSettings settings, String purpose) {
		this.session = session;
		this.settings = settings;
		this.purpose = purpose;
	}

	/**
	 * Whether a statement gets a transaction of its own, with a lock timeout.
	 * @param statement the statement
	 * @return true where it changes a table in a moment
	 */
	static boolean isLimited(Statement statement) {
		return CHANGES_TABLE.matcher(statement.text()).matches() && !OutsideTransaction.isNeededBy(statement);
	}

	/**
	 * Runs a statement.
	 * @param statement the statement
	 * @throws StatementFailure where it fails
	 */
	void run(Statement statement) throws StatementFailure {
		if (!isLimited(statement)) {
			LockWatch watch = this.session.watch(this.purpose);
			try {
				this.session.run(List.of(statement.text()));
			}
			finally {
				watch.end();
			}
			return;
		}
		Patience patience = new Patience(this.settings.lockWait());
		while (true) {
			try {
				this.session.run(List.of(Settings.BEGIN, Settings.limits(this.settings), statement.text(), "COMMIT"));
				return;
			}
			catch (StatementFailure ex) {
				this.session.rollback(ex);
				DatabaseError error = DatabaseError.of(ex.error());
				if (!error.isLock()) {
					throw ex;
				}
				Blockers blockers = Blockers.of(this.session, statement, ex);
				if (patience.isOver()) {
					throw ex.blockedBy(blockers);
				}
				patience.pause(this.purpose, error, blockers);
			}
		}
	}

}
