package io.boards.migrations.catalog;

import java.util.List;

/**
 * What there are no values for, and what of a table or trigger they do not say.
 */
final class Unmodelled {

	/**
	 * PostgreSQL notes of all that is in a schema that it depends on it, whatever it is.
	 * What is not in a schema, or belongs to a table, is asked for by its kind.
	 */
	static final String SQL = """
			WITH relation AS (
			    SELECT c.oid, c.relname, c.relnamespace, c.relkind, c.relispartition FROM pg_class c
			    WHERE c.relnamespace = ANY (:schemas) AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
			        AND NOT EXISTS (SELECT FROM pg_depend e
			            WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
			), thing (kind, class, object, relation) AS (
			    SELECT CASE relkind WHEN 'f' THEN 'foreign table' WHEN 'p' THEN 'partition key' END,
			        'pg_class'::regclass::oid, oid, oid FROM relation
			    UNION ALL
			    SELECT 'partition', 'pg_class'::regclass, oid, oid FROM relation WHERE relispartition
			    UNION ALL
			    SELECT 'inheriting table', 'pg_class'::regclass, r.oid, r.oid FROM relation r
			    JOIN pg_inherits i ON i.inhrelid = r.oid WHERE r.relkind IN ('r', 'f') AND NOT r.relispartition
			    UNION ALL
			    SELECT 'rule', 'pg_rewrite'::regclass, w.oid, r.oid FROM relation r
			    JOIN pg_rewrite w ON w.ev_class = r.oid WHERE w.rulename <> '_RETURN'
			    UNION ALL
			    SELECT 'trigger that is not simply enabled', 'pg_trigger'::regclass, t.oid, r.oid FROM relation r
			    JOIN pg_trigger t ON t.tgrelid = r.oid
			    WHERE t.tgenabled <> 'O' AND NOT t.tgisinternal AND t.tgparentid = 0
			    UNION ALL
			    SELECT 'NOT NULL that is not validated', 'pg_constraint'::regclass, k.oid, r.oid FROM relation r
			    JOIN pg_constraint k ON k.conrelid = r.oid WHERE k.contype = 'n' AND NOT k.convalidated
			    UNION ALL
			    SELECT 'publication', 'pg_publication'::regclass, p.prpubid, NULL FROM pg_publication_rel p
			    JOIN relation r ON r.oid = p.prrelid
			    {15: UNION ALL SELECT 'publication', 'pg_publication'::regclass, pnpubid, NULL
			    FROM pg_publication_namespace WHERE pnnspid = ANY (:schemas) | }
			    UNION ALL
			    SELECT CASE d.classid
			        WHEN 'pg_type'::regclass THEN CASE WHEN t.typtype = 'd' THEN 'domain'
			            WHEN t.typtype = 'r' THEN 'range type'
			            WHEN t.typtype = 'b' AND t.typisdefined AND t.typcategory <> 'A' THEN 'base type' END
			        WHEN 'pg_proc'::regclass THEN CASE p.prokind WHEN 'a' THEN 'aggregate'
			            WHEN 'w' THEN 'window function' END
			        WHEN 'pg_statistic_ext'::regclass THEN 'statistics object'
			        WHEN 'pg_operator'::regclass THEN 'operator'
			        WHEN 'pg_opclass'::regclass THEN 'operator class'
			        WHEN 'pg_collation'::regclass THEN 'collation'
			        WHEN 'pg_conversion'::regclass THEN 'conversion'
			        WHEN 'pg_ts_config'::regclass THEN 'text search configuration'
			        WHEN 'pg_ts_dict'::regclass THEN 'text search dictionary'
			        WHEN 'pg_ts_parser'::regclass THEN 'text search parser'
			        WHEN 'pg_ts_template'::regclass THEN 'text search template' END, d.classid, d.objid, NULL
			    FROM pg_depend d
			    LEFT JOIN pg_type t ON t.oid = d.objid AND d.classid = 'pg_type'::regclass
			    LEFT JOIN pg_proc p ON p.oid = d.objid AND d.classid = 'pg_proc'::regclass
			    WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = ANY (:schemas)
			        AND d.classid <> 'pg_class'::regclass
			    UNION ALL
			    SELECT 'event trigger', 'pg_event_trigger'::regclass, t.oid, NULL FROM pg_event_trigger t
			    JOIN pg_proc p ON p.oid = t.evtfoid WHERE p.pronamespace = ANY (:schemas)
			    UNION ALL
			    SELECT 'cast', 'pg_cast'::regclass, k.oid, NULL FROM pg_cast k
			    JOIN pg_type s ON s.oid = k.castsource
			    JOIN pg_type t ON t.oid = k.casttarget
			    LEFT JOIN pg_proc p ON p.oid = k.castfunc
			    WHERE s.typnamespace = ANY (:schemas) OR t.typnamespace = ANY (:schemas)
			        OR p.pronamespace = ANY (:schemas)
			)
			SELECT t.kind, n.nspname::text AS schema, r.relname::text AS relation,
			    count(DISTINCT t.object) AS number
			FROM thing t
			LEFT JOIN relation r ON r.oid = t.relation
			LEFT JOIN pg_namespace n ON n.oid = r.relnamespace
			WHERE t.kind IS NOT NULL AND NOT EXISTS (SELECT FROM pg_depend e
			    WHERE e.classid = t.class AND e.objid = t.object AND e.objsubid = 0
			        AND e.deptype IN ('e', 'i'))
			GROUP BY t.kind, n.nspname, r.relname""";

	private Unmodelled() {
	}

	static void count(List<Row> rows, CatalogScope scope, Counts counts) {
		for (Row row : rows) {
			if (row.textOrNull("relation") == null || !scope.leftOut().test(row.name("schema", "relation"))) {
				counts.add(row.text("kind"), (int) row.number("number"));
			}
		}
	}

}
