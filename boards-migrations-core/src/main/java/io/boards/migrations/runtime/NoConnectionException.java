package io.boards.migrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * The DataSource gave no connection.
 */
public class NoConnectionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private final transient DatabaseError error;

	private NoConnectionException(DatabaseError error, Throwable cause) {
		super(Failure.of("The database gave no connection.")
			.fact("SQLSTATE", error.sqlState())
			.fact("error", error.message())
			.remedy("See that the server runs and takes connections, and that the DataSource's address, database, user and"
					+ " password are right."),
				cause);
		this.error = error;
	}

	DatabaseError error() {
		return this.error;
	}

	/**
	 * Takes a connection. A pool may throw its own kind of exception and keep what the
	 * driver said as the cause.
	 * @param source where from
	 * @return a connection
	 * @throws NoConnectionException where there is none to be had
	 */
	public static Connection take(DataSource source) {
		try {
			return source.getConnection();
		}
		catch (SQLException | RuntimeException ex) {
			SQLException innermost = null;
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				innermost = (cause instanceof SQLException error) ? error : innermost;
			}
			if (innermost != null) {
				DatabaseError error = DatabaseError.of(innermost);
				throw new NoConnectionException(error, error.asCause(innermost));
			}
			throw (RuntimeException) ex;
		}
	}

}
