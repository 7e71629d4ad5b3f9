package io.boards.migrations.adopt;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.runtime.DatabaseException;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * A table that another tool keeps. It is only read, and always by its schema's name, so
 * that nothing in the search path can stand in for it.
 *
 * @param connection the database
 * @param tool whose table it is
 * @param name its name, with the schema in which it was found
 */
record ForeignTable(Connection connection, String tool, QualifiedName name) {

	private static final String UNDEFINED_COLUMN = "42703";

	/** Temporary tables are left out: no tool keeps its history in one. */
	private static final String FIND = """
			SELECT n.nspname, path.place
			FROM pg_catalog.pg_class c
			JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
			LEFT JOIN pg_catalog.unnest(pg_catalog.current_schemas(false)) WITH ORDINALITY AS path (name, place)
			    ON path.name OPERATOR(pg_catalog.=) n.nspname
			WHERE c.relname OPERATOR(pg_catalog.=) %s::pg_catalog.name
			AND c.relkind OPERATOR(pg_catalog.=) ANY ('{r,p,v,m,f}'::pg_catalog."char"[])
			AND c.relpersistence OPERATOR(pg_catalog.<>) 't'::pg_catalog."char"
			ORDER BY path.place, n.nspname""";

	private static final String SEARCHED = "SELECT s FROM pg_catalog.unnest(pg_catalog.current_schemas(false)) AS s";

	/**
	 * Finds a table.
	 * @param connection the database
	 * @param tool whose table it is
	 * @param wanted its name; without a schema, the search path is gone through
	 * @return the table
	 * @throws ForeignTableException where there is none
	 */
	static ForeignTable find(Connection connection, String tool, QualifiedName wanted) {
		List<List<@Nullable String>> places = query(connection, tool, FIND.formatted(Quoting.literal(wanted.name())));
		String schema = wanted.schema();
		List<String> all = new ArrayList<>();
		for (List<@Nullable String> place : places) {
			String found = String.valueOf(place.get(0));
			if ((schema != null) ? found.equals(schema) : place.get(1) != null) {
				return new ForeignTable(connection, tool, wanted.in(found));
			}
			all.add(found);
		}
		List<String> searched = (schema != null) ? List.of(schema)
				: query(connection, tool, SEARCHED).stream().map((row) -> String.valueOf(row.get(0))).toList();
		throw ForeignTableException.missing(tool, wanted, searched, all);
	}

	/**
	 * Reads all rows.
	 * @param columns the columns that are wanted
	 * @return for each row the values of these, as text
	 * @throws ForeignTableException where the table has other columns
	 */
	List<List<@Nullable String>> read(String... columns) {
		String query = "SELECT " + Quoting.identifiers(List.of(columns)) + " FROM " + Quoting.name(this.name);
		try {
			return rows(this.connection, query);
		}
		catch (SQLException ex) {
			if (UNDEFINED_COLUMN.equals(ex.getSQLState())) {
				throw ForeignTableException.unlike(this.tool, this.name, List.of(columns));
			}
			throw failure(this.tool, ex);
		}
	}

	private static List<List<@Nullable String>> query(Connection connection, String tool, String query) {
		try {
			return rows(connection, query);
		}
		catch (SQLException ex) {
			throw failure(tool, ex);
		}
	}

	private static DatabaseException failure(String tool, SQLException ex) {
		return new DatabaseException("reading what " + tool + " did", ex);
	}

	private static List<List<@Nullable String>> rows(Connection connection, String query) throws SQLException {
		List<List<@Nullable String>> rows = new ArrayList<>();
		try (Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			try (ResultSet result = statement.executeQuery(query)) {
				int width = result.getMetaData().getColumnCount();
				while (result.next()) {
					List<@Nullable String> row = new ArrayList<>();
					for (int column = 1; column <= width; column++) {
						row.add(result.getString(column));
					}
					rows.add(row);
				}
			}
		}
		return rows;
	}

}
