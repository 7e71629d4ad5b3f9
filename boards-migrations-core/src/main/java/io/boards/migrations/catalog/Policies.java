package io.boards.migrations.catalog;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.schema.Policy;
import io.boards.migrations.schema.Policy.Command;
import io.boards.migrations.schema.QualifiedName;

/**
 * The policies of row level security.
 */
final class Policies {

	static final String SQL = """
			SELECT p.polrelid::int8 AS relation, p.polname::text AS name, p.polpermissive AS permissive,
			    p.polcmd::text AS command, ARRAY(SELECT pg_get_userbyid(r)::text FROM unnest(p.polroles) AS r
			        WHERE r <> 0) AS roles,
			    pg_get_expr(p.polqual, p.polrelid) AS using, pg_get_expr(p.polwithcheck, p.polrelid) AS check
			FROM pg_policy p
			JOIN pg_class c ON c.oid = p.polrelid
			WHERE c.relnamespace = ANY (:schemas) AND NOT c.relispartition""";

	private Policies() {
	}

	static List<Policy> of(List<Row> rows, Relations relations) {
		List<Policy> policies = new ArrayList<>();
		for (Row row : rows) {
			QualifiedName table = relations.nameOrNull(row.number("relation"));
			if (table != null) {
				policies.add(new Policy(table, row.text("name"), row.flag("permissive"), command(row.text("command")),
						row.list("roles").stream().sorted().toList(), row.sqlOrNull("using"), row.sqlOrNull("check")));
			}
		}
		return policies;
	}

	private static Command command(String letter) {
		return switch (letter) {
			case "r" -> Command.SELECT;
			case "a" -> Command.INSERT;
			case "w" -> Command.UPDATE;
			case "d" -> Command.DELETE;
			default -> Command.ALL;
		};
	}

}
