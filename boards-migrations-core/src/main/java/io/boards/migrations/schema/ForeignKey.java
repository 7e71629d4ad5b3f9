package io.boards.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name its name, or null to let PostgreSQL choose one
 * @param columns its columns, in their order
 * @param target the table that they refer to
 * @param targetColumns the columns that they refer to; empty for that table's primary key
 * @param match how nulls count
 * @param onUpdate what happens when the key of the row it refers to changes
 * @param onDelete what happens when the row it refers to goes
 * @param onDeleteColumns the columns that {@code SET NULL} or {@code SET DEFAULT}
 * changes; empty for all (PostgreSQL 15 or later)
 * @param deferral when it is checked
 * @param validated whether it holds for the rows that were there before it
 */
public record ForeignKey(@Nullable String name, List<String> columns, QualifiedName target, List<String> targetColumns,
		Match match, ReferentialAction onUpdate, ReferentialAction onDelete, List<String> onDeleteColumns,
		Deferral deferral, boolean validated) implements Constraint {

	/**
	 * How nulls count in a foreign key of several columns.
	 */
	public enum Match {

		/** One null is enough for the row to refer to nothing. */
		SIMPLE,
		/** All columns are null, or none. */
		FULL

	}

	/**
	 * Checks the names.
	 * @throws InvalidNameException if PostgreSQL could not keep one of them
	 */
	public ForeignKey {
		columns = Names.check(name, columns, targetColumns, onDeleteColumns);
		targetColumns = List.copyOf(targetColumns);
		onDeleteColumns = List.copyOf(onDeleteColumns);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.visit(this);
	}

}
