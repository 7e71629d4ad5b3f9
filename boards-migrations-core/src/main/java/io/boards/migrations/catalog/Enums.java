package io.boards.migrations.catalog;

import java.util.List;

import io.boards.migrations.schema.EnumType;

/**
 * Enum types.
 */
final class Enums {

	static final String SQL = """
			SELECT n.nspname::text AS schema, t.typname::text AS name,
			    ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder)
			        AS labels
			FROM pg_type t
			JOIN pg_namespace n ON n.oid = t.typnamespace
			WHERE t.typnamespace = ANY (:schemas) AND t.typtype = 'e'
			    AND NOT EXISTS (SELECT FROM pg_depend e
			        WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')""";

	private Enums() {
	}

	static List<EnumType> of(List<Row> rows) {
		return rows.stream().map((row) -> new EnumType(row.name("schema", "name"), row.list("labels"))).toList();
	}

}
