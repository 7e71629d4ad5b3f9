package io.boards.migrations.sql;

import java.util.List;

import io.boards.migrations.operation.ConstraintOperation;
import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.ConstraintOperation.AddKeyOnIndex;
import io.boards.migrations.operation.ConstraintOperation.AlterConstraint;
import io.boards.migrations.operation.ConstraintOperation.DropConstraint;
import io.boards.migrations.operation.ConstraintOperation.RenameConstraint;
import io.boards.migrations.operation.ConstraintOperation.ValidateConstraint;
import io.boards.migrations.schema.QualifiedName;

/**
 * Constraints as SQL.
 */
final class ConstraintSql implements ConstraintOperation.Visitor<List<String>> {

	@Override
	public List<String> visit(AddConstraint operation) {
		return List.of(alter(operation.table(), "ADD " + ConstraintText.of(operation.constraint())));
	}

	@Override
	public List<String> visit(DropConstraint operation) {
		return List.of(alter(operation.table(), "DROP CONSTRAINT " + Quoting.identifier(operation.name())));
	}

	@Override
	public List<String> visit(RenameConstraint operation) {
		return List.of(alter(operation.table(), "RENAME CONSTRAINT " + Quoting.identifier(operation.name()) + " TO "
				+ Quoting.identifier(operation.to())));
	}

	@Override
	public List<String> visit(ValidateConstraint operation) {
		return List.of(alter(operation.table(), "VALIDATE CONSTRAINT " + Quoting.identifier(operation.name())));
	}

	@Override
	public List<String> visit(AlterConstraint operation) {
		return List.of(alter(operation.table(), "ALTER CONSTRAINT " + Quoting.identifier(operation.name())
				+ ConstraintText.anyDeferral(operation.to())));
	}

	@Override
	public List<String> visit(AddKeyOnIndex operation) {
		return List.of(alter(operation.table(),
				"ADD CONSTRAINT " + Quoting.identifier(operation.name())
						+ (operation.primaryKey() ? " PRIMARY KEY" : " UNIQUE") + " USING INDEX "
						+ Quoting.identifier(operation.index()) + ConstraintText.deferral(operation.deferral())));
	}

	private static String alter(QualifiedName table, String change) {
		return "ALTER TABLE " + Quoting.name(table) + " " + change;
	}

}
