package io.boards.migrations.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what is in a database.
 * <p>
 * It takes two messages, whatever the number of tables. In a transaction that is open it
 * sees what that transaction sees and leaves it as it was, settings included; otherwise
 * it reads in a transaction of its own that changes nothing. All text is PostgreSQL's
 * own, under settings that are the same everywhere: what is not in {@code pg_catalog}
 * stands with its schema.
 * <p>
 * What is dropped while it is read is passed over, or PostgreSQL fails to describe it and
 * reading it again helps.
 */
public final class CatalogReader {

	private static final String SCHEMAS = "SELECT oid::int8, nspname::text AS name FROM pg_namespace";

	private CatalogReader() {
	}

	/**
	 * Reads a part of a database.
	 * @param connection a connection to it; stays open
	 * @param scope which part
	 * @return what is there
	 * @throws SQLException where the database fails
	 */
	public static Catalog read(Connection connection, CatalogScope scope) throws SQLException {
		Server server = new Server(connection.getMetaData().getDatabaseMajorVersion());
		try (Snapshot snapshot = new Snapshot(connection)) {
			Map<String, Long> schemas = schemas(snapshot, scope.schemas());
			return new Assembly(scope, answers(snapshot, server, List.copyOf(schemas.values())))
				.catalog(List.copyOf(schemas.keySet()), server);
		}
	}

	/**
	 * Begins a snapshot by looking for schemas.
	 * @param snapshot the snapshot
	 * @param wanted the names of the schemas
	 * @return the numbers of those that there are, by name
	 * @throws SQLException where the database fails
	 */
	static Map<String, Long> schemas(Snapshot snapshot, List<String> wanted) throws SQLException {
		Map<String, Long> schemas = new LinkedHashMap<>();
		for (Row row : snapshot.begin(SCHEMAS)) {
			if (wanted.contains(row.text("name"))) {
				schemas.put(row.text("name"), row.number("oid"));
			}
		}
		return schemas;
	}

	private static Map<Question, List<Row>> answers(Snapshot snapshot, Server server, List<Long> schemas)
			throws SQLException {
		List<String> queries = new ArrayList<>();
		for (Question question : Question.values()) {
			queries.add(server.query(question.sql(), schemas));
		}
		List<List<Row>> results = snapshot.end(queries);
		Map<Question, List<Row>> answers = new EnumMap<>(Question.class);
		for (Question question : Question.values()) {
			answers.put(question, results.get(question.ordinal()));
		}
		return answers;
	}

}
