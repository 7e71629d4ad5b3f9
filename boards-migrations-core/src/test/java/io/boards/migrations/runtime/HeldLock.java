package io.boards.migrations.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.boards.migrations.test.TestDatabase;
import org.postgresql.PGConnection;

/**
 * The lock of a run, held by a test.
 */
public final class HeldLock implements AutoCloseable {

	private final Connection connection;

	private final boolean granted;

	private final int pid;

	private HeldLock(Connection connection, String schema) throws SQLException {
		this.connection = connection;
		this.pid = connection.unwrap(PGConnection.class).getBackendPID();
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(RunLock.of(new VersionTables(schema)).tryToTake())) {
			this.granted = result.next() && result.getBoolean(1);
		}
	}

	/**
	 * Takes it, unless it is held.
	 * @param database where
	 * @param schema the schema of the tool's tables
	 * @return the lock
	 * @throws SQLException where the database fails
	 */
	public static HeldLock on(TestDatabase database, String schema) throws SQLException {
		Connection connection = database.dataSource().getConnection();
		connection.setClientInfo("ApplicationName", "somebody else");
		return new HeldLock(connection, schema);
	}

	/**
	 * Whether it was there to take.
	 * @return true where it is held
	 */
	public boolean isGranted() {
		return this.granted;
	}

	int pid() {
		return this.pid;
	}

	void run(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	void commit() throws SQLException {
		this.connection.commit();
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
