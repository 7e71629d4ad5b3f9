package io.boards.migrations.operation;

import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.QualifiedName;

/**
 * A constraint that is still being described.
 */
interface ConstraintSpec {

	/**
	 * The constraint as described so far.
	 * @param table its table
	 * @return the constraint
	 * @throws InvalidOperationException if something that it needs has not been said
	 */
	Constraint constraint(QualifiedName table);

}
