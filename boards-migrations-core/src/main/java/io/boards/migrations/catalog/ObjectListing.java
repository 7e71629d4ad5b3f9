package io.boards.migrations.catalog;

import java.util.List;

/**
 * The queries that list what is not a relation nor a part of one, property by property.
 */
final class ObjectListing {

	private static final String WITHOUT_MEMBERS = """
			AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = '%s'::regclass AND e.objid = %s
			    AND e.deptype IN ('e', 'i'))""";

	private static final String SCHEMAS = """
			SELECT 'schema' AS kind, quote_ident(n.nspname) AS name, p.property, p.value
			FROM pg_namespace n
			CROSS JOIN LATERAL (VALUES
			    ('owner', pg_get_userbyid(n.nspowner)::text),
			    ('comment', quote_literal(obj_description(n.oid, 'pg_namespace')))
			) AS p (property, value)
			WHERE n.oid = ANY (:schemas) AND p.value IS NOT NULL""" + of("pg_namespace", "n.oid");

	private static final String SCHEMA_PRIVILEGES = "SELECT 'schema' AS kind, quote_ident(n.nspname) AS name, "
			+ Privileges.PROPERTY + "FROM pg_namespace n "
			+ Privileges.of("coalesce(n.nspacl, acldefault('n', n.nspowner))", "n.nspowner")
			+ " WHERE n.oid = ANY (:schemas)" + of("pg_namespace", "n.oid");

	private static final String EXTENSIONS = """
			SELECT 'extension' AS kind, quote_ident(x.extname) AS name, p.property, p.value
			FROM pg_extension x
			JOIN pg_namespace n ON n.oid = x.extnamespace
			CROSS JOIN LATERAL (VALUES ('schema', n.nspname::text), ('version', x.extversion)) AS p (property, value)
			WHERE x.extname <> 'plpgsql'""";

	private static final String TYPE_KIND = """
			CASE t.typtype WHEN 'e' THEN 'enum type' WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range type'
			    WHEN 'c' THEN 'composite type' ELSE 'type' END""";

	/** No arrays, no types of tables, no multiranges: they go and come with others. */
	private static final String TYPES_FROM = """
			FROM pg_type t
			JOIN pg_namespace n ON n.oid = t.typnamespace
			""";

	private static final String TYPES_WHERE = """
			t.typnamespace = ANY (:schemas) AND t.typtype IN ('e', 'd', 'r', 'b')
			    AND NOT EXISTS (SELECT FROM pg_type y WHERE y.typarray = t.oid)""" + of("pg_type", "t.oid");

	private static final String TYPES = "SELECT " + TYPE_KIND
			+ " AS kind, format('%I.%I', n.nspname, t.typname) AS name, p.property, p.value " + TYPES_FROM
			+ """
					LEFT JOIN pg_range r ON r.rngtypid = t.oid
					CROSS JOIN LATERAL (VALUES
					    ('owner', pg_get_userbyid(t.typowner)::text),
					    ('comment', quote_literal(obj_description(t.oid, 'pg_type'))),
					    ('list of values', CASE t.typtype WHEN 'e' THEN array_to_string(ARRAY(SELECT quote_literal(v.enumlabel)
					        FROM pg_enum v WHERE v.enumtypid = t.oid ORDER BY v.enumsortorder), ', ') END),
					    ('type', CASE t.typtype WHEN 'd' THEN format_type(t.typbasetype, t.typtypmod)
					        WHEN 'r' THEN format_type(r.rngsubtype, NULL) END),
					    ('null', CASE t.typtype WHEN 'd' THEN CASE WHEN t.typnotnull THEN 'refused' ELSE 'allowed' END END),
					    ('default', t.typdefault),
					    ('collation', CASE WHEN t.typtype = 'd' AND t.typcollation <> 0
					        THEN t.typcollation::regcollation::text END),
					    ('input', CASE t.typtype WHEN 'b' THEN t.typinput::text END)
					) AS p (property, value)
					WHERE p.value IS NOT NULL AND\s"""
			+ TYPES_WHERE;

	private static final String TYPE_PRIVILEGES = "SELECT " + TYPE_KIND
			+ " AS kind, format('%I.%I', n.nspname, t.typname) AS name, " + Privileges.PROPERTY + TYPES_FROM
			+ "LEFT JOIN pg_class c ON c.oid = t.typrelid " + Privileges.of(Privileges.TYPE, "t.typowner")
			+ " WHERE t.typnamespace = ANY (:schemas) AND (t.typtype IN ('e', 'd', 'r') OR c.relkind = 'c')"
			+ of("pg_type", "t.oid");

	private static final String DOMAIN_CONSTRAINTS = """
			SELECT 'domain' AS kind, format('%I.%I', n.nspname, t.typname) AS name,
			    p.property || quote_ident(k.conname) AS property, p.value
			FROM pg_constraint k
			JOIN pg_type t ON t.oid = k.contypid
			JOIN pg_namespace n ON n.oid = t.typnamespace
			CROSS JOIN LATERAL (VALUES
			    ('constraint ', pg_get_constraintdef(k.oid)),
			    ('comment of constraint ', quote_literal(obj_description(k.oid, 'pg_constraint')))
			) AS p (property, value)
			WHERE k.contype = 'c' AND t.typnamespace = ANY (:schemas) AND p.value IS NOT NULL"""
			+ of("pg_type", "t.oid");

	private static final String ROUTINE = """
			CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' WHEN 'w' THEN 'window function'
			    ELSE 'function' END AS kind,
			format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) AS name,
			""";

	private static final String ROUTINES = "SELECT " + ROUTINE + """
			    v.property, v.value
			FROM pg_proc p
			JOIN pg_namespace n ON n.oid = p.pronamespace
			LEFT JOIN pg_aggregate a ON a.aggfnoid = p.oid
			CROSS JOIN LATERAL (VALUES
			    ('owner', pg_get_userbyid(p.proowner)::text),
			    ('definition', CASE p.prokind WHEN 'a' THEN concat_ws(', ', a.aggtransfn::text,
			        format_type(a.aggtranstype, NULL), a.aggfinalfn::text, a.agginitval, a.aggcombinefn::text)
			        ELSE pg_get_functiondef(p.oid) END),
			    ('comment', quote_literal(obj_description(p.oid, 'pg_proc')))
			) AS v (property, value)
			WHERE p.pronamespace = ANY (:schemas) AND v.value IS NOT NULL""" + of("pg_proc", "p.oid");

	private static final String ROUTINE_PRIVILEGES = "SELECT " + ROUTINE + Privileges.PROPERTY
			+ "FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace "
			+ Privileges.of(Privileges.ROUTINE, "p.proowner") + " WHERE p.pronamespace = ANY (:schemas)"
			+ of("pg_proc", "p.oid");

	private static final String STATISTICS = """
			SELECT 'statistics object' AS kind, format('%I.%I', n.nspname, s.stxname) AS name, p.property, p.value
			FROM pg_statistic_ext s
			JOIN pg_namespace n ON n.oid = s.stxnamespace
			CROSS JOIN LATERAL (VALUES
			    ('owner', pg_get_userbyid(s.stxowner)::text),
			    ('definition', pg_get_statisticsobjdef(s.oid)),
			    ('target', nullif(s.stxstattarget, -1)::text),
			    ('comment', quote_literal(obj_description(s.oid, 'pg_statistic_ext')))
			) AS p (property, value)
			WHERE s.stxnamespace = ANY (:schemas) AND p.value IS NOT NULL""";

	/** What is in a schema and rarely made; its row without what are only numbers. */
	private static final String RARE = """
			SELECT i.type AS kind, i.identity AS name, p.property, p.value
			FROM pg_depend d
			CROSS JOIN LATERAL pg_identify_object(d.classid, d.objid, 0) AS i
			CROSS JOIN LATERAL (VALUES
			    ('definition', CASE d.classid
			        WHEN 'pg_operator'::regclass THEN (SELECT o.oprcode::text FROM pg_operator o WHERE o.oid = d.objid)
			        WHEN 'pg_collation'::regclass THEN (SELECT jsonb_strip_nulls(to_jsonb(c)
			            - '{oid, collname, collnamespace, collowner, collversion}'::text[])
			            FROM pg_collation c WHERE c.oid = d.objid)::text
			        WHEN 'pg_conversion'::regclass THEN (SELECT c.conproc::text FROM pg_conversion c WHERE c.oid = d.objid)
			        WHEN 'pg_ts_dict'::regclass THEN (SELECT t.dictinitoption FROM pg_ts_dict t WHERE t.oid = d.objid)
			        WHEN 'pg_ts_config'::regclass THEN array_to_string(ARRAY(SELECT m.maptokentype || ' '
			            || m.mapdict::regdictionary FROM pg_ts_config_map m WHERE m.mapcfg = d.objid
			            ORDER BY m.maptokentype, m.mapseqno), ', ') END),
			    ('owner', %s),
			    ('comment', quote_literal(obj_description(d.objid, d.classid::regclass::text::name))),
			    ('there', 'yes')
			) AS p (property, value)
			WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = ANY (:schemas)
			    AND d.classid IN ('pg_operator'::regclass, 'pg_opclass'::regclass, 'pg_opfamily'::regclass,
			        'pg_collation'::regclass, 'pg_conversion'::regclass, 'pg_ts_dict'::regclass,
			        'pg_ts_config'::regclass, 'pg_ts_parser'::regclass, 'pg_ts_template'::regclass)
			    AND p.value IS NOT NULL AND NOT EXISTS (SELECT FROM pg_depend e
			        WHERE e.classid = d.classid AND e.objid = d.objid AND e.deptype = 'e')"""
		.formatted(owner("d.classid", "d.objid"));

	/** What is in no schema, with what tells two of a name apart. */
	private static final String OUTSIDE = """
			WITH thing (class, object, definition) AS (
			    SELECT 'pg_cast'::regclass, k.oid, concat_ws(' ', k.castmethod, k.castcontext,
			        CASE WHEN k.castfunc <> 0 THEN k.castfunc::regprocedure END)
			    FROM pg_cast k WHERE k.oid >= 16384
			    UNION ALL
			    SELECT 'pg_event_trigger', t.oid, concat_ws(' ', t.evtevent, t.evtfoid::regprocedure, t.evtenabled,
			        array_to_string(t.evttags, ', ')) FROM pg_event_trigger t
			    UNION ALL
			    SELECT 'pg_publication', p.oid, concat_ws(' ', CASE WHEN p.puballtables THEN 'all tables' END,
			        CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
			        CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END,
			        CASE WHEN p.pubviaroot THEN 'via root' END,
			        {15: array_to_string(ARRAY(SELECT format('schema %%s', m.pnnspid::regnamespace) FROM pg_publication_namespace m
			            WHERE m.pnpubid = p.oid ORDER BY 1), ', ') | NULL},
			        array_to_string(ARRAY(SELECT concat_ws(' ', r.prrelid::regclass::text, {15: (SELECT
			            string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname) FROM pg_attribute a
			            WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs)), pg_get_expr(r.prqual, r.prrelid)
			            | NULL}) FROM pg_publication_rel r WHERE r.prpubid = p.oid ORDER BY 1), ', '))
			    FROM pg_publication p
			    UNION ALL
			    SELECT 'pg_foreign_data_wrapper', w.oid, concat_ws(' ', 'HANDLER', w.fdwhandler::regproc, 'VALIDATOR',
			        w.fdwvalidator::regproc, %s) FROM pg_foreign_data_wrapper w
			    UNION ALL
			    SELECT 'pg_foreign_server', s.oid, concat_ws(' ', w.fdwname, s.srvtype, s.srvversion,
			        %s)
			    FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
			    UNION ALL
			    SELECT 'pg_default_acl', a.oid, (SELECT string_agg(CASE x.grantee WHEN 0 THEN 'PUBLIC'
			            ELSE pg_get_userbyid(x.grantee)::text END || ' ' || x.privilege_type
			            || CASE WHEN x.is_grantable THEN ' with grant option' ELSE '' END, ', '
			            ORDER BY x.grantee, x.privilege_type)
			        FROM aclexplode(a.defaclacl) AS x) FROM pg_default_acl a
			)
			SELECT i.type AS kind, i.identity AS name, p.property, p.value
			FROM thing t
			CROSS JOIN LATERAL pg_identify_object(t.class, t.object, 0) AS i
			CROSS JOIN LATERAL (VALUES ('definition', t.definition), ('owner', %s),
			    ('comment', quote_literal(obj_description(t.object, t.class::text::name)))) AS p (property, value)
			WHERE p.value IS NOT NULL AND NOT EXISTS (SELECT FROM pg_depend e
			    WHERE e.classid = t.class AND e.objid = t.object AND e.deptype IN ('e', 'i'))"""
		.formatted(ForeignOptions.of("w.fdwoptions"), ForeignOptions.of("s.srvoptions"), owner("t.class", "t.object"));

	private static final String OUTSIDE_PRIVILEGES = "SELECT i.type AS kind, i.identity AS name, " + Privileges.PROPERTY
			+ """
					FROM (SELECT 'pg_foreign_data_wrapper'::regclass, w.oid, w.fdwowner,
					        coalesce(w.fdwacl, acldefault('F', w.fdwowner)) FROM pg_foreign_data_wrapper w
					    UNION ALL
					    SELECT 'pg_foreign_server', s.oid, s.srvowner, coalesce(s.srvacl, acldefault('S', s.srvowner))
					    FROM pg_foreign_server s) AS t (class, object, owner, privileges)
					CROSS JOIN LATERAL pg_identify_object(t.class, t.object, 0) AS i
					""" + Privileges.of("t.privileges", "t.owner")
			+ " WHERE NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = t.class AND e.objid = t.object AND e.deptype = 'e')";

	static final List<String> ALL = List.of(SCHEMAS, SCHEMA_PRIVILEGES, EXTENSIONS, TYPES, TYPE_PRIVILEGES,
			DOMAIN_CONSTRAINTS, ROUTINES, ROUTINE_PRIVILEGES, STATISTICS, RARE, OUTSIDE, OUTSIDE_PRIVILEGES);

	private ObjectListing() {
	}

	/** What belongs to the first role of the server is noted nowhere. */
	private static String owner(String catalog, String object) {
		return """
				pg_get_userbyid(coalesce((SELECT h.refobjid FROM pg_shdepend h JOIN pg_database b ON b.oid = h.dbid
				    WHERE b.datname = current_database() AND h.classid = %s AND h.objid = %s AND h.objsubid = 0
				    AND h.deptype = 'o'), 10))::text""".formatted(catalog, object);
	}

	private static String of(String catalog, String object) {
		return " " + WITHOUT_MEMBERS.formatted(catalog, object);
	}

}
