package io.boards.migrations.catalog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * A time on a connection in which nothing seems to change, and which leaves no trace: a
 * transaction of its own, or a subtransaction of the one that is open.
 */
final class Snapshot implements AutoCloseable {

	/**
	 * Everything that the text of an expression, a type or a definition depends on: a
	 * literal in it is written by its type's output function. To compile queries that run
	 * once takes longer than to run them, and so does to look for a better order of their
	 * joins than the one they are written in.
	 */
	private static final Map<String, String> SETTINGS = Map.ofEntries(Map.entry("search_path", "pg_catalog, pg_temp"),
			Map.entry("quote_all_identifiers", "off"), Map.entry("standard_conforming_strings", "on"),
			Map.entry("DateStyle", "ISO, MDY"), Map.entry("IntervalStyle", "postgres"), Map.entry("TimeZone", "UTC"),
			Map.entry("extra_float_digits", "1"), Map.entry("bytea_output", "hex"), Map.entry("lc_monetary", "C"),
			Map.entry("jit", "off"), Map.entry("join_collapse_limit", "1"), Map.entry("from_collapse_limit", "1"));

	private static final String NAME = "boards_migrations_catalog";

	private final Connection connection;

	private final boolean autoCommit;

	private final boolean inTransaction;

	private boolean open;

	Snapshot(Connection connection) throws SQLException {
		this.connection = connection;
		this.autoCommit = connection.getAutoCommit();
		this.inTransaction = inTransaction(connection);
	}

	private static boolean inTransaction(Connection connection) throws SQLException {
		// The driver knows; its autocommit mode does not tell of a BEGIN that was sent.
		return connection.isWrapperFor(BaseConnection.class)
				? connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE
				: !connection.getAutoCommit();
	}

	/**
	 * Begins it.
	 * @param query a first query
	 * @return the query's rows
	 * @throws SQLException where the database fails
	 */
	List<Row> begin(String query) throws SQLException {
		if (!this.inTransaction && !this.autoCommit) {
			// Otherwise the driver begins a transaction itself.
			this.connection.setAutoCommit(true);
		}
		this.open = true;
		StringBuilder calls = new StringBuilder();
		SETTINGS.forEach((name, value) -> calls.append(calls.isEmpty() ? "SELECT " : ", ")
			.append("pg_catalog.set_config('")
			.append(name)
			.append("', '")
			.append(value)
			.append("', true)"));
		String begin = this.inTransaction ? "SAVEPOINT " + NAME : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
		return exchange(List.of(begin, calls.toString(), query)).get(1);
	}

	/**
	 * Asks the last queries and ends it.
	 * @param queries the queries
	 * @return their rows
	 * @throws SQLException where the database fails
	 */
	List<List<Row>> end(List<String> queries) throws SQLException {
		List<String> statements = new ArrayList<>(queries);
		statements.addAll(undo());
		List<List<Row>> results = exchange(statements);
		this.open = false;
		return results;
	}

	private List<String> undo() {
		return this.inTransaction ? List.of("ROLLBACK TO SAVEPOINT " + NAME, "RELEASE SAVEPOINT " + NAME)
				: List.of("ROLLBACK");
	}

	private List<List<Row>> exchange(List<String> statements) throws SQLException {
		List<List<Row>> results = new ArrayList<>();
		try (Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			// Portals would not outlive the message.
			statement.setFetchSize(0);
			boolean rows = statement.execute(String.join(";\n", statements));
			while (rows || statement.getUpdateCount() >= 0) {
				if (rows) {
					results.add(rows(statement));
				}
				rows = statement.getMoreResults();
			}
		}
		return results;
	}

	private static List<Row> rows(Statement statement) throws SQLException {
		List<Row> rows = new ArrayList<>();
		try (ResultSet result = statement.getResultSet()) {
			List<String> labels = labels(result.getMetaData());
			while (result.next()) {
				Map<String, Object> values = new HashMap<>();
				for (int column = 0; column < labels.size(); column++) {
					Object value = result.getObject(column + 1);
					if (value != null) {
						values.put(labels.get(column), (value instanceof Array array) ? list(array) : value);
					}
				}
				rows.add(new Row(values));
			}
		}
		return rows;
	}

	private static List<String> labels(ResultSetMetaData columns) throws SQLException {
		List<String> labels = new ArrayList<>();
		for (int column = 1; column <= columns.getColumnCount(); column++) {
			labels.add(columns.getColumnLabel(column));
		}
		return labels;
	}

	private static List<?> list(Array array) throws SQLException {
		return List.of((Object[]) array.getArray());
	}

	@Override
	public void close() throws SQLException {
		try {
			if (this.open) {
				exchange(undo());
			}
		}
		finally {
			if (!this.inTransaction && !this.autoCommit) {
				this.connection.setAutoCommit(false);
			}
		}
	}

}
