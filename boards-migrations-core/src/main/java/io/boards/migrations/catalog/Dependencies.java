package io.boards.migrations.catalog;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.schema.Dependency;

/**
 * What is read and keeps what it uses from being changed, from PostgreSQL's own notes.
 */
final class Dependencies {

	/**
	 * PostgreSQL notes what a generated column uses either for the column or for its
	 * expression, which of them depends on its version; and it notes for policies and
	 * triggers that they go with their table, which does not keep it.
	 */
	static final String SQL = """
			WITH holder (kind, id, namespace, name, part, class, object, sub) AS MATERIALIZED (
			    SELECT CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED_VIEW' END, c.oid, c.relnamespace,
			        c.relname, NULL::text, 'pg_rewrite'::regclass, r.oid, 0
			    FROM pg_class c JOIN pg_rewrite r ON r.ev_class = c.oid AND r.rulename = '_RETURN'
			    WHERE c.relnamespace = ANY (:schemas) AND c.relkind IN ('v', 'm')
			    UNION ALL
			    SELECT 'GENERATED_COLUMN', c.oid, c.relnamespace, c.relname, g.attname::text, w.class, w.object, w.sub
			    FROM pg_class c
			    JOIN pg_attribute g ON g.attrelid = c.oid AND g.attgenerated <> ''
			    JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = g.attnum
			    CROSS JOIN LATERAL (VALUES ('pg_attrdef'::regclass, d.oid, 0),
			        ('pg_class'::regclass, c.oid, g.attnum)) AS w (class, object, sub)
			    WHERE c.relnamespace = ANY (:schemas) AND c.relkind IN ('r', 'p')
			    UNION ALL
			    SELECT 'POLICY', c.oid, c.relnamespace, c.relname, p.polname::text, 'pg_policy'::regclass, p.oid, 0
			    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
			    WHERE c.relnamespace = ANY (:schemas)
			    UNION ALL
			    SELECT 'TRIGGER', c.oid, c.relnamespace, c.relname, t.tgname::text, 'pg_trigger'::regclass, t.oid, 0
			    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
			    WHERE c.relnamespace = ANY (:schemas) AND NOT t.tgisinternal
			    UNION ALL
			    SELECT 'FUNCTION', p.oid, p.pronamespace, p.proname, format('%I.%I(%s)', n.nspname, p.proname,
			        pg_get_function_identity_arguments(p.oid)), 'pg_proc'::regclass, p.oid, 0
			    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
			    WHERE p.pronamespace = ANY (:schemas)
			)
			SELECT DISTINCT h.kind, h.id::int8 AS holder, hn.nspname::text AS schema, h.name::text, h.part,
			    un.nspname::text AS used_schema, u.relname::text AS used, a.attname::text AS column
			FROM holder h
			JOIN pg_namespace hn ON hn.oid = h.namespace
			JOIN pg_depend d ON d.classid = h.class AND d.objid = h.object AND d.objsubid = h.sub
			    AND (d.deptype = 'n' OR d.deptype = 'a' AND h.kind = 'GENERATED_COLUMN')
			LEFT JOIN pg_constraint k ON d.refclassid = 'pg_constraint'::regclass AND k.oid = d.refobjid
			JOIN pg_class u ON u.oid = CASE d.refclassid WHEN 'pg_class'::regclass THEN d.refobjid ELSE k.conrelid END
			JOIN pg_namespace un ON un.oid = u.relnamespace
			LEFT JOIN pg_attribute a ON d.refclassid = 'pg_class'::regclass AND a.attrelid = d.refobjid
			    AND a.attnum = d.refobjsubid AND d.refobjsubid <> 0
			WHERE u.oid <> h.id OR a.attnum IS NOT NULL AND NOT (h.kind = 'GENERATED_COLUMN' AND a.attname = h.part)""";

	private Dependencies() {
	}

	static List<Dependency> of(List<Row> rows, Relations relations, Routines routines) {
		List<Dependency> dependencies = new ArrayList<>();
		for (Row row : rows) {
			Dependency.Kind kind = Dependency.Kind.valueOf(row.text("kind"));
			long holder = row.number("holder");
			boolean read = (kind == Dependency.Kind.FUNCTION) ? routines.ids().contains(holder)
					: relations.contains(holder);
			if (read) {
				dependencies.add(new Dependency(kind, row.name("schema", "name"), row.textOrNull("part"),
						row.name("used_schema", "used"), row.textOrNull("column")));
			}
		}
		return dependencies;
	}

}
