package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.operation.DataOperation.Backfill;
import io.boards.migrations.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * The table of a backfill.
 *
 * @param name its name with its schema, as SQL
 * @param key the columns of its primary key
 * @param estimate how many rows PostgreSQL believes that it has; 0 where it does not know
 */
record BackfillTable(String name, List<KeyColumn> key, long estimate) {

	/**
	 * Looks at a table.
	 * @param session a session
	 * @param operation the backfill
	 * @param name the table that it means, with its schema, as SQL; null where there is
	 * none
	 * @return what is known of it
	 * @throws BackfillException where its rows cannot be put in order
	 * @throws SQLException where the database fails
	 */
	static BackfillTable find(Session session, Backfill operation, @Nullable String name) throws SQLException {
		if (name == null) {
			throw BackfillException.noTable(operation);
		}
		String oid = "to_regclass(" + Quoting.literal(name) + ")";
		List<List<Object[]>> answers = session.exchange(Settings.ONLY_CATALOG, columns(oid), estimate(oid));
		List<KeyColumn> key = new ArrayList<>();
		for (Object[] column : answers.get(1)) {
			if (!(Boolean) column[2]) {
				throw BackfillException.noOrder(operation);
			}
			key.add(new KeyColumn(name + "." + column[0], String.valueOf(column[1]), Rows.texts(column[3])));
		}
		if (key.isEmpty()) {
			throw BackfillException.noKey(operation);
		}
		return new BackfillTable(name, List.copyOf(key), ((Number) answers.get(2).get(0)[0]).longValue());
	}

	/**
	 * The operators by which an index of a primary key is ordered, which is always the
	 * default.
	 */
	private static String columns(String table) {
		return "SELECT quote_ident(a.attname), format('%I.%I', tn.nspname, t.typname), m.amname = 'btree',"
				+ " ARRAY(SELECT format('OPERATOR(%I.%s)', n.nspname, o.oprname) FROM pg_amop p"
				+ " JOIN pg_operator o ON o.oid = p.amopopr JOIN pg_namespace n ON n.oid = o.oprnamespace"
				+ " WHERE p.amopfamily = c.opcfamily AND p.amoplefttype = c.opcintype AND p.amoprighttype = c.opcintype"
				+ " AND p.amoppurpose = 's' ORDER BY p.amopstrategy)"
				+ " FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am m ON m.oid = x.relam"
				+ " CROSS JOIN LATERAL unnest(i.indkey::int2[], i.indclass::oid[]) WITH ORDINALITY"
				+ " AS k (attribute, class, place) JOIN pg_opclass c ON c.oid = k.class"
				+ " JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attribute"
				+ " JOIN pg_type t ON t.oid = a.atttypid JOIN pg_namespace tn ON tn.oid = t.typnamespace"
				+ " WHERE i.indrelid = " + table + " AND i.indisprimary AND k.place <= i.indnkeyatts ORDER BY k.place";
	}

	/** A partitioned table knows it only where it was analyzed itself. */
	private static String estimate(String table) {
		return "SELECT greatest(0, c.reltuples, (SELECT sum(greatest(0, p.reltuples)) FROM pg_partition_tree(c.oid) t"
				+ " JOIN pg_class p ON p.oid = t.relid WHERE t.isleaf))::int8 FROM pg_class c WHERE c.oid = " + table;
	}

}
