package io.boards.migrations.catalog;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Trigger;

/**
 * Triggers, but not those that PostgreSQL makes itself.
 */
final class Triggers {

	static final String SQL = """
			SELECT t.tgrelid::int8 AS relation, t.tgname::text AS name, pg_get_triggerdef(t.oid) AS definition
			FROM pg_trigger t
			JOIN pg_class c ON c.oid = t.tgrelid
			WHERE c.relnamespace = ANY (:schemas) AND NOT c.relispartition AND NOT t.tgisinternal
			    AND t.tgparentid = 0""";

	private Triggers() {
	}

	static List<Trigger> of(List<Row> rows, Relations relations) {
		List<Trigger> triggers = new ArrayList<>();
		for (Row row : rows) {
			QualifiedName table = relations.nameOrNull(row.number("relation"));
			String definition = row.sqlOrNull("definition");
			if (table != null && definition != null) {
				triggers.add(new Trigger(table, row.text("name"), definition));
			}
		}
		return triggers;
	}

}
