package io.boards.migrations.sql;

import java.util.List;

import io.boards.migrations.operation.FunctionOperation;
import io.boards.migrations.operation.FunctionOperation.CreateFunction;
import io.boards.migrations.operation.FunctionOperation.DropFunction;

/**
 * Functions as SQL.
 */
final class FunctionSql implements FunctionOperation.Visitor<List<String>> {

	@Override
	public List<String> visit(CreateFunction operation) {
		return List.of(HandwrittenSql.statement(operation.definition()));
	}

	@Override
	public List<String> visit(DropFunction operation) {
		return List.of((operation.procedure() ? "DROP PROCEDURE " : "DROP FUNCTION ") + operation.signature().strip());
	}

}
