package io.boards.migrations.naming;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.Unique;

/**
 * Constraints with a name.
 */
final class WithName implements Constraint.Visitor<Constraint> {

	private final String name;

	WithName(String name) {
		this.name = name;
	}

	@Override
	public Constraint visit(PrimaryKey constraint) {
		return new PrimaryKey(this.name, constraint.columns(), constraint.include(), constraint.deferral());
	}

	@Override
	public Constraint visit(Unique constraint) {
		return new Unique(this.name, constraint.columns(), constraint.include(), constraint.nullsNotDistinct(),
				constraint.deferral());
	}

	@Override
	public Constraint visit(ForeignKey constraint) {
		return new ForeignKey(this.name, constraint.columns(), constraint.target(), constraint.targetColumns(),
				constraint.match(), constraint.onUpdate(), constraint.onDelete(), constraint.onDeleteColumns(),
				constraint.deferral(), constraint.validated());
	}

	@Override
	public Constraint visit(Check constraint) {
		return new Check(this.name, constraint.expression(), constraint.inherited(), constraint.validated());
	}

	@Override
	public Constraint visit(Exclude constraint) {
		return new Exclude(this.name, constraint.method(), constraint.elements(), constraint.include(),
				constraint.where(), constraint.deferral());
	}

}
