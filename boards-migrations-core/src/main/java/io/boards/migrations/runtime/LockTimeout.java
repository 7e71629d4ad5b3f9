package io.boards.migrations.runtime;

/**
 * A lock on a table was not to be had; the transaction is ended, and there is time to try
 * again.
 */
final class LockTimeout extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient DatabaseError error;

	private final transient Blockers blockers;

	LockTimeout(DatabaseError error, Blockers blockers) {
		this.error = error;
		this.blockers = blockers;
	}

	void pause(String purpose, Patience patience) {
		patience.pause(purpose, this.error, this.blockers);
	}

}
