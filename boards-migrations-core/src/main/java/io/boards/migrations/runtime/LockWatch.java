package io.boards.migrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import io.boards.migrations.failure.MigrationException;

/**
 * Looks, while a statement runs that has no lock timeout or a long one, whether it waits
 * for others, and says for whom: after a second, then every five. It takes a connection
 * of its own each time and gives it back at once, because an open snapshot would be one
 * more thing to wait for; where there is none to be had it says nothing.
 */
final class LockWatch {

	private static final Duration FIRST = Duration.ofSeconds(1);

	private static final Duration BETWEEN = Duration.ofSeconds(5);

	/** After a shorter time it is asked when the statement was given up. */
	private static final Duration SHORT = Duration.ofSeconds(2);

	private final DataSource source;

	private final int pid;

	private final String purpose;

	private final long start = System.nanoTime();

	private final Thread thread = new Thread(this::watch, "boards-migrations-lock-watch");

	/**
	 * Begins to look.
	 * @param source where a connection comes from
	 * @param pid the process of the server that runs the statement
	 * @param purpose what is being done, for messages
	 */
	LockWatch(DataSource source, int pid, String purpose) {
		this.source = source;
		this.pid = pid;
		this.purpose = purpose;
		this.thread.setDaemon(true);
		this.thread.start();
	}

	/**
	 * Whether one may wait so long for a lock that it has to be said meanwhile for whom.
	 * @param lockTimeout how long one may wait; zero for without limit
	 * @return true where it is long
	 */
	static boolean isNeeded(Duration lockTimeout) {
		return lockTimeout.isZero() || lockTimeout.compareTo(SHORT) > 0;
	}

	private void watch() {
		try {
			Thread.sleep(FIRST.toMillis());
			while (true) {
				look();
				Thread.sleep(BETWEEN.toMillis());
			}
		}
		catch (InterruptedException ex) {
			// The statement is done.
			return;
		}
		catch (SQLException ex) {
			Log.log.debug("It cannot be seen for whom a statement waits (SQLSTATE {})",
					DatabaseError.of(ex).sqlState());
		}
		catch (MigrationException ex) {
			Log.log.debug("It cannot be seen for whom a statement waits", ex);
		}
	}

	private void look() throws SQLException {
		Borrowed borrowed = Borrowed.from(this.source);
		try {
			List<Object[]> rows = rows(borrowed.connection());
			if (!rows.isEmpty() && !Thread.currentThread().isInterrupted()) {
				Log.log.info("Waiting to {} for {} s: a lock is held by {}", this.purpose,
						Duration.ofNanos(System.nanoTime() - this.start).toSeconds(), Blockers.of(rows));
			}
		}
		finally {
			borrowed.giveBack();
		}
	}

	private List<Object[]> rows(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			return Rows.of(statement.executeQuery(Blockers.ofProcess(this.pid)));
		}
	}

	/** The statement is done. */
	void end() {
		this.thread.interrupt();
	}

}
