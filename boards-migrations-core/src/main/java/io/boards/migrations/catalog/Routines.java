package io.boards.migrations.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.boards.migrations.schema.Function;

/**
 * Functions and procedures.
 *
 * @param functions all of them
 * @param ids their numbers
 */
record Routines(List<Function> functions, Set<Long> ids) {

	/** The constructors of a range type go and come with it. */
	static final String SQL = """
			SELECT p.oid::int8,
			    format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) AS signature,
			    pg_get_functiondef(p.oid) AS definition
			FROM pg_proc p
			JOIN pg_namespace n ON n.oid = p.pronamespace
			WHERE p.pronamespace = ANY (:schemas) AND p.prokind IN ('f', 'p')
			    AND NOT EXISTS (SELECT FROM pg_depend e
			        WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype IN ('e', 'i'))""";

	static Routines of(List<Row> rows) {
		List<Function> functions = new ArrayList<>();
		Set<Long> ids = new HashSet<>();
		for (Row row : rows) {
			String definition = row.sqlOrNull("definition");
			// Null where it was dropped a moment ago: such functions look past the
			// snapshot.
			if (definition != null) {
				functions.add(new Function(row.text("signature"), definition));
				ids.add(row.number("oid"));
			}
		}
		return new Routines(functions, ids);
	}

}
