package io.boards.migrations.diff;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.Unique;

/**
 * A constraint under another name.
 *
 * @param name the other name
 */
record Renamed(String name) implements Constraint.Visitor<Constraint> {

	@Override
	public Constraint visit(PrimaryKey key) {
		return new PrimaryKey(this.name, key.columns(), key.include(), key.deferral());
	}

	@Override
	public Constraint visit(Unique key) {
		return new Unique(this.name, key.columns(), key.include(), key.nullsNotDistinct(), key.deferral());
	}

	@Override
	public Constraint visit(ForeignKey key) {
		return new ForeignKey(this.name, key.columns(), key.target(), key.targetColumns(), key.match(), key.onUpdate(),
				key.onDelete(), key.onDeleteColumns(), key.deferral(), key.validated());
	}

	@Override
	public Constraint visit(Check check) {
		return new Check(this.name, check.expression(), check.inherited(), check.validated());
	}

	@Override
	public Constraint visit(Exclude exclude) {
		return new Exclude(this.name, exclude.method(), exclude.elements(), exclude.include(), exclude.where(),
				exclude.deferral());
	}

}
