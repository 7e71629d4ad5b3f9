package io.boards.migrations.catalog;

import java.util.List;

/**
 * The queries for objects with their belongings; all have the same columns, those that
 * mean nothing for a kind left out.
 */
final class HolderQueries {

	/**
	 * As in {@code SELECT - reader}: the privilege, + where it can be granted, the role.
	 */
	private static final String PRIVILEGES = """
			ARRAY(SELECT x.privilege_type || CASE WHEN x.is_grantable THEN ' + ' ELSE ' - ' END
			        || CASE x.grantee WHEN 0 THEN '' ELSE pg_get_userbyid(x.grantee)::text END
			        FROM aclexplode(%s) AS x)""";

	private static final String TYPES = """
			SELECT 'TYPE' AS kind, t.oid::int8 AS id, n.nspname::text AS schema, t.typname::text AS name,
			    pg_get_userbyid(t.typowner)::text AS owner, %s AS privileges,
			    d.description AS comment
			FROM pg_type t
			JOIN pg_namespace n ON n.oid = t.typnamespace
			LEFT JOIN pg_class c ON c.oid = t.typrelid
			LEFT JOIN pg_description d ON d.classoid = 'pg_type'::regclass AND d.objoid = t.oid
			WHERE t.typnamespace = ANY (:schemas) AND (t.typtype = 'e' OR c.relkind = 'c')"""
		.formatted(PRIVILEGES.formatted(Privileges.TYPE));

	private static final String ROUTINES = """
			SELECT CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END AS kind, p.oid::int8 AS id,
			    n.nspname::text AS schema, p.proname::text AS name,
			    format('%%I.%%I(%%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) AS part,
			    pg_get_userbyid(p.proowner)::text AS owner, %s AS privileges,
			    d.description AS comment
			FROM pg_proc p
			JOIN pg_namespace n ON n.oid = p.pronamespace
			LEFT JOIN pg_description d ON d.classoid = 'pg_proc'::regclass AND d.objoid = p.oid
			WHERE p.pronamespace = ANY (:schemas) AND p.prokind IN ('f', 'p')
			    AND NOT EXISTS (SELECT FROM pg_depend e
			        WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype IN ('e', 'i'))"""
		.formatted(PRIVILEGES.formatted(Privileges.ROUTINE));

	private static final String RELATIONS = """
			SELECT CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED_VIEW' WHEN 'S' THEN 'SEQUENCE'
			        ELSE 'TABLE' END AS kind,
			    c.oid::int8 AS id, n.nspname::text AS schema, c.relname::text AS name,
			    pg_get_userbyid(c.relowner)::text AS owner, %s AS privileges,
			    CASE WHEN c.relkind IN ('v', 'm', 'S') THEN d.description END AS comment,
			    CASE c.relkind WHEN 'm' THEN c.reloptions END AS parameters
			FROM pg_class c
			JOIN pg_namespace n ON n.oid = c.relnamespace
			LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
			WHERE c.relnamespace = ANY (:schemas) AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S')"""
		.formatted(PRIVILEGES.formatted(Privileges.RELATION));

	/**
	 * A column of a partition or a foreign table has a comment that nobody else reads.
	 */
	private static final String COLUMNS = """
			SELECT 'COLUMN' AS kind, c.oid::int8 AS id, a.attnum::int8 AS column, c.oid::int8 AS relation,
			    n.nspname::text AS schema, c.relname::text AS name, a.attname::text AS part,
			    CASE WHEN a.attacl IS NOT NULL THEN %s END AS privileges,
			    CASE WHEN c.relkind IN ('v', 'm', 'c', 'f') OR c.relispartition THEN d.description END AS comment
			FROM pg_class c
			JOIN pg_namespace n ON n.oid = c.relnamespace
			JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
			LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid
			    AND d.objsubid = a.attnum
			WHERE c.relnamespace = ANY (:schemas) AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c')"""
		.formatted(PRIVILEGES.formatted("a.attacl"));

	private static final String INDEXES = """
			SELECT 'INDEX' AS kind, i.indexrelid::int8 AS id, i.indrelid::int8 AS relation,
			    n.nspname::text AS schema, x.relname::text AS name, d.description AS comment
			FROM pg_index i
			JOIN pg_class x ON x.oid = i.indexrelid
			JOIN pg_namespace n ON n.oid = x.relnamespace
			LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = x.oid AND d.objsubid = 0
			WHERE x.relnamespace = ANY (:schemas)""";

	private static final String CONSTRAINTS = parts("'CONSTRAINT'", "conname", "NULL::text", "pg_constraint",
			"k.conrelid = c.oid");

	private static final String TRIGGERS = parts("'TRIGGER'", "tgname", """
			CASE k.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA'
			        WHEN 'A' THEN 'ENABLE ALWAYS' END""", "pg_trigger", "k.tgrelid = c.oid AND NOT k.tgisinternal");

	private static final String POLICIES = parts("'POLICY'", "polname", "NULL::text", "pg_policy",
			"k.polrelid = c.oid");

	/** One for each catalog. */
	static final List<String> ALL = List.of(TYPES, ROUTINES, RELATIONS, COLUMNS, INDEXES, CONSTRAINTS, TRIGGERS,
			POLICIES);

	private HolderQueries() {
	}

	/** All three together would be joined without the indexes of each. */
	private static String parts(String kind, String name, String firing, String catalog, String of) {
		return """
				SELECT %s AS kind, k.oid::int8 AS id, c.oid::int8 AS relation, n.nspname::text AS schema,
				    c.relname::text AS name, k.%s::text AS part, d.description AS comment, %s AS firing
				FROM pg_class c
				JOIN pg_namespace n ON n.oid = c.relnamespace
				JOIN %s k ON %s
				LEFT JOIN pg_description d ON d.classoid = '%s'::regclass AND d.objoid = k.oid
				WHERE c.relnamespace = ANY (:schemas) AND c.relkind IN ('r', 'p', 'f', 'v', 'm')""".formatted(kind,
				name, firing, catalog, of, catalog);
	}

}
