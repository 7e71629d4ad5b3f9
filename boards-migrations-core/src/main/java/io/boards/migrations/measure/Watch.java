package io.boards.migrations.measure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Watches what PostgreSQL does to tables. Tables are those that were there when the watch
 * began, under the names that they had before the last look.
 */
public final class Watch {

	private static final String TABLES = """
			SELECT c.oid::pg_catalog.int8, pg_catalog.format('%I.%I', n.nspname, c.relname), c.relname::pg_catalog.text,
				c.relkind OPERATOR(pg_catalog.<>) 'm'::pg_catalog."char",
				-- Before 14 a table that was never looked at seems to be empty.
				CASE WHEN c.relpages OPERATOR(pg_catalog.=) 0 AND c.reltuples OPERATOR(pg_catalog.=) 0
					AND pg_catalog.current_setting('server_version_num')::pg_catalog.int4
						OPERATOR(pg_catalog.<) 140000 THEN -1 ELSE c.reltuples::pg_catalog.int8 END,
				CASE WHEN c.relispartition THEN pg_catalog.pg_partition_root(c.oid)::pg_catalog.oid ELSE c.oid END
					::pg_catalog.int8,
				pg_catalog.pg_relation_filenode(c.oid)::pg_catalog.int8,
				pg_catalog.pg_stat_get_xact_numscans(c.oid)
			FROM pg_catalog.pg_class c
			JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
			WHERE c.relkind OPERATOR(pg_catalog.=) ANY ('{r,p,m}'::pg_catalog."char"[])
			AND n.nspname OPERATOR(pg_catalog.<>) ALL ('{pg_catalog,information_schema}'::pg_catalog.name[])""";

	private static final String LOCKS = """
			SELECT l.relation::pg_catalog.int8, l.mode FROM pg_catalog.pg_locks l
			WHERE l.pid OPERATOR(pg_catalog.=) pg_catalog.pg_backend_pid() AND l.granted
			AND l.locktype OPERATOR(pg_catalog.=) 'relation'""";

	private static final String KEY = """
			SELECT c.conrelid::pg_catalog.int8 FROM pg_catalog.pg_constraint c
			WHERE c.conname OPERATOR(pg_catalog.=) ?::pg_catalog.name
			AND c.contype OPERATOR(pg_catalog.=) 'f'::pg_catalog."char\"""";

	private static final Set<String> AGAINST_WRITES = Set.of("ShareLock", "ShareRowExclusiveLock", "ExclusiveLock");

	private static final String AGAINST_ALL = "AccessExclusiveLock";

	private static final String CHANGES_ROWS = "RowExclusiveLock";

	private static final Pattern READS = Pattern.compile("verifying table \"([^\"]+)\"");

	private static final Pattern CHECKS_KEY = Pattern.compile("validating foreign key constraint \"([^\"]+)\"");

	/** What it builds beside a table, under a name of its own, is no news. */
	private static final Pattern BUILDS = Pattern
		.compile("building index \"(?!pg_toast)([^\"]+)\" on table \"([^\"]+)\"");

	private static final Comparator<Relation> BY_NAME = Comparator.comparing(Relation::name)
		.thenComparing(Relation::id);

	private final Connection connection;

	/** By their numbers, partitions too. */
	private Map<Long, Known> known;

	private Map<Relation, TableLock> held;

	private final Set<Long> there;

	private Watch(Connection connection, Map<Long, Known> known, Set<Long> there) {
		this.connection = connection;
		this.known = known;
		this.there = there;
		this.held = new TreeMap<>(BY_NAME);
	}

	/**
	 * What is known of a table or a partition.
	 *
	 * @param relation what it is told of as
	 * @param name its own name, without its schema
	 * @param file where its rows are; 0 where it has no file
	 * @param scans how often the transaction has read it from its beginning
	 */
	private record Known(Relation relation, String name, long file, long scans) {
	}

	/**
	 * Begins to watch, and has PostgreSQL say what it does.
	 * @param connection what statements will be run on
	 * @return the watch
	 * @throws SQLException where the database fails
	 */
	public static Watch begin(Connection connection) throws SQLException {
		Map<Long, Known> known = tables(connection);
		Watch watch = new Watch(connection, known, new HashSet<>(known.keySet()));
		watch.held = watch.strong(watch.locks(), known);
		watch.listen();
		return watch;
	}

	/**
	 * Has PostgreSQL say what it does, also where a script wanted to hear less. In a
	 * transaction it ends with that.
	 * @throws SQLException where the database fails
	 */
	public void listen() throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("SELECT pg_catalog.set_config('client_min_messages', 'debug1', "
					+ !this.connection.getAutoCommit() + ")");
		}
	}

	/**
	 * Counts locks of some tables as not taken yet.
	 * @param tables their names as SQL
	 */
	public void release(Set<String> tables) {
		this.held.keySet().removeIf((table) -> tables.contains(table.name()));
	}

	/**
	 * What the server said while a statement ran.
	 * @param statement the statement
	 * @return the messages; those that are only for debugging are in English everywhere
	 * @throws SQLException where they cannot be had
	 */
	public static List<String> messages(Statement statement) throws SQLException {
		List<String> messages = new ArrayList<>();
		for (SQLWarning each = statement.getWarnings(); each != null; each = each.getNextWarning()) {
			messages.add(String.valueOf(each.getMessage()));
		}
		return messages;
	}

	/**
	 * The tables that are there.
	 * @return the tables, under the names of the last look
	 */
	public Collection<Relation> relations() {
		return this.known.values().stream().map(Known::relation).distinct().toList();
	}

	/**
	 * Looks what happened since the last time.
	 * @param said what the server said meanwhile
	 * @return what happened
	 * @throws SQLException where the database fails
	 */
	public Seen look(List<String> said) throws SQLException {
		Map<Long, Known> before = this.known;
		Map<Long, Known> now = tables(this.connection);
		Map<Long, String> modes = locks();
		Set<Relation> written = new TreeSet<>(BY_NAME);
		Set<Relation> scanned = new TreeSet<>(BY_NAME);
		before.forEach((id, each) -> {
			Known after = now.get(id);
			if (after != null && after.file() != each.file()) {
				written.add(each.relation());
			}
			if (after != null && after.scans() > each.scans()) {
				scanned.add(each.relation());
			}
		});
		Map<Relation, TableLock> taken = new TreeMap<>(BY_NAME);
		strong(modes, before).forEach((relation, lock) -> {
			if (lock != relation.lockIn(this.held)) {
				taken.put(relation, lock);
			}
		});
		Set<Relation> read = new TreeSet<>(BY_NAME);
		Map<Relation, List<String>> built = new TreeMap<>(BY_NAME);
		for (String message : said) {
			Matcher reads = READS.matcher(message);
			Matcher key = CHECKS_KEY.matcher(message);
			Matcher builds = BUILDS.matcher(message);
			if (reads.find()) {
				add(read, named(reads.group(1), before, now, modes));
			}
			else if (key.find()) {
				add(read, withKey(key.group(1), before, modes));
			}
			else if (builds.find()) {
				Relation table = named(builds.group(2), before, now, modes);
				if (table != null) {
					built.computeIfAbsent(table, (any) -> new ArrayList<>()).add(builds.group(1));
				}
			}
		}
		Set<Relation> changed = changed(modes, before);
		now.keySet().retainAll(this.there);
		this.known = now;
		this.held = strong(modes, now);
		return new Seen(taken, written, read, scanned, built, changed);
	}

	private static void add(Set<Relation> relations, @Nullable Relation relation) {
		if (relation != null) {
			relations.add(relation);
		}
	}

	/**
	 * The messages name a table without its schema: of several, one that is locked is
	 * meant, and rather one that is there than one that is gone.
	 */
	private @Nullable Relation named(String name, Map<Long, Known> before, Map<Long, Known> now,
			Map<Long, String> modes) {
		Relation unlocked = null;
		boolean isNew = false;
		for (Map.Entry<Long, Known> each : now.entrySet()) {
			Known known = before.get(each.getKey());
			if (name.equals(each.getValue().name())) {
				if (known != null && modes.containsKey(each.getKey())) {
					return known.relation();
				}
				unlocked = (known != null) ? known.relation() : unlocked;
				isNew |= known == null;
			}
		}
		for (Map.Entry<Long, Known> each : before.entrySet()) {
			if (!isNew && name.equals(each.getValue().name()) && modes.containsKey(each.getKey())) {
				return each.getValue().relation();
			}
		}
		return isNew ? null : unlocked;
	}

	private @Nullable Relation withKey(String name, Map<Long, Known> before, Map<Long, String> modes)
			throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(KEY)) {
			statement.setString(1, name);
			try (ResultSet rows = statement.executeQuery()) {
				Relation found = null;
				while (rows.next()) {
					Known known = before.get(rows.getLong(1));
					if (known != null && modes.containsKey(rows.getLong(1))) {
						return known.relation();
					}
					found = (known != null) ? known.relation() : found;
				}
				return found;
			}
		}
	}

	private Map<Long, String> locks() throws SQLException {
		Map<Long, String> locks = new LinkedHashMap<>();
		try (Statement statement = this.connection.createStatement(); ResultSet rows = statement.executeQuery(LOCKS)) {
			while (rows.next()) {
				locks.merge(rows.getLong(1), rows.getString(2), (one, other) -> one + " " + other);
			}
		}
		return locks;
	}

	private Map<Relation, TableLock> strong(Map<Long, String> modes, Map<Long, Known> tables) {
		Map<Relation, TableLock> locks = new TreeMap<>(BY_NAME);
		modes.forEach((id, text) -> {
			Known table = tables.get(id);
			for (String mode : text.split(" ")) {
				boolean all = mode.equals(AGAINST_ALL);
				if (table != null && this.there.contains(id) && (all || AGAINST_WRITES.contains(mode))) {
					locks.merge(table.relation(), all ? TableLock.ALL : TableLock.WRITES, TableLock::stronger);
				}
			}
		});
		return locks;
	}

	private static Set<Relation> changed(Map<Long, String> modes, Map<Long, Known> tables) {
		Set<Relation> changed = new TreeSet<>(BY_NAME);
		modes.forEach((id, text) -> {
			Known table = tables.get(id);
			if (table != null && List.of(text.split(" ")).contains(CHANGES_ROWS)) {
				changed.add(table.relation());
			}
		});
		return changed;
	}

	private static Map<Long, Known> tables(Connection connection) throws SQLException {
		Map<Long, Relation> roots = new LinkedHashMap<>();
		Map<Long, Known> tables = new LinkedHashMap<>();
		Map<Long, Long> parts = new LinkedHashMap<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(TABLES)) {
			while (rows.next()) {
				Relation relation = new Relation(rows.getLong(1), rows.getString(2), rows.getBoolean(4),
						rows.getLong(5));
				roots.put(relation.id(), relation);
				parts.put(relation.id(), rows.getLong(6));
				tables.put(relation.id(), new Known(relation, rows.getString(3), rows.getLong(7), rows.getLong(8)));
			}
		}
		tables.replaceAll((id, table) -> new Known(roots.getOrDefault(parts.get(id), table.relation()), table.name(),
				table.file(), table.scans()));
		return tables;
	}

}
