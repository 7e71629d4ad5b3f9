package io.boards.migrations.runtime;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * An empty database that is dropped when it is closed. One that a killed process left
 * behind is dropped by the next that makes one: whoever uses one holds a lock on its
 * name.
 */
public final class ThrowAwayDatabase implements AutoCloseable {

	private static final String PREFIX = "boards_migrations_replay_";

	private static final String RESET = "RESET ROLE";

	private final Connection connection;

	private final String name;

	private final SiblingDatabases siblings;

	private final DataSource source;

	private final @Nullable String owner;

	private final boolean copied;

	private ThrowAwayDatabase(Connection connection, String name, SiblingDatabases siblings, @Nullable String owner,
			boolean copied) {
		this.connection = connection;
		this.name = name;
		this.siblings = siblings;
		this.source = siblings.named(name);
		this.owner = owner;
		this.copied = copied;
	}

	/**
	 * Makes a database on a server.
	 * @param server leads to any database of the server, as a role that may create others
	 * @param siblings leads to the new one
	 * @param owner whose it is, who may do everything there; null for the connection's
	 * role
	 * @return the database
	 * @throws ThrowAwayException where it cannot be made
	 */
	public static ThrowAwayDatabase create(DataSource server, SiblingDatabases siblings, @Nullable String owner) {
		Connection connection = NoConnectionException.take(server);
		try {
			connection.setAutoCommit(true);
			dropLeftovers(connection, owner);
			return new ThrowAwayDatabase(connection, make(connection, "template0", owner), siblings, owner, false);
		}
		catch (SQLException | RuntimeException ex) {
			close(connection, ex);
			throw (ex instanceof SQLException said) ? new ThrowAwayException(said) : (RuntimeException) ex;
		}
	}

	private static String make(Connection connection, String template, @Nullable String owner) throws SQLException {
		String name = PREFIX + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
		if (!lock(connection, name)) {
			throw new IllegalStateException("A random name is in use: " + name);
		}
		run(connection, "CREATE DATABASE " + Quoting.identifier(name) + " TEMPLATE " + Quoting.identifier(template)
				+ ((owner != null) ? " OWNER " + Quoting.identifier(owner) : ""));
		return name;
	}

	/**
	 * Makes a database that holds what this one does now. Nobody may be connected to this
	 * one; it must not be closed before the copy.
	 * @return the copy, which whoever asks for it closes
	 * @throws ThrowAwayException where it cannot be made
	 */
	public ThrowAwayDatabase copy() {
		try {
			Departure.await(this.connection, this.name);
			offer(this.connection, this.name, this.owner, true);
			String made = make(this.connection, this.name, this.owner);
			offer(this.connection, this.name, this.owner, false);
			return new ThrowAwayDatabase(this.connection, made, this.siblings, this.owner, true);
		}
		catch (SQLException ex) {
			throw new ThrowAwayException(ex);
		}
	}

	/** Who took a role need not have its rights, one of which is to copy its database. */
	private static void offer(Connection connection, String name, @Nullable String owner, boolean offered)
			throws SQLException {
		if (owner != null) {
			as(owner, connection,
					() -> run(connection, "ALTER DATABASE " + Quoting.identifier(name) + " IS_TEMPLATE " + offered));
		}
	}

	private static void close(Connection connection, Exception cause) {
		try {
			connection.close();
		}
		catch (SQLException ex) {
			cause.addSuppressed(DatabaseError.of(ex).asCause(ex));
		}
	}

	private static void dropLeftovers(Connection connection, @Nullable String owner) throws SQLException {
		List<String> names = new ArrayList<>();
		as(owner, connection, () -> findLeftovers(connection, names));
		for (String each : names) {
			if (lock(connection, each)) {
				offer(connection, each, owner, false);
				drop(connection, each, owner);
			}
		}
	}

	private static void findLeftovers(Connection connection, List<String> names) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement
					.executeQuery("SELECT d.datname::pg_catalog.text FROM pg_catalog.pg_database d"
							+ " WHERE pg_catalog.starts_with(d.datname::pg_catalog.text, '" + PREFIX + "')"
							+ " AND pg_catalog.pg_has_role(d.datdba, 'USAGE')")) {
			while (rows.next()) {
				names.add(rows.getString(1));
			}
		}
	}

	/**
	 * Whoever is connected is thrown out. A role that was taken may not do that with the
	 * sessions of whoever took it; so the connection does, and PostgreSQL waits for their
	 * end.
	 */
	private static void drop(Connection connection, String name, @Nullable String owner) throws SQLException {
		String drop = "DROP DATABASE IF EXISTS " + Quoting.identifier(name);
		if (owner == null) {
			run(connection, drop + " WITH (FORCE)");
			return;
		}
		run(connection,
				"SELECT pg_catalog.pg_terminate_backend(a.pid) FROM pg_catalog.pg_stat_activity a"
						+ " WHERE a.datname OPERATOR(pg_catalog.=) " + Quoting.literal(name)
						+ "::pg_catalog.name AND a.usename OPERATOR(pg_catalog.=) SESSION_USER");
		as(owner, connection, () -> run(connection, drop));
	}

	/** Of the session: it ends with the connection, also if the process is killed. */
	private static boolean lock(Connection connection, String name) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_try_advisory_lock(" + key(name) + ")")) {
			row.next();
			return row.getBoolean(1);
		}
	}

	private static long key(String name) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
			return ByteBuffer.wrap(hash).getLong();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** Only who has a database may drop it. */
	private static void as(@Nullable String role, Connection connection, Task task) throws SQLException {
		if (role == null) {
			task.run();
			return;
		}
		run(connection, "SET ROLE " + Quoting.identifier(role));
		try {
			task.run();
		}
		catch (SQLException | RuntimeException ex) {
			reset(connection, ex);
			throw ex;
		}
		run(connection, RESET);
	}

	private static void reset(Connection connection, Exception cause) {
		try {
			run(connection, RESET);
		}
		catch (SQLException ex) {
			cause.addSuppressed(DatabaseError.of(ex).asCause(ex));
		}
	}

	private static void run(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/**
	 * Where connections to it come from.
	 * @return a DataSource
	 */
	public DataSource source() {
		return this.source;
	}

	/**
	 * Drops it, whoever is still connected to it.
	 */
	@Override
	public void close() {
		try {
			if (this.copied) {
				drop(this.connection);
			}
			else {
				try (Connection closing = this.connection) {
					drop(closing);
				}
			}
		}
		catch (SQLException ex) {
			throw new ThrowAwayException(ex);
		}
	}

	private void drop(Connection on) throws SQLException {
		drop(on, this.name, this.owner);
		run(on, "SELECT pg_catalog.pg_advisory_unlock(" + key(this.name) + ")");
	}

	/** Something to do with the server. */
	@FunctionalInterface
	private interface Task {

		void run() throws SQLException;

	}

	/** A throw-away database cannot be made or dropped. */
	public static final class ThrowAwayException extends MigrationException {

		private static final long serialVersionUID = 1L;

		ThrowAwayException(SQLException ex) {
			this(ex, DatabaseError.of(ex));
		}

		private ThrowAwayException(SQLException ex, DatabaseError error) {
			super(Failure.of("A database to replay the revisions in cannot be made, or not be dropped.")
				.fact("SQLSTATE", error.sqlState())
				.fact("error", error.message())
				.remedy("The role needs the right to create databases (ALTER ROLE … CREATEDB) on a server that is not"
						+ " read-only. What is left behind is dropped by the next replay."),
					error.asCause(ex));
		}

	}

}
