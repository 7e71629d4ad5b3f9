package io.boards.migrations.sql;

import java.util.List;
import java.util.stream.Collectors;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.ReferentialAction;
import io.boards.migrations.schema.Unique;

/**
 * A constraint as SQL, as it stands in {@code CREATE TABLE}.
 */
final class ConstraintText implements Constraint.Visitor<String> {

	private ConstraintText() {
	}

	static String of(Constraint constraint) {
		String name = constraint.name();
		String text = constraint.accept(new ConstraintText());
		return (name == null) ? text : "CONSTRAINT " + Quoting.identifier(name) + " " + text;
	}

	@Override
	public String visit(PrimaryKey constraint) {
		return "PRIMARY KEY" + columns(constraint.columns()) + IndexText.include(constraint.include())
				+ deferral(constraint.deferral());
	}

	@Override
	public String visit(Unique constraint) {
		return "UNIQUE" + (constraint.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "") + columns(constraint.columns())
				+ IndexText.include(constraint.include()) + deferral(constraint.deferral());
	}

	@Override
	public String visit(ForeignKey constraint) {
		return "FOREIGN KEY" + columns(constraint.columns()) + " REFERENCES " + Quoting.name(constraint.target())
				+ columns(constraint.targetColumns())
				+ ((constraint.match() == ForeignKey.Match.FULL) ? " MATCH FULL" : "")
				+ action("UPDATE", constraint.onUpdate()) + action("DELETE", constraint.onDelete())
				+ columns(constraint.onDeleteColumns()) + deferral(constraint.deferral())
				+ (constraint.validated() ? "" : " NOT VALID");
	}

	@Override
	public String visit(Check constraint) {
		return "CHECK " + Expression.parenthesized(constraint.expression())
				+ (constraint.inherited() ? "" : " NO INHERIT") + (constraint.validated() ? "" : " NOT VALID");
	}

	@Override
	public String visit(Exclude constraint) {
		String elements = constraint.elements()
			.stream()
			.map((element) -> IndexText.key(element.key()) + " WITH " + element.operator())
			.collect(Collectors.joining(", "));
		String where = constraint.where();
		return "EXCLUDE USING " + Quoting.identifier(constraint.method()) + " (" + elements + ")"
				+ IndexText.include(constraint.include())
				+ ((where != null) ? " WHERE " + Expression.parenthesized(where) : "")
				+ deferral(constraint.deferral());
	}

	private static String columns(List<String> columns) {
		return columns.isEmpty() ? "" : " (" + Quoting.identifiers(columns) + ")";
	}

	private static String action(String event, ReferentialAction action) {
		return (action == ReferentialAction.NO_ACTION) ? "" : " ON " + event + " " + action.name().replace('_', ' ');
	}

	static String deferral(Deferral deferral) {
		return switch (deferral) {
			case NOT_DEFERRABLE -> "";
			case INITIALLY_IMMEDIATE -> " DEFERRABLE";
			case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
		};
	}

	/** What is said where nothing would leave it as it is. */
	static String anyDeferral(Deferral deferral) {
		return switch (deferral) {
			case NOT_DEFERRABLE -> " NOT DEFERRABLE";
			case INITIALLY_IMMEDIATE -> " DEFERRABLE INITIALLY IMMEDIATE";
			case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
		};
	}

}
