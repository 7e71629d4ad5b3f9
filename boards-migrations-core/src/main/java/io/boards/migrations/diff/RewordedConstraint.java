package io.boards.migrations.diff;

import java.util.List;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Unique;

/**
 * A constraint after tables and columns got other names.
 *
 * @param table the name of its table before
 * @param words the other names
 */
record RewordedConstraint(QualifiedName table, Rewording words) implements Constraint.Visitor<Constraint> {

	@Override
	public Constraint visit(PrimaryKey key) {
		return new PrimaryKey(key.name(), columns(key.columns()), columns(key.include()), key.deferral());
	}

	@Override
	public Constraint visit(Unique key) {
		return new Unique(key.name(), columns(key.columns()), columns(key.include()), key.nullsNotDistinct(),
				key.deferral());
	}

	@Override
	public Constraint visit(ForeignKey key) {
		return new ForeignKey(key.name(), columns(key.columns()), this.words.relation(key.target()),
				this.words.columns(key.target(), key.targetColumns()), key.match(), key.onUpdate(), key.onDelete(),
				columns(key.onDeleteColumns()), key.deferral(), key.validated());
	}

	@Override
	public Constraint visit(Check check) {
		return new Check(check.name(), this.words.expression(this.table, check.expression()), check.inherited(),
				check.validated());
	}

	@Override
	public Constraint visit(Exclude exclude) {
		List<Exclude.Element> elements = exclude.elements()
			.stream()
			.map((element) -> new Exclude.Element(RewordedSchema.key(this.table, element.key(), this.words),
					element.operator()))
			.toList();
		return new Exclude(exclude.name(), exclude.method(), elements, columns(exclude.include()),
				this.words.optional(this.table, exclude.where()), exclude.deferral());
	}

	private List<String> columns(List<String> names) {
		return this.words.columns(this.table, names);
	}

}
