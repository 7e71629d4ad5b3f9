package io.boards.migrations.sql;

import java.util.List;

import io.boards.migrations.operation.ViewOperation;
import io.boards.migrations.operation.ViewOperation.CreateMaterializedView;
import io.boards.migrations.operation.ViewOperation.CreateView;
import io.boards.migrations.operation.ViewOperation.DropMaterializedView;
import io.boards.migrations.operation.ViewOperation.DropView;
import io.boards.migrations.operation.ViewOperation.ReplaceView;
import io.boards.migrations.schema.MaterializedView;
import io.boards.migrations.schema.View;

/**
 * Views and materialized views as SQL.
 */
final class ViewSql implements ViewOperation.Visitor<List<String>> {

	@Override
	public List<String> visit(CreateView operation) {
		return List.of("CREATE " + view(operation.view()));
	}

	@Override
	public List<String> visit(ReplaceView operation) {
		return List.of("CREATE OR REPLACE " + view(operation.to()));
	}

	@Override
	public List<String> visit(DropView operation) {
		return List.of("DROP VIEW " + Quoting.name(operation.name()));
	}

	@Override
	public List<String> visit(CreateMaterializedView operation) {
		MaterializedView view = operation.view();
		String query = HandwrittenSql.statement(view.query());
		return List.of("CREATE MATERIALIZED VIEW " + Quoting.name(view.name()) + " AS\n" + query
				+ (view.withData() ? "" : "\nWITH NO DATA"));
	}

	@Override
	public List<String> visit(DropMaterializedView operation) {
		return List.of("DROP MATERIALIZED VIEW " + Quoting.name(operation.name()));
	}

	private static String view(View view) {
		return "VIEW " + Quoting.name(view.name()) + IndexText.with(view.parameters()) + " AS\n"
				+ HandwrittenSql.statement(view.query());
	}

}
