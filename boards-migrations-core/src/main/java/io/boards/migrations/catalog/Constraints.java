package io.boards.migrations.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.IndexKey;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.ReferentialAction;
import io.boards.migrations.schema.Unique;

/**
 * The constraints of tables.
 */
final class Constraints {

	static final String SQL = """
			SELECT k.conrelid::int8 AS relation, k.conname::text AS name, k.contype::text AS kind,
			    ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS u (number, place)
			        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number ORDER BY u.place) AS columns,
			    k.condeferrable AS deferrable, k.condeferred AS deferred, k.convalidated AS validated,
			    NOT {18: k.conenforced | true} AS unenforced, {18: k.conperiod | false} AS period,
			    CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid) END AS expression,
			    k.connoinherit AS alone,
			    tn.nspname::text AS target_schema, t.relname::text AS target,
			    CASE WHEN k.contype = 'f' THEN
			        ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY AS u (number, place)
			            JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number ORDER BY u.place) END
			        AS target_columns,
			    k.confmatchtype::text AS match, k.confupdtype::text AS on_update, k.confdeltype::text AS on_delete,
			    {15: CASE WHEN k.confdelsetcols IS NOT NULL THEN
			        ARRAY(SELECT a.attname::text FROM unnest(k.confdelsetcols) WITH ORDINALITY AS u (number, place)
			            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number ORDER BY u.place) END
			        | NULL::text[]} AS on_delete_columns,
			    i.indexrelid::int8 AS index, {15: i.indnullsnotdistinct | false} AS nulls_not_distinct,
			    CASE WHEN i.indnatts > i.indnkeyatts THEN
			        ARRAY(SELECT a.attname::text FROM unnest(i.indkey) WITH ORDINALITY AS u (number, place)
			            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number
			            WHERE u.place > i.indnkeyatts ORDER BY u.place) END AS include,
			    m.amname::text AS method, pg_get_expr(i.indpred, i.indrelid) AS predicate,
			    CASE WHEN k.contype = 'x' THEN ARRAY(SELECT CASE WHEN n.nspname = 'pg_catalog' THEN o.oprname::text
			                ELSE format('OPERATOR(%I.%s)', n.nspname, o.oprname) END
			            FROM unnest(k.conexclop) WITH ORDINALITY AS u (operator, place)
			            JOIN pg_operator o ON o.oid = u.operator
			            JOIN pg_namespace n ON n.oid = o.oprnamespace ORDER BY u.place) END AS operators
			FROM pg_constraint k
			JOIN pg_class c ON c.oid = k.conrelid
			LEFT JOIN pg_class t ON t.oid = k.confrelid
			LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
			LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u', 'x')
			LEFT JOIN pg_class x ON x.oid = i.indexrelid
			LEFT JOIN pg_am m ON m.oid = x.relam
			WHERE c.relnamespace = ANY (:schemas) AND NOT c.relispartition
			    AND k.contype IN ('p', 'u', 'f', 'c', 'x') AND k.conparentid = 0""";

	/** Recreating a table may number its constraints in another order. */
	private static final Comparator<Constraint> ORDER = Comparator
		.comparing((Constraint constraint) -> List
			.of(PrimaryKey.class, Unique.class, ForeignKey.class, Check.class, Exclude.class)
			.indexOf(constraint.getClass()))
		.thenComparing((constraint) -> String.valueOf(constraint.name()));

	private final Map<Long, List<Constraint>> constraints = new HashMap<>();

	private final IndexParts indexParts;

	Constraints(List<Row> rows, Relations relations, IndexParts indexParts, Counts unmodelled) {
		this.indexParts = indexParts;
		for (Row row : rows) {
			long relation = row.number("relation");
			if (!relations.contains(relation)) {
				continue;
			}
			if (row.flag("unenforced")) {
				unmodelled.add("constraint that is not enforced");
			}
			else if (row.flag("period")) {
				unmodelled.add("constraint over a period");
			}
			else if (!gone(row)) {
				this.constraints.computeIfAbsent(relation, (id) -> new ArrayList<>()).add(constraint(row));
			}
		}
		this.constraints.values().forEach((list) -> list.sort(ORDER));
	}

	List<Constraint> of(long relation) {
		return this.constraints.getOrDefault(relation, List.of());
	}

	/** A moment ago, so that its expressions are not to be had. */
	private boolean gone(Row row) {
		return switch (row.text("kind")) {
			case "c" -> row.textOrNull("expression") == null;
			case "f" -> row.textOrNull("target") == null;
			case "x" -> this.indexParts.gone(row.number("index"));
			default -> false;
		};
	}

	private Constraint constraint(Row row) {
		String name = row.text("name");
		return switch (row.text("kind")) {
			case "p" -> new PrimaryKey(name, row.list("columns"), row.list("include"), deferral(row));
			case "u" -> new Unique(name, row.list("columns"), row.list("include"), row.flag("nulls_not_distinct"),
					deferral(row));
			case "f" -> foreignKey(row);
			case "c" -> new Check(name, Objects.requireNonNull(row.sqlOrNull("expression")), !row.flag("alone"),
					row.flag("validated"));
			default -> exclude(row);
		};
	}

	private static ForeignKey foreignKey(Row row) {
		return new ForeignKey(row.text("name"), row.list("columns"), row.name("target_schema", "target"),
				row.list("target_columns"),
				row.text("match").equals("f") ? ForeignKey.Match.FULL : ForeignKey.Match.SIMPLE,
				action(row.text("on_update")), action(row.text("on_delete")), row.list("on_delete_columns"),
				deferral(row), row.flag("validated"));
	}

	private Exclude exclude(Row row) {
		List<IndexKey> keys = this.indexParts.keys(row.number("index"));
		List<String> operators = row.list("operators");
		List<Exclude.Element> elements = new ArrayList<>();
		for (int place = 0; place < operators.size(); place++) {
			elements.add(new Exclude.Element(keys.get(place), operators.get(place)));
		}
		return new Exclude(row.text("name"), row.text("method"), elements, row.list("include"),
				row.sqlOrNull("predicate"), deferral(row));
	}

	private static Deferral deferral(Row row) {
		if (!row.flag("deferrable")) {
			return Deferral.NOT_DEFERRABLE;
		}
		return row.flag("deferred") ? Deferral.INITIALLY_DEFERRED : Deferral.INITIALLY_IMMEDIATE;
	}

	private static ReferentialAction action(String letter) {
		return switch (letter) {
			case "r" -> ReferentialAction.RESTRICT;
			case "c" -> ReferentialAction.CASCADE;
			case "n" -> ReferentialAction.SET_NULL;
			case "d" -> ReferentialAction.SET_DEFAULT;
			default -> ReferentialAction.NO_ACTION;
		};
	}

}
