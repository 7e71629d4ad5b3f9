package io.boards.migrations.runtime;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Reads the applied set in one message, without a lock and without leaving a transaction
 * open.
 */
final class AppliedReader {

	/**
	 * Narrows the search path for the rest of the message to the first of its schemas
	 * that has the table, or else to the current one, so that the next statement may name
	 * the table alone and neither a temporary table nor a schema that came later, such as
	 * one named like the role, can take its place.
	 */
	private static final String FIND_SCHEMA = """
			SELECT place.name, pg_catalog.current_setting('search_path'),
			    pg_catalog.set_config('search_path',
			        pg_catalog.format('%I, pg_temp', COALESCE(place.name, 'pg_catalog')), true)
			FROM (SELECT COALESCE((SELECT n.nspname::pg_catalog.text
			        FROM pg_catalog.unnest(pg_catalog.current_schemas(false)) WITH ORDINALITY AS path (name, place)
			        JOIN pg_catalog.pg_namespace n ON n.nspname OPERATOR(pg_catalog.=) path.name
			        JOIN pg_catalog.pg_class c ON c.relnamespace OPERATOR(pg_catalog.=) n.oid
			        WHERE c.relname OPERATOR(pg_catalog.=) 'boards_migrations'::pg_catalog.name
			        ORDER BY path.place LIMIT 1), pg_catalog.current_schema()::pg_catalog.text) AS name) place""";

	private final @Nullable String schema;

	AppliedReader(@Nullable String schema) {
		this.schema = schema;
	}

	AppliedSet read(Session session) throws SQLException {
		String query = (this.schema != null) ? new VersionTables(this.schema).readAll()
				: "SELECT " + VersionTables.COLUMNS + " FROM " + VersionTables.NAME;
		String journal = (this.schema != null) ? new JournalTable(new VersionTables(this.schema)).exists()
				: JournalTable.exists(JournalTable.NAME);
		try {
			List<List<Object[]>> results = session.exchange(FIND_SCHEMA, query, "SELECT " + journal);
			Object[] facts = results.get(0).get(0);
			List<AppliedRevision> rows = new ArrayList<>();
			for (Object[] row : results.get(1)) {
				rows.add(row(row));
			}
			String found = (this.schema != null) ? this.schema : String.valueOf(facts[0]);
			return AppliedSet.of(new VersionTables(found), (Boolean) results.get(2).get(0)[0], String.valueOf(facts[1]),
					rows);
		}
		catch (SQLException ex) {
			if (DatabaseError.of(ex).isMissingTable()) {
				return empty(session);
			}
			throw ex;
		}
	}

	/**
	 * Where the tables are, for messages.
	 * @param session a session
	 * @return the tables
	 * @throws SQLException where the database fails
	 */
	VersionTables tables(Session session) throws SQLException {
		return new VersionTables(
				(this.schema != null) ? this.schema : String.valueOf(session.exchange(FIND_SCHEMA).get(0).get(0)[0]));
	}

	private AppliedSet empty(Session session) throws SQLException {
		Object[] facts = session.exchange(FIND_SCHEMA).get(0).get(0);
		Object current = (this.schema != null) ? this.schema : facts[0];
		return new AppliedSet(Optional.ofNullable(current).map((name) -> new VersionTables(name.toString())), false,
				false, String.valueOf(facts[1]), Map.of());
	}

	private static AppliedRevision row(Object[] row) throws SQLException {
		return new AppliedRevision(text(row[0]), array(row[1]), array(row[2]), text(row[3]), instant(row[4]),
				(String) row[5], instant(row[6]), text(row[7]), Duration.ofMillis(((Number) row[8]).longValue()));
	}

	private static String text(Object value) {
		return value.toString();
	}

	private static Instant instant(Object value) {
		return ((Timestamp) value).toInstant();
	}

	private static List<String> array(Object value) throws SQLException {
		return List.of((String[]) ((Array) value).getArray());
	}

}
