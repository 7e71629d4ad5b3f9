package io.boards.migrations.generate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.boards.migrations.operation.ColumnAlteration;
import io.boards.migrations.operation.ColumnOperation;
import io.boards.migrations.operation.ConstraintOperation;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL did while a revision was proven: which tables it locked against whom,
 * which ones it wrote anew or read as a whole, which indexes it built meanwhile. Tables
 * that were not there before are nobody's concern, and partitions are told of as the
 * table that they are part of: elsewhere there are others.
 */
final class Findings {

	private static final String TABLES = """
			SELECT c.oid::pg_catalog.int8, pg_catalog.format('%I.%I', n.nspname, c.relname),
				CASE WHEN c.relkind OPERATOR(pg_catalog.=) 'p'::pg_catalog."char" THEN (
					SELECT pg_catalog.sum(pg_catalog.pg_relation_filenode(p.relid)::pg_catalog.int8)
					FROM pg_catalog.pg_partition_tree(c.oid) p)::pg_catalog.int8
				ELSE pg_catalog.pg_relation_filenode(c.oid)::pg_catalog.int8 END
			FROM pg_catalog.pg_class c
			JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
			WHERE c.relkind OPERATOR(pg_catalog.=) ANY ('{r,p}'::pg_catalog."char"[])
			AND NOT c.relispartition
			AND n.nspname OPERATOR(pg_catalog.<>) ALL ('{pg_catalog,information_schema}'::pg_catalog.name[])""";

	private static final String LOCKS = """
			SELECT l.relation::pg_catalog.int8, l.mode FROM pg_catalog.pg_locks l
			WHERE l.pid OPERATOR(pg_catalog.=) pg_catalog.pg_backend_pid() AND l.granted
			AND l.locktype OPERATOR(pg_catalog.=) 'relation' AND l.mode OPERATOR(pg_catalog.=) ANY
				('{ShareLock,ShareRowExclusiveLock,ExclusiveLock,AccessExclusiveLock}'::pg_catalog.text[])""";

	private static final Pattern READS = Pattern
		.compile("verifying table \"[^\"]+\"|validating foreign key constraint \"[^\"]+\"");

	/** What it builds beside a table, under a name of its own, is no news. */
	private static final Pattern BUILDS = Pattern.compile("building index \"(?!pg_toast)([^\"]+)\" on table");

	private final Workspace workspace;

	/** The names of the tables, which may change, by their numbers, which do not. */
	private final Map<Long, String> names = new HashMap<>();

	private final Map<Long, Long> files = new HashMap<>();

	private final Map<Long, TableLock> held = new HashMap<>();

	private final Partitioned partitioned;

	Findings(Workspace workspace, Partitioned partitioned) {
		this.workspace = workspace;
		this.partitioned = partitioned;
	}

	/**
	 * Begins to watch.
	 * @param free tables whose locks are none of the revision's by now
	 * @throws SQLException where the database fails
	 */
	void begin(Set<String> free) throws SQLException {
		this.workspace.run("SET LOCAL client_min_messages = debug1");
		try (Statement statement = this.workspace.connection().createStatement();
				ResultSet rows = statement.executeQuery(TABLES)) {
			while (rows.next()) {
				this.names.put(rows.getLong(1), rows.getString(2));
				this.files.put(rows.getLong(1), rows.getLong(3));
			}
		}
		this.held.putAll(locks());
		this.held.keySet().removeIf((table) -> free.contains(this.names.get(table)));
	}

	/**
	 * What happened since the last time.
	 * @param operations what was run meanwhile; the locks that it would take are told
	 * even where the transaction had them already
	 * @param said what the server said meanwhile
	 * @return sentences; none where nobody was kept waiting
	 * @throws SQLException where the database fails
	 */
	List<String> since(List<Operation> operations, List<Said> said) throws SQLException {
		Map<Long, String> before = new HashMap<>(this.names);
		Set<String> written = look();
		Map<String, TableLock> locked = new TreeMap<>();
		locks().forEach((table, lock) -> {
			if (before.containsKey(table) && lock != this.held.get(table)) {
				locked.put(before.get(table), lock);
			}
			this.held.put(table, lock);
		});
		Set<QualifiedName> made = made(operations);
		TableLock.of(operations).forEach((table, lock) -> {
			String name = known(table, before);
			if (name != null && !made.contains(table)) {
				locked.merge(name, lock, TableLock::stronger);
			}
		});
		List<String> found = new ArrayList<>();
		locked.forEach((table, lock) -> found
			.add("Locks " + table + " against " + ((lock == TableLock.ALL) ? "reads and writes" : "writes") + "."));
		written.forEach((table) -> found.add("Rewrites the table " + table + ", and its indexes."));
		found.addAll(reads(said.stream().filter((each) -> !made.contains(table(each.operation()))).toList(), before,
				written));
		return found;
	}

	/** A table that the way back makes again is nobody's concern there. */
	private static Set<QualifiedName> made(List<Operation> operations) {
		Set<QualifiedName> made = new HashSet<>();
		operations.forEach((each) -> {
			if (each instanceof CreateTable create) {
				made.add(create.table().name());
			}
		});
		return made;
	}

	private List<String> reads(List<Said> said, Map<Long, String> before, Set<String> written) {
		Set<String> read = new TreeSet<>();
		Set<String> built = new TreeSet<>();
		for (Said each : said) {
			QualifiedName of = table(each.operation());
			String table = (of != null) ? known(of, before) : null;
			if (of == null || table == null || written.contains(table)) {
				continue;
			}
			Matcher builds = BUILDS.matcher(each.message());
			if (READS.matcher(each.message()).find()) {
				read.add("Reads the whole table " + table + ".");
			}
			else if (builds.find()) {
				built.add(this.partitioned.contains(of) ? "Builds an index of each partition of " + table + "."
						: "Builds the index " + Quoting.identifier(builds.group(1)) + " of " + table + ".");
			}
		}
		List<String> found = new ArrayList<>(read);
		found.addAll(built);
		return found;
	}

	/** The name that a table had before, if it was there. */
	private @Nullable String known(QualifiedName table, Map<Long, String> before) {
		String name = Quoting.name(table);
		for (Map.Entry<Long, String> each : before.entrySet()) {
			if (name.equals(each.getValue()) || name.equals(this.names.get(each.getKey()))) {
				return each.getValue();
			}
		}
		return null;
	}

	private static @Nullable QualifiedName table(Operation operation) {
		if (operation instanceof ColumnOperation column) {
			return column.table();
		}
		if (operation instanceof ColumnAlteration column) {
			return column.table();
		}
		if (operation instanceof ConstraintOperation constraint) {
			return constraint.table();
		}
		return (operation instanceof CreateIndex create) ? create.index().table() : null;
	}

	/**
	 * Looks which names the tables have by now.
	 * @return the names of those that were written anew
	 */
	private Set<String> look() throws SQLException {
		Set<String> written = new TreeSet<>();
		try (Statement statement = this.workspace.connection().createStatement();
				ResultSet rows = statement.executeQuery(TABLES)) {
			while (rows.next()) {
				long table = rows.getLong(1);
				if (this.names.containsKey(table)) {
					Long file = this.files.put(table, rows.getLong(3));
					if (file != null && file != rows.getLong(3)) {
						written.add(String.valueOf(this.names.get(table)));
					}
					this.names.put(table, rows.getString(2));
				}
			}
		}
		return written;
	}

	private Map<Long, TableLock> locks() throws SQLException {
		Map<Long, TableLock> locks = new HashMap<>();
		try (Statement statement = this.workspace.connection().createStatement();
				ResultSet rows = statement.executeQuery(LOCKS)) {
			while (rows.next()) {
				TableLock lock = rows.getString(2).equals("AccessExclusiveLock") ? TableLock.ALL : TableLock.WRITES;
				if (this.names.containsKey(rows.getLong(1))) {
					locks.merge(rows.getLong(1), lock, TableLock::stronger);
				}
			}
		}
		return locks;
	}

}
