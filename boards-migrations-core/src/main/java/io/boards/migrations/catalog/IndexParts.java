package io.boards.migrations.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.schema.IndexKey;
import io.boards.migrations.schema.IndexKey.Nulls;

import org.jspecify.annotations.Nullable;

/**
 * What indexes are made of: keys, and columns that they carry.
 */
final class IndexParts {

	/**
	 * A key states its collation where it is not that of its column; that of an
	 * expression is not known here and so is always stated, unless it is the database's.
	 * <p>
	 * It states its operator class where that is not its type's own. A class that is the
	 * own one of some type is, for a column of another type, that one's too, because it
	 * has none or could not use this one: but for {@code bpchar_ops}, which is there for
	 * {@code text} as well.
	 */
	static final String SQL = """
			SELECT i.indexrelid::int8 AS index, u.place > i.indnkeyatts AS carried, a.attname::text AS column,
			    CASE WHEN u.number = 0 THEN pg_get_indexdef(i.indexrelid, u.place::int, false) END AS expression,
			    cn.nspname::text AS collation_schema, co.collname::text AS collation,
			    CASE WHEN p.attoptions IS NOT NULL OR NOT o.opcdefault
			            OR o.opcintype = 'bpchar'::regtype AND a.atttypid IN ('text'::regtype, 'varchar'::regtype)
			        THEN CASE WHEN n.nspname = 'pg_catalog' THEN '' ELSE quote_ident(n.nspname) || '.' END
			            || quote_ident(o.opcname)
			            || coalesce((SELECT ' (' || string_agg(format('%I = %L', split_part(s, '=', 1),
			                        substr(s, strpos(s, '=') + 1)), ', ') || ')'
			                    FROM unnest(p.attoptions) AS s), '') END AS operator_class,
			    i.indoption[u.place - 1] & 1 <> 0 AS descending, i.indoption[u.place - 1] & 2 <> 0 AS nulls_first
			FROM pg_index i
			JOIN pg_class c ON c.oid = i.indrelid
			LEFT JOIN pg_constraint k ON k.conrelid = i.indrelid AND k.conindid = i.indexrelid
			    AND k.contype IN ('p', 'u', 'x')
			CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS u (number, place)
			JOIN pg_attribute p ON p.attrelid = i.indexrelid AND p.attnum = u.place
			LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.number
			LEFT JOIN pg_collation co ON co.oid = i.indcollation[u.place - 1]
			    AND co.oid <> coalesce(a.attcollation, 'pg_catalog."default"'::regcollation)
			LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
			LEFT JOIN pg_opclass o ON o.oid = i.indclass[u.place - 1]
			LEFT JOIN pg_namespace n ON n.oid = o.opcnamespace
			WHERE c.relnamespace = ANY (:schemas) AND NOT c.relispartition
			    AND (k.contype IS NULL OR k.contype = 'x')
			ORDER BY i.indexrelid, u.place""";

	private final Map<Long, List<IndexKey>> keys = new HashMap<>();

	private final Map<Long, List<String>> carried = new HashMap<>();

	private final Set<Long> gone = new HashSet<>();

	IndexParts(List<Row> rows) {
		for (Row row : rows) {
			long index = row.number("index");
			if (row.flag("carried")) {
				this.carried.computeIfAbsent(index, (id) -> new ArrayList<>()).add(row.text("column"));
			}
			else if (row.textOrNull("column") == null && row.textOrNull("expression") == null) {
				this.gone.add(index);
			}
			else {
				this.keys.computeIfAbsent(index, (id) -> new ArrayList<>()).add(key(row));
			}
		}
	}

	private static IndexKey key(Row row) {
		boolean descending = row.flag("descending");
		String expression = row.sqlOrNull("expression");
		return new IndexKey(row.textOrNull("column"), (expression != null) ? bare(expression) : null,
				row.shortNameOrNull("collation_schema", "collation"), row.textOrNull("operator_class"), descending,
				nulls(descending, row.flag("nulls_first")));
	}

	/**
	 * PostgreSQL puts parentheses around all but function calls, which begin with none.
	 */
	private static String bare(String expression) {
		return expression.startsWith("(") ? expression.substring(1, expression.length() - 1).strip() : expression;
	}

	private static @Nullable Nulls nulls(boolean descending, boolean first) {
		return (descending == first) ? null : first ? Nulls.FIRST : Nulls.LAST;
	}

	/**
	 * Whether it was dropped a moment ago, so that its expressions are not to be had.
	 * @param index the number of an index
	 * @return whether it is better passed over
	 */
	boolean gone(long index) {
		return this.gone.contains(index);
	}

	List<IndexKey> keys(long index) {
		return this.keys.getOrDefault(index, List.of());
	}

	List<String> carried(long index) {
		return this.carried.getOrDefault(index, List.of());
	}

}
