package io.boards.migrations.catalog;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.boards.migrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * Tables, views, sequences and composite types, by their numbers: those that are read. Of
 * any other relation nothing else is read either.
 *
 * @param byId the relations
 * @param partitioned the names of the tables that consist of partitions
 */
record Relations(Map<Long, Relation> byId, Set<QualifiedName> partitioned) {

	static final String SQL = """
			SELECT c.oid::int8, n.nspname::text AS schema, c.relname::text AS name, c.relkind::text AS kind,
			    d.description AS comment, c.relrowsecurity AS secured, c.relforcerowsecurity AS forced,
			    c.relispopulated AS populated, c.reloptions AS parameters,
			    CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS query
			FROM pg_class c
			JOIN pg_namespace n ON n.oid = c.relnamespace
			LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
			WHERE c.relnamespace = ANY (:schemas) AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'c')
			    AND NOT c.relispartition
			    AND NOT EXISTS (SELECT FROM pg_depend e
			        WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')""";

	/**
	 * One of them.
	 *
	 * @param id its number
	 * @param name its name
	 * @param kind {@code pg_class.relkind}; a partitioned table is one like any other
	 * @param comment its comment, if any
	 * @param secured whether row level security is on
	 * @param forced whether it is for the owner too
	 * @param populated whether a materialized view is filled
	 * @param parameters its storage parameters
	 * @param query the query of a view
	 */
	record Relation(long id, QualifiedName name, char kind, @Nullable String comment, boolean secured, boolean forced,
			boolean populated, Map<String, String> parameters, @Nullable String query) {
	}

	static Relations of(List<Row> rows, CatalogScope scope) {
		Map<Long, Relation> relations = new LinkedHashMap<>();
		Set<QualifiedName> partitioned = new HashSet<>();
		for (Row row : rows) {
			QualifiedName name = row.name("schema", "name");
			if (!scope.leftOut().test(name)) {
				long id = row.number("oid");
				relations.put(id, relation(id, name, row));
				if (row.text("kind").equals("p")) {
					partitioned.add(name);
				}
			}
		}
		return new Relations(relations, partitioned);
	}

	private static Relation relation(long id, QualifiedName name, Row row) {
		char kind = row.text("kind").charAt(0);
		return new Relation(id, name, (kind == 'p') ? 'r' : kind, row.textOrNull("comment"), row.flag("secured"),
				row.flag("forced"), row.flag("populated"), parameters(row.list("parameters")), row.sqlOrNull("query"));
	}

	/**
	 * Storage parameters.
	 * @param texts each as {@code name=value}
	 * @return their values by name
	 */
	static Map<String, String> parameters(List<String> texts) {
		Map<String, String> parameters = new LinkedHashMap<>();
		for (String text : texts) {
			int equals = text.indexOf('=');
			parameters.put(text.substring(0, equals), text.substring(equals + 1));
		}
		return parameters;
	}

	Stream<Relation> ofKind(char kind) {
		return this.byId.values().stream().filter((relation) -> relation.kind() == kind);
	}

	boolean contains(long id) {
		return this.byId.containsKey(id);
	}

	@Nullable QualifiedName nameOrNull(long id) {
		Relation relation = this.byId.get(id);
		return (relation != null) ? relation.name() : null;
	}

}
