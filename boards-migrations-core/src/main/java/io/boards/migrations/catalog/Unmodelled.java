package io.boards.migrations.catalog;

import java.util.List;

/**
 * What there are no values for, and what of a table or trigger they do not say.
 */
final class Unmodelled {

	static final String SQL = """
			WITH relation AS (
			    SELECT c.oid, c.relname, c.relnamespace, c.relkind, c.relispartition FROM pg_class c
			    WHERE c.relnamespace = ANY (:schemas)
			        AND NOT EXISTS (SELECT FROM pg_depend e
			            WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
			), thing (kind, class, object, relation) AS (
			    SELECT 'foreign table', 'pg_class'::regclass, oid, oid FROM relation WHERE relkind = 'f'
			    UNION ALL
			    SELECT 'partition', 'pg_class', oid, oid FROM relation WHERE relispartition AND relkind IN ('r', 'p', 'f')
			    UNION ALL
			    SELECT 'partition key', 'pg_class', oid, oid FROM relation WHERE relkind = 'p'
			    UNION ALL
			    SELECT 'inheriting table', 'pg_class', i.inhrelid, i.inhrelid FROM pg_inherits i
			    JOIN relation r ON r.oid = i.inhrelid WHERE r.relkind IN ('r', 'f') AND NOT r.relispartition
			    UNION ALL
			    SELECT 'rule', 'pg_rewrite', w.oid, r.oid FROM pg_rewrite w
			    JOIN relation r ON r.oid = w.ev_class WHERE w.rulename <> '_RETURN'
			    UNION ALL
			    SELECT 'trigger that is not simply enabled', 'pg_trigger', t.oid, r.oid FROM pg_trigger t
			    JOIN relation r ON r.oid = t.tgrelid
			    WHERE t.tgenabled <> 'O' AND NOT t.tgisinternal AND t.tgparentid = 0
			    UNION ALL
			    SELECT 'NOT NULL that is not validated', 'pg_constraint', k.oid, r.oid FROM pg_constraint k
			    JOIN relation r ON r.oid = k.conrelid WHERE k.contype = 'n' AND NOT k.convalidated
			    UNION ALL
			    SELECT 'statistics object', 'pg_statistic_ext', oid, NULL FROM pg_statistic_ext
			    WHERE stxnamespace = ANY (:schemas)
			    UNION ALL
			    SELECT 'publication', 'pg_publication', p.prpubid, NULL FROM pg_publication_rel p
			    JOIN relation r ON r.oid = p.prrelid
			    {15: UNION ALL SELECT 'publication', 'pg_publication', pnpubid, NULL FROM pg_publication_namespace
			    WHERE pnnspid = ANY (:schemas) | }
			    UNION ALL
			    SELECT CASE typtype WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range type' ELSE 'base type' END, 'pg_type',
			        oid, NULL FROM pg_type
			    WHERE typnamespace = ANY (:schemas) AND typisdefined
			        AND (typtype IN ('d', 'r') OR typtype = 'b' AND typcategory <> 'A')
			    UNION ALL
			    SELECT CASE prokind WHEN 'a' THEN 'aggregate' ELSE 'window function' END, 'pg_proc', oid, NULL
			    FROM pg_proc WHERE pronamespace = ANY (:schemas) AND prokind IN ('a', 'w')
			    UNION ALL
			    SELECT 'event trigger', 'pg_event_trigger', t.oid, NULL FROM pg_event_trigger t
			    JOIN pg_proc p ON p.oid = t.evtfoid WHERE p.pronamespace = ANY (:schemas)
			    UNION ALL
			    SELECT 'cast', 'pg_cast', k.oid, NULL FROM pg_cast k
			    JOIN pg_type s ON s.oid = k.castsource
			    JOIN pg_type t ON t.oid = k.casttarget
			    LEFT JOIN pg_proc p ON p.oid = k.castfunc
			    WHERE s.typnamespace = ANY (:schemas) OR t.typnamespace = ANY (:schemas)
			        OR p.pronamespace = ANY (:schemas)
			    UNION ALL
			    SELECT 'operator', 'pg_operator', oid, NULL FROM pg_operator WHERE oprnamespace = ANY (:schemas)
			    UNION ALL
			    SELECT 'operator class', 'pg_opclass', oid, NULL FROM pg_opclass WHERE opcnamespace = ANY (:schemas)
			    UNION ALL
			    SELECT 'collation', 'pg_collation', oid, NULL FROM pg_collation WHERE collnamespace = ANY (:schemas)
			    UNION ALL
			    SELECT 'conversion', 'pg_conversion', oid, NULL FROM pg_conversion WHERE connamespace = ANY (:schemas)
			    UNION ALL
			    SELECT 'text search configuration', 'pg_ts_config', oid, NULL FROM pg_ts_config
			    WHERE cfgnamespace = ANY (:schemas)
			    UNION ALL
			    SELECT 'text search dictionary', 'pg_ts_dict', oid, NULL FROM pg_ts_dict
			    WHERE dictnamespace = ANY (:schemas)
			    UNION ALL
			    SELECT 'text search parser', 'pg_ts_parser', oid, NULL FROM pg_ts_parser
			    WHERE prsnamespace = ANY (:schemas)
			    UNION ALL
			    SELECT 'text search template', 'pg_ts_template', oid, NULL FROM pg_ts_template
			    WHERE tmplnamespace = ANY (:schemas)
			)
			SELECT t.kind, n.nspname::text AS schema, r.relname::text AS relation,
			    count(DISTINCT t.object) AS number
			FROM thing t
			LEFT JOIN relation r ON r.oid = t.relation
			LEFT JOIN pg_namespace n ON n.oid = r.relnamespace
			WHERE NOT EXISTS (SELECT FROM pg_depend e
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
