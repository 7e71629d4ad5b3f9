package io.boards.migrations.operation;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.operation.ColumnAlteration.ContinueNumbering;
import io.boards.migrations.operation.ColumnOperation.AddColumn;
import io.boards.migrations.operation.ColumnOperation.DropColumn;
import io.boards.migrations.operation.ColumnOperation.RenameColumn;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.QualifiedName;

/**
 * What can be done to columns.
 */
interface OnColumns extends Applying {

	/**
	 * Adds a column that may be null.
	 * @param table the table, as in {@code boards.tags}
	 * @param column its name
	 * @param type its type as SQL text
	 */
	default void addColumn(String table, String column, String type) {
		apply(new AddColumn(QualifiedName.parse(table), Column.of(column, type)));
	}

	/**
	 * Adds a column.
	 * @param table the table, as in {@code boards.tags}
	 * @param column its name
	 * @param type its type as SQL text
	 * @param change what else it has, as in {@code c -> c.notNull()}
	 */
	default void addColumn(String table, String column, String type, UnaryOperator<Column> change) {
		apply(new AddColumn(QualifiedName.parse(table), change.apply(Column.of(column, type))));
	}

	/**
	 * Drops a column, with the constraints and indexes that it is part of.
	 * @param table the table, as in {@code boards.tags}
	 * @param column its name
	 */
	default void dropColumn(String table, String column) {
		apply(new DropColumn(QualifiedName.parse(table), column, null));
	}

	/**
	 * Renames a column.
	 * @param table the table, as in {@code boards.tags}
	 * @param column its name before
	 * @param to its name afterwards
	 */
	default void renameColumn(String table, String column, String to) {
		apply(new RenameColumn(QualifiedName.parse(table), column, to));
	}

	/**
	 * Changes a column.
	 * @param table the table, as in {@code boards.tags}
	 * @param column its name
	 * @param description what changes
	 * @throws InvalidOperationException if nothing does
	 */
	default void alterColumn(String table, String column, Consumer<AlterColumnSpec> description) {
		AlterColumnSpec spec = new AlterColumnSpec(QualifiedName.parse(table), column);
		description.accept(spec);
		if (spec.operations().isEmpty()) {
			throw new InvalidOperationException(Failure.of("A column is altered without a change.")
				.fact("column", table + "." + column)
				.remedy("Say what changes, as in c -> c.notNull()."));
		}
		spec.operations().forEach(this::apply);
	}

	/**
	 * Changes the types of columns of one table at once, which writes it anew only once.
	 * @param table the table, as in {@code boards.tags}
	 * @param description which columns get which types, as in
	 * {@code t -> t.column("id", "bigint").column("number", "text")}
	 * @throws InvalidOperationException if no column is described
	 */
	default void alterColumnTypes(String table, Consumer<ColumnTypesSpec> description) {
		ColumnTypesSpec spec = new ColumnTypesSpec(QualifiedName.parse(table));
		description.accept(spec);
		apply(spec.operation());
	}

	/**
	 * Lets a column that has rows already go on numbering behind the greatest of them,
	 * from its identity or the sequence that is dropped with it.
	 * @param table the table, as in {@code boards.tags}
	 * @param column its name
	 */
	default void continueNumbering(String table, String column) {
		continueNumbering(table, column, 1);
	}

	/**
	 * Lets a column that has rows already go on numbering behind the greatest of them,
	 * from its identity or the sequence that is dropped with it.
	 * @param table the table, as in {@code boards.tags}
	 * @param column its name
	 * @param start the number with which it begins where there are no greater ones
	 */
	default void continueNumbering(String table, String column, long start) {
		apply(new ContinueNumbering(QualifiedName.parse(table), column, start, null));
	}

	/**
	 * Lets a column go on numbering behind the last number of a sequence from which it
	 * got its numbers so far; where it got none yet, behind the greatest of its rows.
	 * @param table the table, as in {@code boards.tags}
	 * @param column its name
	 * @param start the number with which it begins where there are no greater ones
	 * @param from the sequence, as in {@code boards.numbers}
	 */
	default void continueNumbering(String table, String column, long start, String from) {
		apply(new ContinueNumbering(QualifiedName.parse(table), column, start, QualifiedName.parse(from)));
	}

}
