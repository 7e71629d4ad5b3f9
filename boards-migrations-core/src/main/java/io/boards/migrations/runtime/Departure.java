package io.boards.migrations.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.boards.migrations.sql.Quoting;

/**
 * Waits until nobody is connected to a database, as it must be for a copy of it.
 */
public final class Departure {

	private Departure() {
	}

	/**
	 * Waits, for a second at most. Sessions end a moment after their connections.
	 * PostgreSQL itself would look only every tenth of a second whether they are gone.
	 * @param connection a connection to another database of the server
	 * @param database the name of the database
	 * @return whether nobody is left
	 * @throws SQLException where the server cannot be asked
	 */
	public static boolean await(Connection connection, String database) throws SQLException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
		boolean used = isUsed(connection, database);
		while (used && System.nanoTime() < deadline) {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
			used = isUsed(connection, database);
		}
		return !used;
	}

	private static boolean isUsed(Connection connection, String database) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement
					.executeQuery("SELECT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datname"
							+ " OPERATOR(pg_catalog.=) " + Quoting.literal(database) + "::pg_catalog.name)")) {
			row.next();
			return row.getBoolean(1);
		}
	}

}
