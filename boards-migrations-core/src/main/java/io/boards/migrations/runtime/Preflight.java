package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.boards.migrations.runtime.Privilege.Kind;
import io.boards.migrations.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * Looks before the first step whether the server takes writes, and whether the role may
 * do what the steps will do: one message, in which all that is missing is found.
 */
final class Preflight {

	private static final String TOOL = "boards-migrations itself";

	/**
	 * Where unqualified names are found, for the query, which searches only PostgreSQL's
	 * own.
	 */
	private static final String PATH = "pg_catalog.current_schemas(false)";

	/** To be run while only {@code pg_catalog} is searched. */
	private static final String MISSING = """
			SELECT need.place, COALESCE(r.nspname, n.nspname)::text, pg_get_userbyid(r.relowner)::text, me.oid IS NOT NULL
			FROM (VALUES %s) AS need (place, kind, schema, name)
			CROSS JOIN (SELECT current_setting('boards_migrations.path')::name[] AS schemas) AS path
			LEFT JOIN pg_roles me ON me.rolname = %s
			LEFT JOIN pg_namespace n ON n.nspname = COALESCE(need.schema, path.schemas[1])
			LEFT JOIN LATERAL (
			    SELECT c.oid, c.relowner, s.nspowner, s.nspname
			    FROM pg_class c JOIN pg_namespace s ON s.oid = c.relnamespace
			    WHERE c.relname = need.name
			        AND s.nspname = ANY (CASE WHEN need.schema IS NULL THEN path.schemas ELSE ARRAY[need.schema] END)
			    ORDER BY array_position(path.schemas, s.nspname) LIMIT 1) AS r ON true
			WHERE CASE need.kind
			    WHEN 'ROLE' THEN me.oid IS NULL OR NOT pg_has_role(SESSION_USER, me.oid,
			        CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END)
			    WHEN 'DATABASE' THEN NOT has_database_privilege(me.oid, current_database(), 'CREATE')
			    WHEN 'SCHEMA' THEN n.oid IS NULL AND NOT has_database_privilege(me.oid, current_database(), 'CREATE')
			    WHEN 'CREATE' THEN NOT has_schema_privilege(me.oid, n.oid, 'CREATE')
			    WHEN 'USAGE' THEN NOT has_schema_privilege(me.oid, n.oid, 'USAGE')
			    WHEN 'OWNER' THEN NOT (pg_has_role(me.oid, r.relowner, 'USAGE') OR pg_has_role(me.oid, r.nspowner, 'USAGE'))
			    WHEN 'REFERENCES' THEN NOT has_any_column_privilege(me.oid, r.oid, 'REFERENCES')
			    WHEN 'EXTENSION' THEN NOT EXISTS (SELECT FROM pg_extension x WHERE x.extname = need.name)
			        AND EXISTS (SELECT FROM pg_available_extension_versions v WHERE v.name = need.name AND v.trusted)
			        AND NOT has_database_privilege(me.oid, current_database(), 'CREATE')
			    ELSE NOT has_table_privilege(me.oid, r.oid, need.kind) END
			ORDER BY need.place""";

	private final Session session;

	private final RunSettings settings;

	private final String me;

	/**
	 * Looks on a session.
	 * @param session with no transaction open
	 * @param settings may name a role
	 * @throws SQLException where the connection is broken
	 */
	Preflight(Session session, RunSettings settings) throws SQLException {
		this.session = session;
		this.settings = settings;
		this.me = session.role(settings);
	}

	/**
	 * Looks whether a run can be begun.
	 * @param applied where the tool's tables are
	 * @param codes the steps; none for a stamp
	 * @throws SQLException where the database fails
	 * @throws StandbyException where the server takes no writes
	 * @throws MissingPrivilegeException naming everything that is missing
	 */
	void check(AppliedSet applied, List<StepCode> codes) throws SQLException {
		String schema = applied.requireTables().schema();
		List<Privilege> needed = new ArrayList<>(ofTool(schema, applied.exists()));
		if (applied.exists()) {
			needed.addAll(ofJournal(schema, codes));
		}
		needed.addAll(Demands.of(codes));
		check(needed, codes);
	}

	/**
	 * Looks whether what is noted of revisions can be noted anew.
	 * @param applied where the tool's tables are
	 * @throws SQLException where the database fails
	 * @throws StandbyException where the server takes no writes
	 * @throws MissingPrivilegeException naming everything that is missing
	 */
	void checkToAccept(AppliedSet applied) throws SQLException {
		String schema = applied.requireTables().schema();
		List<Privilege> needed = new ArrayList<>(ofTool(schema, applied.exists()));
		needed.add(new Privilege(Kind.UPDATE, schema, VersionTables.NAME, "accepting a changed script"));
		check(needed, List.of());
	}

	private void check(List<Privilege> needed, List<StepCode> codes) throws SQLException {
		List<List<Privilege>> alike = alike(needed);
		List<List<Object[]>> answer = ask(alike, Settings.role(this.settings));
		if ((Boolean) answer.get(answer.size() - 2).get(0)[0]) {
			throw new StandbyException(codes);
		}
		List<Lack> missing = missing(alike, answer);
		if (!missing.isEmpty()) {
			throw MissingPrivilegeException.before(this.me, missing, null);
		}
	}

	/**
	 * Explains why nothing can be done as the role that is configured.
	 * @param ex what the server said when it was to be taken
	 * @throws SQLException where the database fails
	 * @throws MissingPrivilegeException naming everything that is missing; not thrown
	 * where it was something else
	 */
	void explain(SQLException ex) throws SQLException {
		String role = this.settings.role();
		if (role == null || !DatabaseError.of(ex).isAboutRole()) {
			return;
		}
		List<Privilege> needed = new ArrayList<>(List.of(new Privilege(Kind.ROLE, null, role, TOOL)));
		needed.addAll(ofTool(this.settings.schema(), true));
		List<List<Privilege>> alike = alike(needed);
		List<Lack> missing = missing(alike, ask(alike, List.of()));
		if (missing.stream().anyMatch((lack) -> lack.privilege().kind() == Kind.ROLE)) {
			throw MissingPrivilegeException.before(this.session.role(), missing, ex);
		}
	}

	private static List<Privilege> ofTool(@Nullable String schema, boolean exist) {
		if (!exist) {
			return List.of(new Privilege(Kind.SCHEMA, schema, "", TOOL), new Privilege(Kind.CREATE, schema, "", TOOL));
		}
		return List.of(new Privilege(Kind.USAGE, schema, "", TOOL),
				new Privilege(Kind.SELECT, schema, VersionTables.NAME, TOOL),
				new Privilege(Kind.INSERT, schema, VersionTables.NAME, TOOL),
				new Privilege(Kind.DELETE, schema, VersionTables.NAME, TOOL),
				new Privilege(Kind.INSERT, schema, VersionTables.LOG_NAME, TOOL));
	}

	/** A stamp takes notes back; a step in a transaction makes none. */
	private static List<Privilege> ofJournal(String schema, List<StepCode> codes) {
		Stream<Kind> kinds = codes.isEmpty() ? Stream.of(Kind.DELETE) : codes.stream().allMatch(StepCode::transactional)
				? Stream.of() : Stream.of(Kind.INSERT, Kind.UPDATE, Kind.DELETE);
		return kinds.map((kind) -> new Privilege(kind, schema, JournalTable.NAME, TOOL)).toList();
	}

	/** What many steps need is asked once. */
	private static List<List<Privilege>> alike(List<Privilege> needed) {
		Map<String, List<Privilege>> alike = new LinkedHashMap<>();
		needed.forEach((each) -> alike.computeIfAbsent(each.asked(), (asked) -> new ArrayList<>()).add(each));
		return List.copyOf(alike.values());
	}

	private List<List<Object[]>> ask(List<List<Privilege>> alike, List<String> role) throws SQLException {
		String rows = IntStream.range(0, alike.size())
			.mapToObj((place) -> alike.get(place).get(0).row(place))
			.collect(Collectors.joining(", "));
		List<String> message = new ArrayList<>(role);
		message.addAll(List.of(keepPath(), Settings.ONLY_CATALOG, "SELECT pg_is_in_recovery()",
				MISSING.formatted(rows, Quoting.literal(this.me))));
		return this.session.exchange(message);
	}

	/** A tenant's schema may be made by the run itself. */
	private String keepPath() {
		Tenant tenant = this.settings.tenant();
		String path = (tenant == null) ? PATH
				: "pg_catalog.array_prepend(" + Quoting.literal(tenant.schema()) + "::pg_catalog.name, " + PATH + ")";
		return "SELECT pg_catalog.set_config('boards_migrations.path', (" + path + ")::pg_catalog.text, true)";
	}

	private List<Lack> missing(List<List<Privilege>> alike, List<List<Object[]>> answer) throws SQLException {
		List<Object[]> rows = answer.get(answer.size() - 1);
		if (rows.isEmpty()) {
			return List.of();
		}
		String database = this.session.connection().getCatalog();
		List<Lack> missing = new ArrayList<>();
		for (Object[] row : rows) {
			for (Privilege each : alike.get(((Number) row[0]).intValue())) {
				missing.add(new Lack(each, (String) row[1], (String) row[2], (Boolean) row[3], database));
			}
		}
		return missing;
	}

}
