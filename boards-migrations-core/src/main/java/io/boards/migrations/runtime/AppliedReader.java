package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
	 * one named like the role, can take its place. OFFSET keeps the search from being
	 * made again, with the narrowed path. The process tells whether a pooler is in
	 * between.
	 */
	private static final String FIND_SCHEMA = """
			SELECT place.name, pg_catalog.current_setting('search_path'), place.found IS NOT NULL,
			    pg_catalog.set_config('search_path',
			        pg_catalog.format('%I, pg_temp', COALESCE(place.name, 'pg_catalog')), true),
			    pg_catalog.pg_backend_pid()
			FROM (SELECT found.name AS found, COALESCE(found.name, pg_catalog.current_schema()::pg_catalog.text) AS name
			    FROM (SELECT (SELECT n.nspname::pg_catalog.text
			        FROM pg_catalog.unnest(pg_catalog.current_schemas(false)) WITH ORDINALITY AS path (name, place)
			        JOIN pg_catalog.pg_namespace n ON n.nspname OPERATOR(pg_catalog.=) path.name
			        JOIN pg_catalog.pg_class c ON c.relnamespace OPERATOR(pg_catalog.=) n.oid
			        WHERE c.relname OPERATOR(pg_catalog.=) 'boards_migrations'::pg_catalog.name
			        ORDER BY path.place LIMIT 1) AS name OFFSET 0) found) place""";

	/** In a second. */
	private static final long MICROSECONDS = 1_000_000;

	private final @Nullable String schema;

	private final List<String> role;

	private final RunSettings settings;

	AppliedReader(RunSettings settings) {
		this.settings = settings;
		this.schema = settings.schema();
		this.role = Settings.role(settings);
	}

	AppliedSet read(Session session) throws SQLException {
		try {
			return read(session, true);
		}
		catch (SQLException ex) {
			return readLess(session, ex);
		}
	}

	/** The journal is younger than the other tables, and may be missing alone. */
	private AppliedSet readLess(Session session, SQLException failure) throws SQLException {
		if (!isMissing(failure)) {
			throw failure;
		}
		Object[] facts = facts(session);
		if (!isThere(facts)) {
			// What was read was nothing, or a temporary table.
			return empty(facts);
		}
		try {
			return read(session, false);
		}
		catch (SQLException ex) {
			if (DatabaseError.of(ex).isMissingTable()) {
				return empty(facts);
			}
			throw ex;
		}
	}

	private static boolean isMissing(SQLException ex) {
		DatabaseError error = DatabaseError.of(ex);
		return error.isMissingTable() || error.isMissingColumn();
	}

	private AppliedSet read(Session session, boolean withJournal) throws SQLException {
		List<List<Object[]>> results = session.exchange(withRole(queries(withJournal)));
		Object[] facts = results.get(this.role.size()).get(0);
		session.servedBy((Integer) facts[4]);
		if (!isThere(facts)) {
			// What was read was a temporary table.
			return empty(facts);
		}
		List<AppliedRevision> rows = new ArrayList<>();
		for (Object[] row : results.get(this.role.size() + 1)) {
			rows.add(row(row));
		}
		String found = (this.schema != null) ? this.schema : String.valueOf(facts[0]);
		List<JournalRow> journal = new ArrayList<>();
		for (Object[] row : withJournal ? results.get(this.role.size() + 2) : List.<Object[]>of()) {
			journal.add(JournalRow.of(row));
		}
		return AppliedSet.of(new VersionTables(found), withJournal, UnfinishedSections.of(journal),
				this.settings.searchPath(String.valueOf(facts[1])), rows);
	}

	private String[] queries(boolean withJournal) {
		String applied = (this.schema != null) ? new VersionTables(this.schema).readAll()
				: "SELECT " + VersionTables.COLUMNS + " FROM " + VersionTables.NAME;
		String journal = (this.schema != null) ? new JournalTable(new VersionTables(this.schema)).readAll()
				: JournalTable.readAll(JournalTable.NAME);
		return withJournal ? new String[] { FIND_SCHEMA, applied, journal } : new String[] { FIND_SCHEMA, applied };
	}

	/**
	 * Reads how to get back from revisions.
	 * @param session a session
	 * @param tables where that is stored
	 * @param revisions their ids
	 * @return what is stored, by the ids of those for which something is
	 * @throws SQLException where the database fails
	 */
	Map<String, String> downgrades(Session session, VersionTables tables, Set<String> revisions) throws SQLException {
		Map<String, String> stored = new HashMap<>();
		for (Object[] row : session.exchange(withRole(tables.readScripts(revisions))).get(this.role.size())) {
			if (row[2] != null) {
				stored.put(text(row[0]), text(row[2]));
			}
		}
		return stored;
	}

	/**
	 * Where the tables are, for messages.
	 * @param session a session
	 * @return the tables
	 * @throws SQLException where the database fails
	 */
	VersionTables tables(Session session) throws SQLException {
		return new VersionTables((this.schema != null) ? this.schema : String.valueOf(facts(session)[0]));
	}

	private Object[] facts(Session session) throws SQLException {
		Object[] facts = session.exchange(withRole(FIND_SCHEMA)).get(this.role.size()).get(0);
		session.servedBy((Integer) facts[4]);
		return facts;
	}

	private List<String> withRole(String... statements) {
		List<String> all = new ArrayList<>(this.role);
		Collections.addAll(all, statements);
		return all;
	}

	/** Where the schema is configured, its name is enough. */
	private boolean isThere(Object[] facts) {
		return this.schema != null || (Boolean) facts[2];
	}

	private AppliedSet empty(Object[] facts) {
		Object current = (this.schema != null) ? this.schema : facts[0];
		return new AppliedSet(Optional.ofNullable(current).map((name) -> new VersionTables(name.toString())), false,
				UnfinishedSections.of(List.of()), this.settings.searchPath(String.valueOf(facts[1])), Map.of());
	}

	/**
	 * Reads a row.
	 * @param row the {@link VersionTables#COLUMNS}
	 * @return what it says
	 */
	static AppliedRevision row(Object[] row) {
		return new AppliedRevision(text(row[0]), lines(row[1]), lines(row[2]), text(row[3]), instant(row[4]),
				(String) row[5], instant(row[6]), text(row[7]), Duration.ofMillis(((Number) row[8]).longValue()));
	}

	private static String text(Object value) {
		return value.toString();
	}

	private static List<String> lines(Object value) {
		String text = value.toString();
		return text.isEmpty() ? List.of() : (text.indexOf('\n') < 0) ? List.of(text) : List.of(text.split("\n"));
	}

	private static Instant instant(Object value) {
		long microseconds = (Long) value;
		return Instant.ofEpochSecond(Math.floorDiv(microseconds, MICROSECONDS),
				Math.floorMod(microseconds, MICROSECONDS) * 1000);
	}

}
