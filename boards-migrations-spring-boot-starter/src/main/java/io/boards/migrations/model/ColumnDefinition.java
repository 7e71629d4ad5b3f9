package io.boards.migrations.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.Generated;
import io.boards.migrations.schema.Identity;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.SequenceOptions;
import io.boards.migrations.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code columnDefinition} says: often more than a type.
 */
final class ColumnDefinition {

	private static final Set<String> CLAUSES = Set.of("default", "not", "null", "check", "collate", "constraint",
			"references", "unique", "primary", "generated", "storage", "compression");

	private final String column;

	final String type;

	boolean notNull;

	@Nullable String defaultExpression;

	@Nullable QualifiedName collation;

	@Nullable Identity identity;

	@Nullable Generated generated;

	final List<Constraint> constraints = new ArrayList<>();

	final String rest;

	private @Nullable String constraintName;

	ColumnDefinition(String column, String text) {
		this.column = column;
		Clauses clauses = new Clauses(text);
		this.type = clauses.takeUntil(CLAUSES);
		clauses.each(this::read);
		this.rest = clauses.rest();
	}

	private boolean read(Clauses clauses) {
		if (clauses.take("not", "null")) {
			this.notNull = true;
			return true;
		}
		if (clauses.take("default")) {
			String expression = clauses.take("null") ? "" : clauses.takeUntil(CLAUSES);
			this.defaultExpression = expression.isEmpty() ? null : expression;
			return true;
		}
		if (clauses.take("collate")) {
			this.collation = clauses.takeQualifiedName();
			return true;
		}
		if (clauses.take("constraint")) {
			this.constraintName = clauses.takeName();
			return true;
		}
		if (clauses.take("unique")) {
			add(new Unique(this.constraintName, List.of(this.column), List.of(), false, Deferral.NOT_DEFERRABLE));
			return true;
		}
		if (clauses.take("check")) {
			String expression = clauses.takeParentheses();
			return expression != null && add(new Check(this.constraintName, expression, true, true));
		}
		return generated(clauses) || clauses.take("null") || clauses.take("primary", "key");
	}

	private boolean add(Constraint constraint) {
		this.constraintName = null;
		return this.constraints.add(constraint);
	}

	private boolean generated(Clauses clauses) {
		boolean always = clauses.take("generated", "always", "as");
		if (always || clauses.take("generated", "by", "default", "as")) {
			String expression = clauses.takeParentheses();
			if (expression != null) {
				boolean stored = clauses.take("stored");
				clauses.take("virtual");
				this.generated = new Generated(expression,
						stored ? Generated.Storage.STORED : Generated.Storage.VIRTUAL);
				return true;
			}
			if (clauses.take("identity")) {
				String options = clauses.takeParentheses();
				Clauses counting = new Clauses((options != null) ? options : "");
				this.identity = new Identity(always ? Identity.Generation.ALWAYS : Identity.Generation.BY_DEFAULT,
						SequenceClauses.read(counting, SequenceOptions.DEFAULTS));
				return counting.atEnd();
			}
		}
		return false;
	}

}
