package io.boards.migrations.operation;

import io.boards.migrations.schema.Identifier;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * A change of a table as a whole.
 */
public sealed interface TableOperation extends Operation {

	@Override
	default <R> R accept(Operation.Visitor<R> visitor) {
		return visitor.visit(this);
	}

	/**
	 * Hands itself to the method of its class.
	 * @param visitor a method for each class
	 * @param <R> what the visitor makes of it
	 * @return what the method returned
	 */
	<R> R accept(Visitor<R> visitor);

	/**
	 * Creates a table.
	 *
	 * @param table the table
	 */
	record CreateTable(Table table) implements TableOperation {

		@Override
		public Inverse inverse() {
			return Inverse.of(new DropTable(this.table.name(), this.table));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops a table, with its indexes, triggers and policies.
	 *
	 * @param name its name
	 * @param was the table, where it is known
	 */
	record DropTable(QualifiedName name, @Nullable Table was) implements TableOperation {

		@Override
		public Inverse inverse() {
			return (this.was != null) ? Inverse.of(new CreateTable(this.was))
					: Inverse.none("it is not known what the table " + this.name + " was like");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Renames a table.
	 *
	 * @param table its name before
	 * @param to its name afterwards, in the same schema
	 */
	record RenameTable(QualifiedName table, String to) implements TableOperation {

		public RenameTable {
			Identifier.check(to);
		}

		@Override
		public Inverse inverse() {
			return Inverse.of(new RenameTable(this.table.sibling(this.to), this.table.name()));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Moves a table, with its indexes, constraints and the sequences of its columns, to
	 * another schema.
	 *
	 * @param table its name before
	 * @param schema its schema afterwards
	 */
	record MoveTable(QualifiedName table, String schema) implements TableOperation {

		public MoveTable {
			Identifier.check(schema);
		}

		@Override
		public Inverse inverse() {
			String before = this.table.schema();
			return (before != null) ? Inverse.of(new MoveTable(this.table.in(this.schema), before))
					: Inverse.none("it is not known in which schema the table " + this.table + " was");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Changes the comment of a table.
	 *
	 * @param table its table
	 * @param comment the comment; null for none
	 */
	record CommentOnTable(QualifiedName table, Change<String> comment) implements TableOperation {

		@Override
		public Inverse inverse() {
			return this.comment.back("the comment of the table " + this.table,
					(back) -> new CommentOnTable(this.table, back));
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

		R visit(CreateTable operation);

		R visit(DropTable operation);

		R visit(RenameTable operation);

		R visit(MoveTable operation);

		R visit(CommentOnTable operation);

	}

}
