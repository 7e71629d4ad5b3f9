package io.boards.migrations.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.CompositeType.Attribute;
import io.boards.migrations.schema.Generated;
import io.boards.migrations.schema.Identity;
import io.boards.migrations.schema.SequenceOptions;

import org.jspecify.annotations.Nullable;

/**
 * The columns of tables and the attributes of composite types.
 */
final class Columns {

	static final String SQL = """
			SELECT a.attrelid::int8 AS relation, a.attnum::int8 AS number, a.attname::text AS name,
			    format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS required,
			    a.attidentity::text AS identity, a.attgenerated::text AS generated,
			    pg_get_expr(f.adbin, f.adrelid) AS expression,
			    cn.nspname::text AS collation_schema, co.collname::text AS collation, d.description AS comment
			FROM pg_class c
			JOIN pg_attribute a ON a.attrelid = c.oid
			JOIN pg_type t ON t.oid = a.atttypid
			LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
			LEFT JOIN pg_collation co ON co.oid = a.attcollation AND a.attcollation <> t.typcollation
			LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
			LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = a.attrelid
			    AND d.objsubid = a.attnum
			WHERE c.relnamespace = ANY (:schemas) AND c.relkind IN ('r', 'p', 'c') AND NOT c.relispartition
			    AND a.attnum > 0 AND NOT a.attisdropped
			ORDER BY a.attrelid, a.attnum""";

	private final Map<Long, List<Column>> columns = new HashMap<>();

	Columns(List<Row> rows, Sequences sequences) {
		for (Row row : rows) {
			this.columns.computeIfAbsent(row.number("relation"), (relation) -> new ArrayList<>())
				.add(column(row, sequences));
		}
	}

	private static Column column(Row row, Sequences sequences) {
		Generated generated = generated(row);
		return new Column(row.text("name"), row.text("type"), !row.flag("required"),
				(generated != null) ? null : row.sqlOrNull("expression"), identity(row, sequences), generated,
				row.shortNameOrNull("collation_schema", "collation"), row.textOrNull("comment"));
	}

	private static @Nullable Generated generated(Row row) {
		String expression = row.sqlOrNull("expression");
		String storage = row.text("generated");
		if (expression == null || storage.isEmpty()) {
			return null;
		}
		return new Generated(expression, storage.equals("s") ? Generated.Storage.STORED : Generated.Storage.VIRTUAL);
	}

	private static @Nullable Identity identity(Row row, Sequences sequences) {
		String kind = row.text("identity");
		if (kind.isEmpty()) {
			return null;
		}
		SequenceOptions options = sequences.ofIdentity(row.number("relation"), row.number("number"));
		return new Identity(kind.equals("a") ? Identity.Generation.ALWAYS : Identity.Generation.BY_DEFAULT, options);
	}

	List<Column> of(long relation) {
		return this.columns.getOrDefault(relation, List.of());
	}

	List<Attribute> attributes(long type) {
		return of(type).stream().map((column) -> new Attribute(column.name(), column.type())).toList();
	}

}
