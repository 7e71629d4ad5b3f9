package io.boards.migrations.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Identifier;
import io.boards.migrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * A column that comes, goes or gets another name, or columns that get other types.
 */
public sealed interface ColumnOperation extends Operation {

	@Override
	default <R> R accept(Operation.Visitor<R> visitor) {
		return visitor.visit(this);
	}

	/**
	 * The table that it belongs to.
	 * @return its name
	 */
	QualifiedName table();

	/**
	 * Hands itself to the method of its class.
	 * @param visitor a method for each class
	 * @param <R> what the visitor makes of it
	 * @return what the method returned
	 */
	<R> R accept(Visitor<R> visitor);

	/**
	 * Adds a column.
	 *
	 * @param table its table
	 * @param column the column
	 */
	record AddColumn(QualifiedName table, Column column) implements ColumnOperation {

		@Override
		public Inverse inverse() {
			return Inverse.of(new DropColumn(this.table, this.column.name(), this.column));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops a column, with the constraints and indexes that it is part of.
	 *
	 * @param table its table
	 * @param column the column's name
	 * @param was the column, where it is known
	 */
	record DropColumn(QualifiedName table, String column, @Nullable Column was) implements ColumnOperation {

		public DropColumn {
			Identifier.check(column);
		}

		@Override
		public Inverse inverse() {
			return (this.was != null) ? Inverse.of(new AddColumn(this.table, this.was))
					: Inverse.none("it is not known what the column " + this.table + "." + this.column + " was like");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Renames a column.
	 *
	 * @param table its table
	 * @param column its name before
	 * @param to its name afterwards
	 */
	record RenameColumn(QualifiedName table, String column, String to) implements ColumnOperation {

		public RenameColumn {
			Identifier.check(column);
			Identifier.check(to);
		}

		@Override
		public Inverse inverse() {
			return Inverse.of(new RenameColumn(this.table, this.to, this.column));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Changes the types or the collations of columns of one table at once: PostgreSQL
	 * writes the table anew once, not once for each.
	 *
	 * @param table the table
	 * @param changes the changes, at least one
	 */
	record AlterColumnTypes(QualifiedName table, List<AlterColumnType> changes) implements ColumnOperation {

		public AlterColumnTypes {
			changes = List.copyOf(changes);
			if (changes.isEmpty()) {
				throw new InvalidOperationException(Failure.of("Types of columns are changed, but of none.")
					.fact("table", table)
					.remedy("Say which columns, as in types -> types.column(\"id\", \"bigint\")."));
			}
			if (!changes.stream().allMatch((change) -> change.table().equals(table))) {
				throw new InvalidOperationException(
						Failure.of("Types of columns of several tables are changed at once.")
							.fact("table", table)
							.remedy("Give each table an operation of its own."));
			}
		}

		/**
		 * The changes of types among operations, together with others or alone.
		 * @param operations operations of any kind
		 * @return the changes, in their order
		 */
		public static Stream<AlterColumnType> among(List<Operation> operations) {
			return operations.stream()
				.flatMap(
						(each) -> (each instanceof AlterColumnTypes types) ? types.changes().stream() : Stream.of(each))
				.filter(AlterColumnType.class::isInstance)
				.map(AlterColumnType.class::cast);
		}

		@Override
		public Inverse inverse() {
			List<AlterColumnType> back = new ArrayList<>();
			for (AlterColumnType change : this.changes) {
				Inverse inverse = change.inverse();
				if (!inverse.exists()) {
					return inverse;
				}
				inverse.operations().forEach((operation) -> back.add(0, (AlterColumnType) operation));
			}
			return Inverse.of(new AlterColumnTypes(this.table, back));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * A method for each class.
	 *
	 * @param <R> what it makes of an operation
	 */
	interface Visitor<R> {

		R visit(AddColumn operation);

		R visit(DropColumn operation);

		R visit(RenameColumn operation);

		R visit(AlterColumnTypes operation);

	}

}
