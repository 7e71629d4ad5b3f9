package io.boards.migrations.source;

import io.boards.migrations.operation.ConstraintOperation;
import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.ConstraintOperation.AddKeyOnIndex;
import io.boards.migrations.operation.ConstraintOperation.AlterConstraint;
import io.boards.migrations.operation.ConstraintOperation.DropConstraint;
import io.boards.migrations.operation.ConstraintOperation.RenameConstraint;
import io.boards.migrations.operation.ConstraintOperation.ValidateConstraint;
import io.boards.migrations.schema.Deferral;

import static io.boards.migrations.source.OperationJava.OP;

/**
 * Constraints as Java.
 */
final class ConstraintJava implements ConstraintOperation.Visitor<Chain> {

	@Override
	public Chain visit(AddConstraint operation) {
		return operation.constraint().accept(new AddedConstraint(operation.table()));
	}

	@Override
	public Chain visit(DropConstraint operation) {
		return OP.call("dropConstraint", Text.of(operation.table()), Text.of(operation.name()));
	}

	@Override
	public Chain visit(RenameConstraint operation) {
		return OP.call("renameConstraint", Text.of(operation.table()), Text.of(operation.name()),
				Text.of(operation.to()));
	}

	@Override
	public Chain visit(ValidateConstraint operation) {
		return OP.call("validateConstraint", Text.of(operation.table()), Text.of(operation.name()));
	}

	@Override
	public Chain visit(AlterConstraint operation) {
		return OP.call("alterConstraint", Text.of(operation.table()), Text.of(operation.name()),
				Word.constant(operation.to()));
	}

	@Override
	public Chain visit(AddKeyOnIndex operation) {
		String method = operation.primaryKey() ? "createPrimaryKeyOnIndex" : "createUniqueOnIndex";
		Code name = Text.of(operation.name());
		Code table = Text.of(operation.table());
		Code index = Text.of(operation.index());
		return (operation.deferral() == Deferral.NOT_DEFERRABLE) ? OP.call(method, name, table, index)
				: OP.call(method, name, table, index, Word.constant(operation.deferral()));
	}

}
