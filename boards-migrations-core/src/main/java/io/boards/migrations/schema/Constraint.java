package io.boards.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table; {@code NOT NULL} is part of its column.
 */
public sealed interface Constraint permits PrimaryKey, Unique, ForeignKey, Check, Exclude {

	/**
	 * Its name.
	 * @return the name, or null to let PostgreSQL choose one
	 */
	@Nullable String name();

	/**
	 * Hands itself to the method of its kind.
	 * @param visitor a method for each kind
	 * @param <R> what the visitor makes of it
	 * @return what the method returned
	 */
	<R> R accept(Visitor<R> visitor);

	/**
	 * A method for each kind of constraint.
	 *
	 * @param <R> what it makes of one
	 */
	interface Visitor<R> {

		/**
		 * Reads a primary key.
		 * @param constraint the primary key
		 * @return what it makes of it
		 */
		R visit(PrimaryKey constraint);

		/**
		 * Reads a unique constraint.
		 * @param constraint the unique constraint
		 * @return what it makes of it
		 */
		R visit(Unique constraint);

		/**
		 * Reads a foreign key.
		 * @param constraint the foreign key
		 * @return what it makes of it
		 */
		R visit(ForeignKey constraint);

		/**
		 * Reads a check.
		 * @param constraint the check
		 * @return what it makes of it
		 */
		R visit(Check constraint);

		/**
		 * Reads an exclusion constraint.
		 * @param constraint the exclusion constraint
		 * @return what it makes of it
		 */
		R visit(Exclude constraint);

	}

}
