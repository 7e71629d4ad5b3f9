package io.boards.migrations.catalog;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.QualifiedName;

/**
 * The indexes that do not belong to a constraint.
 */
final class Indexes {

	static final String SQL = """
			SELECT i.indexrelid::int8 AS index, i.indrelid::int8 AS relation, x.relname::text AS name,
			    m.amname::text AS method, i.indisunique AS unique,
			    {15: i.indnullsnotdistinct | false} AS nulls_not_distinct, i.indisvalid AS valid,
			    x.reloptions AS parameters, pg_get_expr(i.indpred, i.indrelid) AS predicate
			FROM pg_index i
			JOIN pg_class c ON c.oid = i.indrelid
			JOIN pg_class x ON x.oid = i.indexrelid
			JOIN pg_am m ON m.oid = x.relam
			WHERE c.relnamespace = ANY (:schemas) AND c.relkind IN ('r', 'p', 'm') AND NOT c.relispartition
			    AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = i.indrelid
			        AND k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))""";

	private Indexes() {
	}

	static List<Index> of(List<Row> rows, Relations relations, IndexParts parts, Counts unmodelled) {
		List<Index> indexes = new ArrayList<>();
		for (Row row : rows) {
			long index = row.number("index");
			QualifiedName table = relations.nameOrNull(row.number("relation"));
			if (table != null && !row.flag("valid")) {
				unmodelled.add("invalid index");
			}
			else if (table != null && !parts.gone(index)) {
				indexes.add(new Index(table, row.text("name"), row.text("method"), parts.keys(index),
						parts.carried(index), row.flag("unique"), row.flag("nulls_not_distinct"),
						Relations.parameters(row.list("parameters")), row.sqlOrNull("predicate")));
			}
		}
		return indexes;
	}

}
