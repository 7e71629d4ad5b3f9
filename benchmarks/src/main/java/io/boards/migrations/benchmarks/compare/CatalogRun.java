package io.boards.migrations.benchmarks.compare;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.ColdRun;
import io.boards.migrations.benchmarks.Watch;

/**
 * The floor: two databases are read by a query for each kind of object, in plain JDBC,
 * and what PostgreSQL says of the objects is compared as text. It finds what differs, and
 * neither what would mend it nor in which order.
 */
public final class CatalogRun {

	/** Each gives the names of objects and their texts. */
	private static final List<String> QUERIES = List
		.of("""
				SELECT 'column ' || c.relname || '.' || a.attname,
				    concat_ws(' ', format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'NOT NULL' END,
				        a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid))
				FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
				    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
				WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped""",
				"""
						SELECT 'constraint ' || conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
						FROM pg_constraint
						WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f', 'c', 'x')""", """
						SELECT 'index ' || c.relname, pg_get_indexdef(c.oid)
						FROM pg_class c
						WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'i'""");

	private CatalogRun() {
	}

	/**
	 * Measures once.
	 * @param arguments the two databases
	 * @throws IOException where nobody reads the figures
	 * @throws SQLException where a database cannot be reached
	 */
	public static void main(String[] arguments) throws IOException, SQLException {
		// The driver is loaded, as in an application that runs.
		BenchmarkServer.source(arguments[0]).getConnection().close();
		Properties figures = new Properties();
		Watch all = new Watch();
		SortedMap<String, String> one = read(arguments[0]);
		SortedMap<String, String> other = read(arguments[1]);
		SortedSet<String> different = new TreeSet<>(one.keySet());
		different.addAll(other.keySet());
		different.removeIf((name) -> Objects.equals(one.get(name), other.get(name)));
		all.stop(figures, "all");
		figures.setProperty("found", String.join("\n", different));
		ColdRun.print(figures);
	}

	private static SortedMap<String, String> read(String url) throws SQLException {
		SortedMap<String, String> objects = new TreeMap<>();
		try (Connection connection = BenchmarkServer.source(url).getConnection();
				Statement statement = connection.createStatement()) {
			for (String query : QUERIES) {
				try (ResultSet rows = statement.executeQuery(query)) {
					while (rows.next()) {
						objects.put(rows.getString(1), rows.getString(2));
					}
				}
			}
		}
		return objects;
	}

}
