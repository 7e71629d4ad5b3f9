package io.boards.migrations.operation;

import io.boards.migrations.schema.Identifier;
import io.boards.migrations.schema.Identity;
import io.boards.migrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * A change of one property of a column.
 */
public sealed interface ColumnAlteration extends Operation {

	/**
	 * The column's table.
	 * @return the table
	 */
	QualifiedName table();

	/**
	 * The column.
	 * @return its name
	 */
	String column();

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
	 * Changes the type or the collation of a column.
	 *
	 * @param table its table
	 * @param column the column's name
	 * @param to what it becomes
	 * @param was what it was, where it is known
	 */
	record AlterColumnType(QualifiedName table, String column, ColumnType to,
			@Nullable ColumnType was) implements ColumnAlteration {

		public AlterColumnType {
			Identifier.check(column);
		}

		@Override
		public Inverse inverse() {
			return (this.was != null) ? Inverse.of(new AlterColumnType(this.table, this.column, this.was, this.to))
					: Inverse.none("it is not known what type the column " + this.table + "." + this.column + " had");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Makes a column refuse nulls.
	 *
	 * @param table its table
	 * @param column the column's name
	 */
	record SetNotNull(QualifiedName table, String column) implements ColumnAlteration {

		public SetNotNull {
			Identifier.check(column);
		}

		@Override
		public Inverse inverse() {
			return Inverse.of(new DropNotNull(this.table, this.column));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Makes a column accept nulls.
	 *
	 * @param table its table
	 * @param column the column's name
	 */
	record DropNotNull(QualifiedName table, String column) implements ColumnAlteration {

		public DropNotNull {
			Identifier.check(column);
		}

		@Override
		public Inverse inverse() {
			return Inverse.of(new SetNotNull(this.table, this.column));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Changes the default of a column.
	 *
	 * @param table its table
	 * @param column the column's name
	 * @param expression the default as SQL text; null for none
	 */
	record AlterDefault(QualifiedName table, String column, Change<String> expression) implements ColumnAlteration {

		public AlterDefault {
			Identifier.check(column);
		}

		@Override
		public Inverse inverse() {
			return this.expression.back("the default of the column " + this.table + "." + this.column,
					(back) -> new AlterDefault(this.table, this.column, back));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Makes a column that refuses nulls number its rows itself.
	 *
	 * @param table its table
	 * @param column the column's name
	 * @param identity how
	 */
	record AddIdentity(QualifiedName table, String column, Identity identity) implements ColumnAlteration {

		public AddIdentity {
			Identifier.check(column);
		}

		@Override
		public Inverse inverse() {
			return Inverse.of(new DropIdentity(this.table, this.column, this.identity));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Changes how a column numbers its rows.
	 *
	 * @param table its table
	 * @param column the column's name
	 * @param to how it does so afterwards
	 * @param was how it did, where it is known
	 */
	record SetIdentity(QualifiedName table, String column, Identity to,
			@Nullable Identity was) implements ColumnAlteration {

		public SetIdentity {
			Identifier.check(column);
		}

		@Override
		public Inverse inverse() {
			return (this.was != null) ? Inverse.of(new SetIdentity(this.table, this.column, this.was, this.to))
					: Inverse.none(
							"it is not known how the column " + this.table + "." + this.column + " numbered its rows");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Makes a column stop numbering its rows.
	 *
	 * @param table its table
	 * @param column the column's name
	 * @param was how it did, where it is known
	 */
	record DropIdentity(QualifiedName table, String column, @Nullable Identity was) implements ColumnAlteration {

		public DropIdentity {
			Identifier.check(column);
		}

		@Override
		public Inverse inverse() {
			return (this.was != null) ? Inverse.of(new AddIdentity(this.table, this.column, this.was)) : Inverse
				.none("it is not known how the column " + this.table + "." + this.column + " numbered its rows");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Lets a column that has rows already go on numbering behind the greatest of them, or
	 * behind the last number of a sequence from which it got its numbers so far.
	 *
	 * @param table its table
	 * @param column the column's name; its numbers come from its identity, or from a
	 * sequence that is dropped with it
	 * @param start the number with which it begins where there are no greater ones
	 * @param from the sequence from which it got its numbers so far; null for none
	 */
	record ContinueNumbering(QualifiedName table, String column, long start,
			@Nullable QualifiedName from) implements ColumnAlteration {

		public ContinueNumbering {
			Identifier.check(column);
		}

		@Override
		public Inverse inverse() {
			return Inverse
				.none("it is not known where the numbers of the column " + this.table + "." + this.column + " stood");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Changes the expression of a generated column, whose values are computed anew
	 * (PostgreSQL 17 or later).
	 *
	 * @param table its table
	 * @param column the column's name
	 * @param expression the expression as SQL text
	 * @param was the expression before, where it is known
	 */
	record SetExpression(QualifiedName table, String column, String expression,
			@Nullable String was) implements ColumnAlteration {

		public SetExpression {
			Identifier.check(column);
		}

		@Override
		public Inverse inverse() {
			return (this.was != null)
					? Inverse.of(new SetExpression(this.table, this.column, this.was, this.expression)) : Inverse
						.none("it is not known how the column " + this.table + "." + this.column + " was generated");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Makes a stored generated column an ordinary one that keeps its values.
	 *
	 * @param table its table
	 * @param column the column's name
	 */
	record DropExpression(QualifiedName table, String column) implements ColumnAlteration {

		public DropExpression {
			Identifier.check(column);
		}

		@Override
		public Inverse inverse() {
			return Inverse
				.none("PostgreSQL cannot make the column " + this.table + "." + this.column + " a generated one again");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Changes the comment of a column.
	 *
	 * @param table its table
	 * @param column the column's name
	 * @param comment the comment; null for none
	 */
	record CommentOnColumn(QualifiedName table, String column, Change<String> comment) implements ColumnAlteration {

		public CommentOnColumn {
			Identifier.check(column);
		}

		@Override
		public Inverse inverse() {
			return this.comment.back("the comment of the column " + this.table + "." + this.column,
					(back) -> new CommentOnColumn(this.table, this.column, back));
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

		R visit(AlterColumnType operation);

		R visit(SetNotNull operation);

		R visit(DropNotNull operation);

		R visit(AlterDefault operation);

		R visit(AddIdentity operation);

		R visit(SetIdentity operation);

		R visit(DropIdentity operation);

		R visit(ContinueNumbering operation);

		R visit(SetExpression operation);

		R visit(DropExpression operation);

		R visit(CommentOnColumn operation);

	}

}
