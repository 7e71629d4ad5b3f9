package io.boards.migrations.generate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PostgreSQL did while a revision was proven: which tables it locked against whom,
 * which ones it wrote anew or read as a whole.
 */
final class Findings {

	/** Locks that stop those who write; the last one those who read too. */
	private static final List<String> STRONG = List.of("ShareLock", "ShareRowExclusiveLock", "ExclusiveLock",
			"AccessExclusiveLock");

	private static final String LOCKS = """
			SELECT pg_catalog.format('%I.%I', n.nspname, c.relname), l.mode, pg_catalog.pg_relation_filenode(c.oid)::pg_catalog.int8
			FROM pg_catalog.pg_locks l
			JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) l.relation
			JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
			WHERE l.pid OPERATOR(pg_catalog.=) pg_catalog.pg_backend_pid() AND l.granted
			AND c.relkind OPERATOR(pg_catalog.=) ANY ('{r,p,m}'::pg_catalog."char"[])
			AND n.nspname OPERATOR(pg_catalog.<>) ALL ('{pg_catalog,pg_toast}'::pg_catalog.name[])""";

	private static final String FILES = """
			SELECT pg_catalog.format('%I.%I', n.nspname, c.relname), pg_catalog.pg_relation_filenode(c.oid)::pg_catalog.int8
			FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
			WHERE c.relkind OPERATOR(pg_catalog.=) 'r'::pg_catalog."char" AND n.nspname OPERATOR(pg_catalog.<>) 'pg_catalog'""";

	private static final Pattern SCAN = Pattern.compile("verifying table \"([^\"]+)\"");

	private final Workspace workspace;

	private final Set<String> known;

	private final Map<String, Long> files = new LinkedHashMap<>();

	private final Map<String, String> before = new TreeMap<>();

	private final Set<String> written = new TreeSet<>();

	/**
	 * Watches a transaction from now on.
	 * @param workspace the transaction
	 * @param known the tables that are there by now, quoted with their schemas; new ones
	 * are nobody's concern
	 */
	Findings(Workspace workspace, Set<String> known) {
		this.workspace = workspace;
		this.known = new HashSet<>(known);
	}

	/**
	 * Begins to watch.
	 * @param free tables whose locks are none of the revision's by now
	 * @throws SQLException where the database fails
	 */
	void begin(Set<String> free) throws SQLException {
		this.workspace.run("SET LOCAL client_min_messages = debug1");
		try (Statement statement = this.workspace.connection().createStatement();
				ResultSet rows = statement.executeQuery(FILES)) {
			while (rows.next()) {
				this.files.put(rows.getString(1), rows.getLong(2));
			}
		}
		this.before.putAll(locks());
		this.before.keySet().removeAll(free);
	}

	/**
	 * What happened since the last time.
	 * @param messages what the server said meanwhile
	 * @return sentences, sorted; none where nobody was kept waiting
	 * @throws SQLException where the database fails
	 */
	List<String> since(List<SQLWarning> messages) throws SQLException {
		List<String> found = new ArrayList<>();
		Map<String, String> now = locks();
		now.forEach((table, mode) -> {
			if (!mode.equals(this.before.get(table))) {
				found.add("Locks " + table + " against "
						+ (mode.equals("AccessExclusiveLock") ? "reads and writes" : "writes") + ".");
			}
		});
		this.before.putAll(now);
		Set<String> scanned = new TreeSet<>();
		for (SQLWarning each : messages) {
			Matcher scan = SCAN.matcher(String.valueOf(each.getMessage()));
			if (scan.find()) {
				scanned.add(scan.group(1));
			}
		}
		scanned.forEach((table) -> found.add("Reads the whole table " + table + "."));
		this.written.forEach((table) -> found.add("Writes the table " + table + " anew."));
		this.written.clear();
		return found;
	}

	private Map<String, String> locks() throws SQLException {
		Map<String, String> locks = new TreeMap<>();
		try (Statement statement = this.workspace.connection().createStatement();
				ResultSet rows = statement.executeQuery(LOCKS)) {
			while (rows.next()) {
				String table = rows.getString(1);
				String mode = rows.getString(2);
				if (!this.known.contains(table)) {
					continue;
				}
				Long file = this.files.get(table);
				long now = rows.getLong(3);
				if (file != null && file != now) {
					this.written.add(table);
					this.files.put(table, now);
				}
				if (STRONG.contains(mode)) {
					locks.merge(table, mode,
							(one, other) -> (STRONG.indexOf(one) >= STRONG.indexOf(other)) ? one : other);
				}
			}
		}
		return locks;
	}

}
