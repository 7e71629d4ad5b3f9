package io.boards.migrations.operation;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnOperation.AlterColumnTypes;
import io.boards.migrations.schema.QualifiedName;

/**
 * Describes the other types that columns of one table get.
 */
public final class ColumnTypesSpec {

	private final QualifiedName table;

	private final List<AlterColumnType> changes = new ArrayList<>();

	ColumnTypesSpec(QualifiedName table) {
		this.table = table;
	}

	/**
	 * One more column.
	 * @param column its name
	 * @param type the type that it gets, as SQL text
	 * @return this
	 */
	public ColumnTypesSpec column(String column, String type) {
		this.changes.add(new AlterColumnType(this.table, column, ColumnType.of(type), null));
		return this;
	}

	/**
	 * How a value of the last column becomes one of its new type.
	 * @param expression SQL text
	 * @return this
	 * @throws InvalidOperationException if there is no column yet
	 */
	public ColumnTypesSpec using(String expression) {
		return becomes(last("using").by(expression));
	}

	/**
	 * The collation of the last column, where it is not that of its type.
	 * @param collation the collation's name alone, taken as it is, such as {@code C}
	 * @return this
	 * @throws InvalidOperationException if there is no column yet
	 */
	public ColumnTypesSpec collate(String collation) {
		return becomes(last("collate").collated(QualifiedName.of(collation)));
	}

	/**
	 * The collation of the last column, in a schema of its own.
	 * @param schema the collation's schema
	 * @param collation the collation's name alone, taken as it is
	 * @return this
	 * @throws InvalidOperationException if there is no column yet
	 */
	public ColumnTypesSpec collate(String schema, String collation) {
		return becomes(last("collate").collated(new QualifiedName(schema, collation)));
	}

	private ColumnType last(String word) {
		if (this.changes.isEmpty()) {
			throw new InvalidOperationException(Failure.of("." + word + "(…) is said before any column.")
				.fact("table", this.table)
				.remedy("Write .column(\"…\", \"…\")." + word + "(\"…\")."));
		}
		return this.changes.get(this.changes.size() - 1).to();
	}

	private ColumnTypesSpec becomes(ColumnType type) {
		int last = this.changes.size() - 1;
		this.changes.set(last, new AlterColumnType(this.table, this.changes.get(last).column(), type, null));
		return this;
	}

	AlterColumnTypes operation() {
		return new AlterColumnTypes(this.table, this.changes);
	}

}
