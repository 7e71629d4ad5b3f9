package io.boards.migrations.source;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.Unique;

/**
 * A constraint as a statement in the description of its table.
 */
final class TableConstraint implements Constraint.Visitor<Chain> {

	private static final Chain TABLE = Chain.on("table");

	private TableConstraint() {
	}

	static Chain of(Constraint constraint) {
		Chain opening = constraint.accept(new TableConstraint());
		Chain named = (constraint.name() != null) ? opening.call("named", Text.of(constraint.name())) : opening;
		return ConstraintProperties.on(named, constraint);
	}

	@Override
	public Chain visit(PrimaryKey constraint) {
		return TABLE.call("primaryKey", Text.all(constraint.columns()));
	}

	@Override
	public Chain visit(Unique constraint) {
		return TABLE.call("unique", Text.all(constraint.columns()));
	}

	@Override
	public Chain visit(ForeignKey constraint) {
		return TABLE.call("foreignKey", Text.all(constraint.columns()));
	}

	@Override
	public Chain visit(Check constraint) {
		return TABLE.call("check", Text.of(constraint.expression()));
	}

	@Override
	public Chain visit(Exclude constraint) {
		return TABLE.call("exclude");
	}

}
