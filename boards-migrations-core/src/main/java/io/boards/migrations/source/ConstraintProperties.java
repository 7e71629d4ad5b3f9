package io.boards.migrations.source;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.ReferentialAction;
import io.boards.migrations.schema.Unique;

/**
 * What a constraint has beside its name and its columns, as further calls on its
 * description.
 */
final class ConstraintProperties implements Constraint.Visitor<Chain> {

	private final Chain chain;

	private ConstraintProperties(Chain chain) {
		this.chain = chain;
	}

	static Chain on(Chain chain, Constraint constraint) {
		return constraint.accept(new ConstraintProperties(chain));
	}

	@Override
	public Chain visit(PrimaryKey constraint) {
		return deferral(this.chain.callIf(!constraint.include().isEmpty(), "include", Text.all(constraint.include())),
				constraint.deferral());
	}

	@Override
	public Chain visit(Unique constraint) {
		return deferral(
				this.chain.callIf(constraint.nullsNotDistinct(), "nullsNotDistinct")
					.callIf(!constraint.include().isEmpty(), "include", Text.all(constraint.include())),
				constraint.deferral());
	}

	@Override
	public Chain visit(ForeignKey constraint) {
		Chain calls = this.chain
			.call("references", Arguments.of(Text.of(constraint.target()), Text.all(constraint.targetColumns())))
			.callIf(constraint.match() == ForeignKey.Match.FULL, "matchFull")
			.callIf(constraint.onUpdate() != ReferentialAction.NO_ACTION, "onUpdate",
					Word.constant(constraint.onUpdate()))
			.callIf(constraint.onDelete() != ReferentialAction.NO_ACTION || !constraint.onDeleteColumns().isEmpty(),
					"onDelete",
					Arguments.of(Word.constant(constraint.onDelete()), Text.all(constraint.onDeleteColumns())));
		return deferral(calls, constraint.deferral()).callIf(!constraint.validated(), "notValid");
	}

	@Override
	public Chain visit(Check constraint) {
		return this.chain.callIf(!constraint.inherited(), "noInherit").callIf(!constraint.validated(), "notValid");
	}

	@Override
	public Chain visit(Exclude constraint) {
		Chain calls = this.chain.callIf(!constraint.method().equals("gist"), "using", Text.of(constraint.method()));
		for (Exclude.Element element : constraint.elements()) {
			Lambda lambda = IndexKeys.properties(element.key());
			Code key = IndexKeys.what(element.key());
			Code operator = Text.of(element.operator());
			String method = IndexKeys.method(element.key());
			calls = lambda.isEmpty() ? calls.call(method, key, operator) : calls.call(method, key, operator, lambda);
		}
		calls = calls.callIf(!constraint.include().isEmpty(), "include", Text.all(constraint.include()));
		if (constraint.where() != null) {
			calls = calls.call("where", Text.of(constraint.where()));
		}
		return deferral(calls, constraint.deferral());
	}

	private static Chain deferral(Chain chain, Deferral deferral) {
		return switch (deferral) {
			case NOT_DEFERRABLE -> chain;
			case INITIALLY_IMMEDIATE -> chain.call("deferrable");
			case INITIALLY_DEFERRED -> chain.call("initiallyDeferred");
		};
	}

}
