package io.boards.migrations.measure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The foreign keys of a database.
 */
public final class ForeignKeys {

	/**
	 * Which columns refer to which table: that stays when the constraint is made anew.
	 */
	private static final String KEYS = """
			SELECT pg_catalog.concat_ws(' ', c.conrelid, c.conkey, c.confrelid),
				c.conname::pg_catalog.text, pg_catalog.format('%I.%I', n.nspname, t.relname),
				(SELECT pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ', ' ORDER BY k.place)
					FROM pg_catalog.unnest(c.conkey) WITH ORDINALITY k (number, place)
					JOIN pg_catalog.pg_attribute a ON a.attrelid OPERATOR(pg_catalog.=) c.conrelid
						AND a.attnum OPERATOR(pg_catalog.=) k.number),
				EXISTS (SELECT FROM pg_catalog.pg_index i
					JOIN pg_catalog.pg_class x ON x.oid OPERATOR(pg_catalog.=) i.indexrelid
					JOIN pg_catalog.pg_am m ON m.oid OPERATOR(pg_catalog.=) x.relam
					WHERE i.indrelid OPERATOR(pg_catalog.=) c.conrelid AND i.indisvalid
					AND m.amname OPERATOR(pg_catalog.=) ANY ('{btree,hash}'::pg_catalog.name[])
					AND i.indnkeyatts::pg_catalog.int4 OPERATOR(pg_catalog.>=) pg_catalog.cardinality(c.conkey)
					AND (i.indkey::pg_catalog.int2[])[0:pg_catalog.cardinality(c.conkey) OPERATOR(pg_catalog.-) 1]
						OPERATOR(pg_catalog.@>) c.conkey
					-- Who looks for a value looks for no null.
					AND (i.indpred IS NULL OR EXISTS (SELECT FROM pg_catalog.pg_attribute a
						WHERE a.attrelid OPERATOR(pg_catalog.=) c.conrelid
						AND a.attnum OPERATOR(pg_catalog.=) ANY (c.conkey)
						AND pg_catalog.pg_get_expr(i.indpred, i.indrelid)
							OPERATOR(pg_catalog.=) pg_catalog.format('(%I IS NOT NULL)', a.attname))))
			FROM pg_catalog.pg_constraint c
			JOIN pg_catalog.pg_class t ON t.oid OPERATOR(pg_catalog.=) c.conrelid
			JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) t.relnamespace
			WHERE c.contype OPERATOR(pg_catalog.=) 'f'::pg_catalog."char" AND NOT t.relispartition
			AND c.conparentid OPERATOR(pg_catalog.=) 0::pg_catalog.oid
			ORDER BY c.oid""";

	private ForeignKeys() {
	}

	/**
	 * One of them.
	 *
	 * @param name its name
	 * @param table the table that refers to another, as SQL
	 * @param columns the columns that do, as SQL
	 * @param isIndexed whether there is an index that begins with them
	 */
	public record Key(String name, String table, String columns, boolean isIndexed) {
	}

	/**
	 * Reads them.
	 * @param connection a connection
	 * @return them, by what stays when a constraint is made anew
	 * @throws SQLException where the database fails
	 */
	public static Map<String, Key> of(Connection connection) throws SQLException {
		Map<String, Key> keys = new LinkedHashMap<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(KEYS)) {
			while (rows.next()) {
				keys.put(rows.getString(1),
						new Key(rows.getString(2), rows.getString(3), rows.getString(4), rows.getBoolean(5)));
			}
		}
		return keys;
	}

}
