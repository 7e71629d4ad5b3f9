package io.boards.migrations.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Constraint;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.internal.StandardTableExporter;
import org.hibernate.type.SqlTypes;

/**
 * What must hold inside of columns that hold a whole embeddable, as JSON or as a
 * composite type. Only Hibernate's exporter knows how to say it.
 */
final class AggregateChecks extends StandardTableExporter {

	private static final String BEGIN = ", check (";

	private static final Set<Integer> WITHOUT = Set.of(SqlTypes.STRUCT_ARRAY, SqlTypes.STRUCT_TABLE,
			SqlTypes.JSON_ARRAY, SqlTypes.XML_ARRAY, SqlTypes.ARRAY, SqlTypes.SQLXML);

	AggregateChecks(Dialect dialect) {
		super(dialect);
	}

	List<Constraint> of(Table table) {
		List<Constraint> checks = new ArrayList<>();
		for (Column column : table.getColumns()) {
			if (column instanceof AggregateColumn aggregate
					&& !WITHOUT.contains(aggregate.getType().getJdbcType().getDefaultSqlTypeCode())) {
				StringBuilder text = new StringBuilder();
				applyAggregateColumnCheck(text, aggregate);
				if (!text.isEmpty()) {
					checks.add(Check.of(text.substring(BEGIN.length(), text.length() - 1)));
				}
			}
		}
		return checks;
	}

}
