package io.boards.migrations.catalog;

import java.util.List;

/**
 * The queries that list relations and their parts, property by property.
 */
final class RelationListing {

	private static final String FROM = """
			FROM pg_class c
			JOIN pg_namespace n ON n.oid = c.relnamespace AND c.relnamespace = ANY (:schemas) AND NOT EXISTS
			    (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
			""";

	private static final String KIND = """
			CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence'
			    WHEN 'f' THEN 'foreign table' WHEN 'c' THEN 'composite type' ELSE 'table' END""";

	private static final String ADDRESS = "n.nspname::text AS schema, c.relname::text AS relation";

	/** The sequence of an identity is a property of its column. */
	private static final String NOT_OF_IDENTITY = """
			NOT (c.relkind = 'S' AND EXISTS (SELECT FROM pg_depend i
			    WHERE i.classid = 'pg_class'::regclass AND i.objid = c.oid AND i.deptype = 'i'))""";

	private static final String RELATIONS = "SELECT " + KIND
			+ " AS kind, format('%I.%I', n.nspname, c.relname) AS name, " + ADDRESS + """
					, true AS whole, p.property, p.value
					""" + FROM
			+ """
					LEFT JOIN pg_am m ON m.oid = c.relam
					LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
					LEFT JOIN pg_class b ON b.oid = c.reltoastrelid
					LEFT JOIN pg_foreign_table f ON f.ftrelid = c.oid
					LEFT JOIN pg_foreign_server v ON v.oid = f.ftserver
					CROSS JOIN LATERAL (VALUES
					    ('owner', pg_get_userbyid(c.relowner)::text),
					    ('comment', quote_literal(coalesce(obj_description(c.oid, 'pg_class'), obj_description(c.reltype, 'pg_type')))),
					    ('persistence', CASE c.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'permanent' END),
					    ('access method', m.amname::text),
					    ('tablespace', s.spcname::text),
					    ('list of parameters', nullif(array_to_string(ARRAY(SELECT unnest(c.reloptions) ORDER BY 1), ', '), '')),
					    ('list of parameters of toast', nullif(array_to_string(ARRAY(SELECT unnest(b.reloptions) ORDER BY 1), ', '), '')),
					    ('row level security', CASE WHEN c.relkind IN ('r', 'p') THEN CASE WHEN c.relrowsecurity
					        THEN 'enabled' ELSE 'disabled' END END),
					    ('row level security of the owner', CASE WHEN c.relforcerowsecurity THEN 'forced' END),
					    ('replica identity', CASE c.relreplident WHEN 'f' THEN 'full' WHEN 'n' THEN 'nothing'
					        WHEN 'i' THEN 'an index' END),
					    ('partition key', CASE c.relkind WHEN 'p' THEN pg_get_partkeydef(c.oid) END),
					    ('bound', CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END),
					    ('list of parents', nullif(array_to_string(ARRAY(SELECT i.inhparent::regclass::text FROM pg_inherits i
					        WHERE i.inhrelid = c.oid ORDER BY i.inhseqno), ', '), '')),
					    ('type', CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END),
					    ('filled', CASE c.relkind WHEN 'm' THEN CASE WHEN c.relispopulated THEN 'yes' ELSE 'no' END END),
					    ('server', v.srvname::text),
					    ('list of options', nullif("""
			+ ForeignOptions.of("f.ftoptions") + """
					, '')),
					    ('definition', CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END)
					) AS p (property, value)
					WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f', 'c') AND p.value IS NOT NULL""" + " AND "
			+ NOT_OF_IDENTITY;

	private static final String SEQUENCES = """
			SELECT 'sequence' AS kind, format('%I.%I', n.nspname, c.relname) AS name,\s""" + ADDRESS + """
			, true AS whole, p.property, p.value
			""" + FROM + """
			JOIN pg_sequence s ON s.seqrelid = c.oid
			LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'a'
			    AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
			LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
			CROSS JOIN LATERAL (VALUES
			    ('type', format_type(s.seqtypid, NULL)),
			    ('start', s.seqstart::text),
			    ('increment', s.seqincrement::text),
			    ('minimum', s.seqmin::text),
			    ('maximum', s.seqmax::text),
			    ('cache', s.seqcache::text),
			    ('cycle', CASE WHEN s.seqcycle THEN 'yes' ELSE 'no' END),
			    ('owned by', d.refobjid::regclass::text || '.' || quote_ident(a.attname))
			) AS p (property, value)
			WHERE p.value IS NOT NULL AND\s""" + NOT_OF_IDENTITY;

	private static final String COLUMN_NAME = "format('%I.%I.%I', n.nspname, c.relname, a.attname) AS name, ";

	private static final String COLUMNS = "SELECT 'column' AS kind, " + COLUMN_NAME + ADDRESS + """
			, c.relkind::text AS letter, c.oid::int8 AS id, a.attnum::int8 AS number, a.attname::text AS column,
			    p.property, p.value
			""" + FROM
			+ """
					JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
					JOIN pg_type t ON t.oid = a.atttypid
					LEFT JOIN pg_attrdef f ON f.adrelid = c.oid AND f.adnum = a.attnum
					LEFT JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid
					    AND d.refobjsubid = a.attnum AND d.classid = 'pg_class'::regclass AND d.deptype = 'i'
					    AND a.attidentity <> ''
					LEFT JOIN pg_sequence s ON s.seqrelid = d.objid
					CROSS JOIN LATERAL (VALUES
					    ('type', format_type(a.atttypid, a.atttypmod)),
					    ('null', CASE WHEN a.attnotnull THEN 'refused' ELSE 'allowed' END),
					    ('default', CASE a.attgenerated WHEN '' THEN pg_get_expr(f.adbin, f.adrelid) END),
					    ('generated', CASE a.attgenerated WHEN '' THEN NULL WHEN 's' THEN 'stored ' ELSE 'virtual ' END
					        || pg_get_expr(f.adbin, f.adrelid)),
					    ('identity', CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END),
					    ('numbering', format('start %s increment %s minimum %s maximum %s cache %s%s', s.seqstart,
					        nullif(s.seqincrement, 0), s.seqmin, s.seqmax, s.seqcache, CASE WHEN s.seqcycle THEN ' cycle' END)),
					    ('collation', CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::regcollation::text END),
					    ('storage', CASE WHEN a.attstorage <> t.typstorage THEN CASE a.attstorage WHEN 'p' THEN 'plain'
					        WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' ELSE 'extended' END END),
					    ('compression', {14: CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END | NULL}),
					    ('statistics', nullif(a.attstattarget, -1)::text),
					    ('list of parameters', nullif(array_to_string(ARRAY(SELECT unnest(a.attoptions) ORDER BY 1), ', '), '')),
					    ('list of options', nullif("""
			+ ForeignOptions.of("a.attfdwoptions") + """
					, '')),
					    ('inherited', CASE WHEN a.attinhcount > 0 THEN 'yes' END),
					    ('comment', quote_literal(col_description(c.oid, a.attnum)))
					) AS p (property, value)
					WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') AND p.value IS NOT NULL
					    AND (p.property <> 'numbering' OR s.seqrelid IS NOT NULL)
					ORDER BY c.oid, a.attnum""";

	private static final String CONSTRAINTS = """
			SELECT 'constraint' AS kind, format('%I on %I.%I', k.conname, n.nspname, c.relname) AS name,\s""" + ADDRESS
			+ """
					, p.property, p.value
					""" + FROM
			+ """
					JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype IN ('p', 'u', 'f', 'c', 'x')
					    AND k.conparentid = 0
					LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u', 'x')
					LEFT JOIN pg_class x ON x.oid = i.indexrelid
					CROSS JOIN LATERAL (VALUES
					    ('definition', pg_get_constraintdef(k.oid)),
					    ('list of parameters', nullif(array_to_string(ARRAY(SELECT unnest(x.reloptions) ORDER BY 1), ', '), '')),
					    ('clustered', CASE WHEN i.indisclustered THEN 'yes' END),
					    ('replica identity', CASE WHEN i.indisreplident THEN 'yes' END),
					    ('comment', quote_literal(obj_description(k.oid, 'pg_constraint'))),
					    ('comment of its index', quote_literal(obj_description(x.oid, 'pg_class')))
					) AS p (property, value)
					WHERE p.value IS NOT NULL""";

	private static final String INDEXES = """
			SELECT 'index' AS kind, format('%I.%I', n.nspname, x.relname) AS name,\s""" + ADDRESS + """
			, p.property, p.value
			""" + FROM + """
			JOIN pg_index i ON i.indrelid = c.oid AND NOT EXISTS (SELECT FROM pg_constraint k
			    WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
			JOIN pg_class x ON x.oid = i.indexrelid AND NOT x.relispartition
			LEFT JOIN pg_tablespace s ON s.oid = x.reltablespace
			CROSS JOIN LATERAL (VALUES
			    ('definition', pg_get_indexdef(i.indexrelid)),
			    ('valid', CASE WHEN NOT i.indisvalid THEN 'no' END),
			    ('clustered', CASE WHEN i.indisclustered THEN 'yes' END),
			    ('replica identity', CASE WHEN i.indisreplident THEN 'yes' END),
			    ('tablespace', s.spcname::text),
			    ('comment', quote_literal(obj_description(i.indexrelid, 'pg_class')))
			) AS p (property, value)
			WHERE c.relkind IN ('r', 'p', 'm') AND p.value IS NOT NULL""";

	private static final String FIRING = """
			CASE %s WHEN 'D' THEN 'never' WHEN 'R' THEN 'on replicas' WHEN 'A' THEN 'always' ELSE 'as usual' END""";

	private static final String TRIGGERS = parts("trigger", "pg_trigger", "k.tgname",
			"k.tgrelid = c.oid AND NOT k.tgisinternal AND k.tgparentid = 0",
			"('definition', pg_get_triggerdef(k.oid)), ('fires', " + FIRING.formatted("k.tgenabled") + ")");

	private static final String RULES = parts("rule", "pg_rewrite", "k.rulename",
			"k.ev_class = c.oid AND k.rulename <> '_RETURN'",
			"('definition', pg_get_ruledef(k.oid)), ('fires', " + FIRING.formatted("k.ev_enabled") + ")");

	private static final String POLICIES = parts("policy", "pg_policy", "k.polname", "k.polrelid = c.oid", """
			('kind', CASE WHEN k.polpermissive THEN 'permissive' ELSE 'restrictive' END),
			('command', CASE k.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
			    WHEN 'd' THEN 'DELETE' ELSE 'ALL' END),
			('list of roles', array_to_string(ARRAY(SELECT CASE r WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(r)::text END
			    FROM unnest(k.polroles) AS r ORDER BY 1), ', ')),
			('using', pg_get_expr(k.polqual, k.polrelid)),
			('check', pg_get_expr(k.polwithcheck, k.polrelid))""");

	private static final String PRIVILEGES = "SELECT " + KIND
			+ " AS kind, format('%I.%I', n.nspname, c.relname) AS name, " + ADDRESS + ", true AS whole, "
			+ Privileges.PROPERTY + FROM + Privileges.of(Privileges.RELATION, "c.relowner")
			+ " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND " + NOT_OF_IDENTITY;

	private static final String COLUMN_PRIVILEGES = "SELECT 'column' AS kind, " + COLUMN_NAME + ADDRESS + ", "
			+ Privileges.PROPERTY + FROM + "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0"
			+ " AND NOT a.attisdropped AND a.attacl IS NOT NULL " + Privileges.of("a.attacl", "c.relowner");

	static final List<String> ALL = List.of(RELATIONS, SEQUENCES, COLUMNS, CONSTRAINTS, INDEXES, TRIGGERS, RULES,
			POLICIES, PRIVILEGES, COLUMN_PRIVILEGES);

	private RelationListing() {
	}

	private static String parts(String kind, String catalog, String name, String of, String properties) {
		return "SELECT '" + kind + "' AS kind, format('%I on %I.%I', " + name + ", n.nspname, c.relname) AS name, "
				+ ADDRESS + ", p.property, p.value " + FROM + "JOIN " + catalog + " k ON " + of
				+ " CROSS JOIN LATERAL (VALUES " + properties + ", ('comment', quote_literal(obj_description(k.oid, '"
				+ catalog + "')))) AS p (property, value) WHERE p.value IS NOT NULL";
	}

}
