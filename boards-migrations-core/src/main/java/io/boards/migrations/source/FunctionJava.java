package io.boards.migrations.source;

import io.boards.migrations.operation.FunctionOperation;
import io.boards.migrations.operation.FunctionOperation.CreateFunction;
import io.boards.migrations.operation.FunctionOperation.DropFunction;

import static io.boards.migrations.source.OperationJava.OP;

/**
 * Functions as Java.
 */
final class FunctionJava implements FunctionOperation.Visitor<Chain> {

	@Override
	public Chain visit(CreateFunction operation) {
		return OP.call("createFunction", Text.of(operation.definition()));
	}

	@Override
	public Chain visit(DropFunction operation) {
		return OP.call(operation.procedure() ? "dropProcedure" : "dropFunction", Text.of(operation.signature()));
	}

}
