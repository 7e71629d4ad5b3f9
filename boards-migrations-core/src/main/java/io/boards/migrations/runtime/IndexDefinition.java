package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import io.boards.migrations.sql.Effect;
import io.boards.migrations.sql.Quoting;

/**
 * Whether an index is what a statement asks for. PostgreSQL decides: it makes that index
 * on an empty table with the same columns, and writes down both. That table is in the
 * schema of the real one, since whoever may make the index may make a table there; the
 * transaction is rolled back, and the real table is only looked at.
 */
final class IndexDefinition {

	private final Session session;

	private final String index;

	/**
	 * Prepares to compare.
	 * @param session a session, with no transaction open
	 * @param index an index that is there and valid, with its schema
	 */
	IndexDefinition(Session session, String index) {
		this.session = session;
		this.index = index;
	}

	/**
	 * Compares.
	 * @param wanted what is asked for
	 * @return done, or what is different
	 * @throws SQLException where the connection is lost
	 */
	Finding compare(Effect.CreateIndex wanted) throws SQLException {
		try {
			List<Object[]> table = this.session
				.exchange("SELECT n.nspname::pg_catalog.text, pg_catalog.format('%I.%I', n.nspname, c.relname)"
						+ " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n"
						+ " ON n.oid OPERATOR(pg_catalog.=) c.relnamespace WHERE c.oid OPERATOR(pg_catalog.=) "
						+ "pg_catalog.to_regclass(" + Quoting.literal(wanted.table()) + ")")
				.get(0);
			if (table.isEmpty()) {
				return Finding.unclear("the index " + this.index + " is there, but the table " + wanted.table()
						+ " of the statement is not");
			}
			return compare(wanted, String.valueOf(table.get(0)[0]), String.valueOf(table.get(0)[1]));
		}
		catch (SQLException ex) {
			this.session.rollback(ex);
			DatabaseError error = DatabaseError.of(ex);
			if (error.isConnectionLost()) {
				throw ex;
			}
			return Finding.unclear("the index " + this.index
					+ " is there and valid, but could not be compared with the statement: " + error.message());
		}
	}

	private Finding compare(Effect.CreateIndex wanted, String schema, String table) throws SQLException {
		String copy = Quoting.identifier(schema) + "." + Quoting
			.identifier("boards_migrations_" + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36));
		String copied = "(SELECT indexrelid FROM pg_index WHERE indrelid = to_regclass(" + Quoting.literal(copy) + "))";
		List<List<Object[]>> results = this.session.exchange(Settings.BEGIN,
				"CREATE TABLE " + copy + " (LIKE " + table + ")", wanted.on(copy), Settings.ONLY_CATALOG,
				definition("to_regclass(" + Quoting.literal(this.index) + ")"), definition(copied), "ROLLBACK");
		Object[] real = results.get(4).get(0);
		Object[] asked = results.get(5).get(0);
		if (!table.equals(real[1])) {
			return Finding.unclear("the index " + this.index + " is there, but on the table " + real[1]);
		}
		if (!real[0].equals(asked[0])) {
			return Finding
				.unclear("the index " + this.index + " is there as " + real[0] + ", asked for is " + asked[0]);
		}
		return Finding.done("the index " + this.index + " is there, valid and as it was asked for");
	}

	/**
	 * What an index is, beside its name and its table, and its table.
	 */
	private static String definition(String oid) {
		return "SELECT CASE WHEN i.indisunique THEN 'UNIQUE' ELSE 'INDEX' END || substr(pg_get_indexdef(c.oid),"
				+ " 1 + length(format('CREATE %sINDEX %I ON %I.%I', CASE WHEN i.indisunique THEN 'UNIQUE ' END,"
				+ " c.relname, n.nspname, t.relname)))"
				+ " || COALESCE(' TABLESPACE ' || (SELECT quote_ident(s.spcname) FROM pg_tablespace s"
				+ " WHERE s.oid = c.reltablespace), ''), format('%I.%I', n.nspname, t.relname)"
				+ " FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid"
				+ " JOIN pg_namespace n ON n.oid = t.relnamespace WHERE i.indexrelid = " + oid;
	}

}
