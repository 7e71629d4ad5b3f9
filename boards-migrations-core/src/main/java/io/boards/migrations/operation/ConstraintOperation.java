package io.boards.migrations.operation;

import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.Identifier;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * A change of a constraint.
 */
public sealed interface ConstraintOperation extends Operation {

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
	 * Adds a constraint.
	 *
	 * @param table its table
	 * @param constraint the constraint
	 */
	record AddConstraint(QualifiedName table, Constraint constraint) implements ConstraintOperation {

		@Override
		public Inverse inverse() {
			String name = this.constraint.name();
			return (name != null) ? Inverse.of(new DropConstraint(this.table, name, this.constraint))
					: Inverse.none("PostgreSQL chose the name of a constraint of " + this.table);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Drops a constraint.
	 *
	 * @param table its table
	 * @param name its name
	 * @param was the constraint, where it is known
	 */
	record DropConstraint(QualifiedName table, String name, @Nullable Constraint was) implements ConstraintOperation {

		public DropConstraint {
			Identifier.check(name);
		}

		@Override
		public Inverse inverse() {
			return (this.was != null) ? Inverse.of(new AddConstraint(this.table, this.was)) : Inverse
				.none("it is not known what the constraint " + this.name + " of " + this.table + " was like");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Renames a constraint, and its index with it.
	 *
	 * @param table its table
	 * @param name its name before
	 * @param to its name afterwards
	 */
	record RenameConstraint(QualifiedName table, String name, String to) implements ConstraintOperation {

		public RenameConstraint {
			Identifier.check(name);
			Identifier.check(to);
		}

		@Override
		public Inverse inverse() {
			return Inverse.of(new RenameConstraint(this.table, this.to, this.name));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Checks a constraint against the rows that were there before it.
	 *
	 * @param table its table
	 * @param name its name
	 * @param was the constraint, not yet validated, where it is known
	 */
	record ValidateConstraint(QualifiedName table, String name,
			@Nullable Constraint was) implements ConstraintOperation {

		public ValidateConstraint {
			Identifier.check(name);
		}

		@Override
		public Inverse inverse() {
			if (this.was == null) {
				return Inverse
					.none("it is not known what the constraint " + this.name + " of " + this.table + " was like");
			}
			// PostgreSQL has no statement that takes a validation back.
			return Inverse.of(new DropConstraint(this.table, this.name, this.was),
					new AddConstraint(this.table, this.was));
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Changes when a foreign key is checked, which takes no look at the rows and no lock
	 * on the table that it refers to. Other constraints have no such change.
	 *
	 * @param table its table
	 * @param name its name
	 * @param to when it is checked afterwards
	 * @param was when it was checked, where it is known
	 */
	record AlterConstraint(QualifiedName table, String name, Deferral to,
			@Nullable Deferral was) implements ConstraintOperation {

		public AlterConstraint {
			Identifier.check(name);
		}

		@Override
		public Inverse inverse() {
			return (this.was != null) ? Inverse.of(new AlterConstraint(this.table, this.name, this.was, this.to))
					: Inverse.none(
							"it is not known when the constraint " + this.name + " of " + this.table + " was checked");
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

	}

	/**
	 * Makes a primary key or a unique constraint of an index that is there already, which
	 * takes no time; the index gets the name of the constraint.
	 *
	 * @param table the table
	 * @param name the constraint's name
	 * @param primaryKey whether it is a primary key
	 * @param deferral when it is checked
	 * @param index the name of the index
	 * @param was the index, or null where that is not known
	 */
	record AddKeyOnIndex(QualifiedName table, String name, boolean primaryKey, Deferral deferral, String index,
			@Nullable Index was) implements ConstraintOperation {

		public AddKeyOnIndex {
			Identifier.check(name);
			Identifier.check(index);
		}

		@Override
		public Inverse inverse() {
			// The index goes with the constraint.
			return (this.was != null)
					? Inverse.of(new DropConstraint(this.table, this.name, null),
							new IndexOperation.CreateIndex(this.was, false))
					: Inverse.none("it is not known what the index " + this.index + " was like");
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

		R visit(AddConstraint operation);

		R visit(DropConstraint operation);

		R visit(RenameConstraint operation);

		R visit(ValidateConstraint operation);

		R visit(AlterConstraint operation);

		/**
		 * Makes a key of an index.
		 * @param operation the operation
		 * @return the result
		 */
		R visit(AddKeyOnIndex operation);

	}

}
