package io.boards.migrations.runtime;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The lock that keeps two runs on the same tables apart: an advisory lock of a
 * transaction, which ends with it whatever happens to the process or the connection.
 *
 * @param key the same for all who keep their tables in the same schema; advisory locks of
 * different databases do not meet
 */
record RunLock(long key) {

	static RunLock of(VersionTables tables) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest(("boards-migrations " + tables.schema()).getBytes(StandardCharsets.UTF_8));
			return new RunLock(ByteBuffer.wrap(hash).getLong());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * Never the blocking call: whoever waits inside one holds a snapshot, and CREATE
	 * INDEX CONCURRENTLY of the owner would wait for that for ever.
	 * @return a query for whether the lock was taken
	 */
	String tryToTake() {
		return "SELECT " + take();
	}

	/**
	 * Takes it only where it is needed.
	 * @param done an expression for whether it is not
	 * @return a query for whether the lock was taken, which gives null where it is not
	 * needed
	 */
	String tryToTakeUnless(String done) {
		return "SELECT CASE WHEN NOT (" + done + ") THEN " + take() + " END";
	}

	/**
	 * Tries to take the lock.
	 * @return an expression for whether it was taken
	 */
	String take() {
		return "pg_catalog.pg_try_advisory_xact_lock(" + this.key + ")";
	}

	/**
	 * Whether the asking connection has the lock; to be run while only {@code pg_catalog}
	 * is searched.
	 * @return a query for that
	 */
	String isMine() {
		return "SELECT count(*) > 0 FROM pg_locks l WHERE l.pid = pg_backend_pid() AND " + thisLock();
	}

	/**
	 * Who has the lock; to be run while only {@code pg_catalog} is searched.
	 * @return a query for pid, application name, role and the start of the transaction
	 */
	String holder() {
		return "SELECT a.pid, a.application_name, a.usename::text, a.xact_start FROM pg_locks l"
				+ " JOIN pg_stat_activity a ON a.pid = l.pid WHERE " + thisLock();
	}

	private String thisLock() {
		long high = this.key >>> 32;
		long low = this.key & 0xFFFF_FFFFL;
		return "l.locktype = 'advisory' AND l.granted"
				+ " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
				+ " AND l.classid = '" + high + "'::oid AND l.objid = '" + low + "'::oid AND l.objsubid = 1";
	}

}
