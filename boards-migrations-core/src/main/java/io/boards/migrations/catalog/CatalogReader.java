package io.boards.migrations.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.schema.Schema;

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

	/** What tables, their types and views are made of. */
	private static final Set<Question> STRUCTURE = EnumSet.of(Question.RELATIONS, Question.COLUMNS, Question.SEQUENCES,
			Question.CONSTRAINTS, Question.INDEXES, Question.INDEX_KEYS, Question.ENUMS);

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
		return read(connection, scope, EnumSet.allOf(Question.class));
	}

	/**
	 * Reads a part of a database without counting what there are no values for.
	 * @param connection a connection to it; stays open
	 * @param scope which part
	 * @return what is there that there are values for
	 * @throws SQLException where the database fails
	 */
	public static Schema schema(Connection connection, CatalogScope scope) throws SQLException {
		return read(connection, scope, EnumSet.complementOf(EnumSet.of(Question.UNMODELLED))).schema();
	}

	/**
	 * Reads tables with their indexes, types, sequences and views; neither code nor
	 * extensions, nor what depends on what.
	 * @param connection a connection to it; stays open
	 * @param scope which part
	 * @return what is there of these
	 * @throws SQLException where the database fails
	 */
	public static Schema structure(Connection connection, CatalogScope scope) throws SQLException {
		return read(connection, scope, STRUCTURE).schema();
	}

	private static Catalog read(Connection connection, CatalogScope scope, Set<Question> questions)
			throws SQLException {
		Server server = new Server(connection.getMetaData().getDatabaseMajorVersion());
		try (Snapshot snapshot = new Snapshot(connection)) {
			Map<String, Long> schemas = schemas(snapshot, scope.schemas());
			return new Assembly(scope, answers(snapshot, server, questions, List.copyOf(schemas.values())))
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

	private static Map<Question, List<Row>> answers(Snapshot snapshot, Server server, Set<Question> questions,
			List<Long> schemas) throws SQLException {
		List<String> queries = questions.stream().map((each) -> server.query(each.sql(), schemas)).toList();
		Iterator<List<Row>> results = snapshot.end(queries).iterator();
		Map<Question, List<Row>> answers = new EnumMap<>(Question.class);
		questions.forEach((each) -> answers.put(each, results.next()));
		return answers;
	}

}
