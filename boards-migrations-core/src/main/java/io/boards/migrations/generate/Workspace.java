package io.boards.migrations.generate;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import io.boards.migrations.catalog.Catalog;
import io.boards.migrations.catalog.CatalogReader;
import io.boards.migrations.catalog.CatalogScope;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.sql.Quoting;
import io.boards.migrations.sql.SearchPath;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that is always rolled back.
 */
final class Workspace implements AutoCloseable {

	private final Connection connection;

	private final boolean autoCommit;

	private final String searchPath;

	private final String schema;

	private Workspace(Connection connection, boolean autoCommit, String searchPath, String schema) {
		this.connection = connection;
		this.autoCommit = autoCommit;
		this.searchPath = searchPath;
		this.schema = schema;
	}

	/**
	 * Begins the transaction.
	 * @param connection a connection with no transaction open
	 * @param role as whom; null for the connection's own role
	 * @param tenant a schema that is searched first; null for none
	 * @return the workspace
	 * @throws SQLException where the database fails
	 */
	static Workspace open(Connection connection, @Nullable String role, @Nullable String tenant) throws SQLException {
		boolean autoCommit = connection.getAutoCommit();
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement
				.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL lock_timeout = '5s';"
						+ " SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0;"
						+ " SET LOCAL standard_conforming_strings = on; SET LOCAL client_min_messages = warning;"
						// The driver takes that of the machine, and a time in a default
						// may have none.
						+ " SET LOCAL timezone = 'UTC'"
						+ ((role != null) ? "; SET LOCAL ROLE " + Quoting.identifier(role) : ""));
			if (tenant != null) {
				for (String each : SearchPath.making(tenant)) {
					statement.execute(each);
				}
			}
			try (ResultSet row = statement.executeQuery(
					"SELECT pg_catalog.current_setting('search_path'), pg_catalog.current_schema()::pg_catalog.text")) {
				row.next();
				String schema = (tenant != null) ? tenant : row.getString(2);
				return new Workspace(connection, autoCommit, row.getString(1), (schema != null) ? schema : "public");
			}
		}
		catch (SQLException ex) {
			connection.rollback();
			connection.setAutoCommit(autoCommit);
			throw ex;
		}
	}

	/** The search path that names without a schema are found by. */
	String searchPath() {
		return this.searchPath;
	}

	/** The schema of names without one. */
	String schema() {
		return this.schema;
	}

	int serverVersion() throws SQLException {
		return this.connection.getMetaData().getDatabaseMajorVersion();
	}

	Connection connection() {
		return this.connection;
	}

	/** What is there, with how much else there is. */
	Catalog read(CatalogScope scope) throws SQLException {
		return CatalogReader.read(this.connection, scope);
	}

	Schema schema(CatalogScope scope) throws SQLException {
		return CatalogReader.schema(this.connection, scope);
	}

	/** Only tables and their like. */
	Schema structure(CatalogScope scope) throws SQLException {
		return CatalogReader.structure(this.connection, scope);
	}

	/**
	 * Runs statements that return nothing, some hundreds of them in each message.
	 * @param statements the statements
	 * @throws SQLException where one of them fails, without saying which
	 */
	void run(List<String> statements) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			for (String each : statements) {
				statement.addBatch(each);
			}
			statement.executeBatch();
		}
		catch (BatchUpdateException ex) {
			// What the server said, without what the driver says about it.
			throw (ex.getCause() instanceof SQLException cause) ? cause : ex;
		}
	}

	void run(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(sql);
		}
	}

	/**
	 * Does something of which nothing stays.
	 * @param task what to do
	 * @param <T> what it comes to
	 * @return that
	 * @throws SQLException where the database fails
	 */
	<T> T undone(Task<T> task) throws SQLException {
		run("SAVEPOINT boards_migrations");
		try {
			return task.run();
		}
		finally {
			run("ROLLBACK TO SAVEPOINT boards_migrations; RELEASE SAVEPOINT boards_migrations");
		}
	}

	/**
	 * Something to do with the database.
	 *
	 * @param <T> what it comes to
	 */
	@FunctionalInterface
	interface Task<T> {

		T run() throws SQLException;

	}

	@Override
	public void close() throws SQLException {
		try {
			this.connection.rollback();
		}
		finally {
			this.connection.setAutoCommit(this.autoCommit);
		}
	}

}
