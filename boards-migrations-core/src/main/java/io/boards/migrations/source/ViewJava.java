package io.boards.migrations.source;

import java.util.List;

import io.boards.migrations.operation.ViewOperation;
import io.boards.migrations.operation.ViewOperation.CreateMaterializedView;
import io.boards.migrations.operation.ViewOperation.CreateView;
import io.boards.migrations.operation.ViewOperation.DropMaterializedView;
import io.boards.migrations.operation.ViewOperation.DropView;
import io.boards.migrations.operation.ViewOperation.ReplaceView;
import io.boards.migrations.schema.MaterializedView;
import io.boards.migrations.schema.View;

import static io.boards.migrations.source.OperationJava.OP;

/**
 * Views and materialized views as Java.
 */
final class ViewJava implements ViewOperation.Visitor<Chain> {

	@Override
	public Chain visit(CreateView operation) {
		return OP.call("createView", arguments(operation.view()));
	}

	@Override
	public Chain visit(ReplaceView operation) {
		return OP.call("replaceView", arguments(operation.to()));
	}

	@Override
	public Chain visit(DropView operation) {
		return OP.call("dropView", Text.of(operation.name()));
	}

	@Override
	public Chain visit(CreateMaterializedView operation) {
		MaterializedView view = operation.view();
		return OP.call(view.withData() ? "createMaterializedView" : "createMaterializedViewWithNoData",
				Text.of(view.name()), Text.of(view.query()));
	}

	@Override
	public Chain visit(DropMaterializedView operation) {
		return OP.call("dropMaterializedView", Text.of(operation.name()));
	}

	private static List<Code> arguments(View view) {
		Lambda lambda = Lambda.of("view", (chain) -> Parameters.on(chain, view.parameters()));
		Code name = Text.of(view.name());
		Code query = Text.of(view.query());
		return lambda.isEmpty() ? List.of(name, query) : List.of(name, query, lambda);
	}

}
