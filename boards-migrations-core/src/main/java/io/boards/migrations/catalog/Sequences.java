package io.boards.migrations.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.schema.ColumnName;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.SequenceOptions;

import org.jspecify.annotations.Nullable;

/**
 * Sequences: those that stand by themselves and those of identities.
 */
final class Sequences {

	static final String SQL = """
			SELECT c.oid::int8, n.nspname::text AS schema, c.relname::text AS name,
			    format_type(s.seqtypid, NULL) AS type, s.seqstart AS start, s.seqincrement AS increment,
			    s.seqmin AS minimum, s.seqmax AS maximum, s.seqcache AS cache, s.seqcycle AS cycle,
			    d.deptype::text AS tie, d.refobjid::int8 AS owner, d.refobjsubid::int8 AS number,
			    tn.nspname::text AS owner_schema, t.relname::text AS owner_name, a.attname::text AS owner_column,
			    t.relispartition AS of_partition
			FROM pg_sequence s
			JOIN pg_class c ON c.oid = s.seqrelid
			JOIN pg_namespace n ON n.oid = c.relnamespace
			LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0
			    AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
			LEFT JOIN pg_class t ON t.oid = d.refobjid
			LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
			LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
			WHERE c.relnamespace = ANY (:schemas)""";

	private final List<Sequence> standing = new ArrayList<>();

	private final Map<IdentityColumn, SequenceOptions> ofIdentities = new HashMap<>();

	private record IdentityColumn(long table, long number) {
	}

	Sequences(List<Row> rows, Relations relations, CatalogScope scope) {
		for (Row row : rows) {
			if ("i".equals(row.textOrNull("tie"))) {
				this.ofIdentities.put(new IdentityColumn(row.number("owner"), row.number("number")), options(row));
			}
			else if (relations.contains(row.number("oid")) && !row.flag("of_partition")) {
				add(row, scope);
			}
		}
	}

	private void add(Row row, CatalogScope scope) {
		ColumnName owner = (row.textOrNull("owner_column") != null)
				? new ColumnName(row.name("owner_schema", "owner_name"), row.text("owner_column")) : null;
		if (owner == null || !scope.leftOut().test(owner.table())) {
			String type = row.text("type");
			this.standing.add(
					new Sequence(row.name("schema", "name"), type.equals("bigint") ? null : type, options(row), owner));
		}
	}

	/** What is as PostgreSQL has it where nothing is said is null. */
	private static SequenceOptions options(Row row) {
		boolean up = row.number("increment") > 0;
		long least = least(row.text("type"));
		Long minimum = unless(up ? 1 : least, row.number("minimum"));
		Long maximum = unless(up ? -(least + 1) : -1, row.number("maximum"));
		Long start = unless(row.number(up ? "minimum" : "maximum"), row.number("start"));
		return new SequenceOptions(start, unless(1, row.number("increment")), minimum, maximum,
				unless(1, row.number("cache")), row.flag("cycle"));
	}

	private static long least(String type) {
		return switch (type) {
			case "smallint" -> Short.MIN_VALUE;
			case "integer" -> Integer.MIN_VALUE;
			default -> Long.MIN_VALUE;
		};
	}

	private static @Nullable Long unless(long usual, long value) {
		return (value == usual) ? null : value;
	}

	List<Sequence> standing() {
		return this.standing;
	}

	/**
	 * How an identity counts.
	 * @param table the number of its table
	 * @param column the number of its column
	 * @return the options
	 */
	SequenceOptions ofIdentity(long table, long column) {
		return this.ofIdentities.getOrDefault(new IdentityColumn(table, column), SequenceOptions.DEFAULTS);
	}

}
