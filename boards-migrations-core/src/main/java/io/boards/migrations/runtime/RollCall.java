package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.boards.migrations.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * Reads where some tenants stand in two messages, without a lock. Who cannot be read
 * together with others is left out, and has to be asked alone.
 */
public final class RollCall {

	/**
	 * For how many tenants there should be one call: it holds four locks for each, of the
	 * thousands that a server has, and all their rows are in memory at once.
	 */
	public static final int SIZE = 100;

	/** To be run while only {@code pg_catalog} is searched. */
	private static final String TABLES = """
			SELECT n.nspname::text, count(c.oid) FROM pg_namespace n
			LEFT JOIN pg_class c ON c.relnamespace = n.oid AND c.relname IN ('%s', '%s')
			WHERE n.nspname = ANY (%s) GROUP BY n.nspname""".formatted(VersionTables.NAME, JournalTable.NAME, "%s");

	private final Map<String, AppliedSet> sets = new HashMap<>();

	private final Set<String> there = new HashSet<>();

	private RollCall() {
	}

	/**
	 * Asks.
	 * @param source the database
	 * @param settings how the tenants are reached
	 * @param schemas the schemas of the tenants
	 * @return what was read
	 * @throws NoConnectionException where there is no connection to be had
	 * @throws DatabaseException where the database fails
	 */
	public static RollCall of(DataSource source, RunSettings settings, Collection<String> schemas) {
		RollCall call = new RollCall();
		try (Session session = RunContext.open(source)) {
			call.read(session, settings, schemas);
			return call;
		}
		catch (SQLException ex) {
			throw new DatabaseException("reading where the tenants stand", ex);
		}
	}

	private void read(Session session, RunSettings settings, Collection<String> schemas) throws SQLException {
		List<String> role = Settings.role(settings);
		List<String> question = new ArrayList<>(role);
		question.add("SELECT pg_catalog.current_setting('search_path')");
		question.add(Settings.ONLY_CATALOG);
		question.add(TABLES.formatted(VersionTables.array(schemas)));
		List<List<Object[]>> answer = session.exchange(question);
		String path = String.valueOf(answer.get(role.size()).get(0)[0]);
		schemas.forEach((schema) -> this.sets.put(schema, set(schema, false, List.of(), path, List.of())));
		List<String> whole = new ArrayList<>();
		for (Object[] row : answer.get(role.size() + 2)) {
			String schema = String.valueOf(row[0]);
			int tables = ((Number) row[1]).intValue();
			this.there.add(schema);
			if (tables > 0) {
				// Until they are read. One without the other is of an older version.
				this.sets.remove(schema);
			}
			if (tables == 2) {
				whole.add(schema);
			}
		}
		if (whole.isEmpty()) {
			return;
		}
		try {
			together(session, role, path, whole);
		}
		catch (SQLException ex) {
			if (DatabaseError.of(ex).isConnectionLost()) {
				throw ex;
			}
			// One was dropped meanwhile, or may not be read: alone each will tell.
			Log.log.debug("{} tenants are asked one by one (SQLSTATE {})", whole.size(),
					DatabaseError.of(ex).sqlState());
		}
	}

	private void together(Session session, List<String> role, String path, List<String> schemas) throws SQLException {
		List<String> question = new ArrayList<>(role);
		question.add(union(schemas,
				(tables) -> "SELECT " + VersionTables.COLUMNS + ", " + tenant(tables) + " FROM " + tables.applied()));
		question.add(union(schemas, (tables) -> "SELECT " + JournalRow.COLUMNS + ", " + tenant(tables) + " FROM "
				+ new JournalTable(tables).name()));
		List<List<Object[]>> answer = session.exchange(question);
		Map<String, List<AppliedRevision>> rows = new HashMap<>();
		for (Object[] row : answer.get(role.size())) {
			rows.computeIfAbsent(String.valueOf(row[row.length - 1]), (schema) -> new ArrayList<>())
				.add(AppliedReader.row(row));
		}
		Map<String, List<JournalRow>> journals = new HashMap<>();
		for (Object[] row : answer.get(role.size() + 1)) {
			journals.computeIfAbsent(String.valueOf(row[row.length - 1]), (schema) -> new ArrayList<>())
				.add(JournalRow.of(row));
		}
		for (String schema : schemas) {
			List<JournalRow> journal = new ArrayList<>(journals.getOrDefault(schema, List.of()));
			journal.sort(Comparator.comparing(JournalRow::revision)
				.thenComparing(JournalRow::direction)
				.thenComparing(JournalRow::statement));
			this.sets.put(schema, set(schema, true, journal, path, rows.getOrDefault(schema, List.of())));
		}
	}

	private static AppliedSet set(String schema, boolean exists, List<JournalRow> journal, String path,
			List<AppliedRevision> rows) {
		return AppliedSet.of(new VersionTables(schema), exists, UnfinishedSections.of(journal),
				new Tenant(schema, false).searchPath(path), rows);
	}

	private static String tenant(VersionTables tables) {
		return Quoting.literal(tables.schema()) + "::pg_catalog.text";
	}

	private static String union(List<String> schemas, Function<VersionTables, String> query) {
		return schemas.stream()
			.map((schema) -> query.apply(new VersionTables(schema)))
			.collect(Collectors.joining("\nUNION ALL "));
	}

	/**
	 * Whether the schema of a tenant exists.
	 * @param schema its name
	 * @return false where it is still to be made
	 */
	public boolean isThere(String schema) {
		return this.there.contains(schema);
	}

	/**
	 * What was read of a tenant.
	 * @param schema its schema
	 * @return what it has; null where it has to be asked alone
	 */
	@Nullable AppliedSet of(String schema) {
		return this.sets.get(schema);
	}

}
