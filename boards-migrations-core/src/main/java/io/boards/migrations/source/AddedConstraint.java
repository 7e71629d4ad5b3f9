package io.boards.migrations.source;

import java.util.List;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Unique;

import static io.boards.migrations.source.OperationJava.OP;

/**
 * A constraint as a statement that adds it to its table.
 */
final class AddedConstraint implements Constraint.Visitor<Chain> {

	private final Code table;

	AddedConstraint(QualifiedName table) {
		this.table = Text.of(table);
	}

	@Override
	public Chain visit(PrimaryKey constraint) {
		return key("createPrimaryKey", constraint, constraint.columns(), properties("primaryKey", constraint));
	}

	@Override
	public Chain visit(Unique constraint) {
		return key("createUnique", constraint, constraint.columns(), properties("unique", constraint));
	}

	@Override
	public Chain visit(ForeignKey constraint) {
		List<Code> columns = Text.all(constraint.columns());
		return OP.call("createForeignKey", name(constraint), this.table,
				(columns.size() == 1) ? columns.get(0) : Arguments.list(columns), properties("foreignKey", constraint));
	}

	@Override
	public Chain visit(Check constraint) {
		Lambda properties = properties("check", constraint);
		Code expression = Text.of(constraint.expression());
		return properties.isEmpty() ? OP.call("createCheck", name(constraint), this.table, expression)
				: OP.call("createCheck", name(constraint), this.table, expression, properties);
	}

	@Override
	public Chain visit(Exclude constraint) {
		return OP.call("createExclude", name(constraint), this.table, properties("exclude", constraint));
	}

	private Chain key(String method, Constraint constraint, List<String> columns, Lambda properties) {
		List<Code> names = Text.all(columns);
		return properties.isEmpty() ? OP.call(method, Arguments.of(name(constraint), this.table, names))
				: OP.call(method, name(constraint), this.table, Arguments.list(names), properties);
	}

	private static Code name(Constraint constraint) {
		return Text.orNull(constraint.name());
	}

	private static Lambda properties(String parameter, Constraint constraint) {
		return Lambda.of(parameter, (chain) -> ConstraintProperties.on(chain, constraint));
	}

}
