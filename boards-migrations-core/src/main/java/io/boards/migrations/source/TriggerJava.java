package io.boards.migrations.source;

import io.boards.migrations.operation.TriggerOperation;
import io.boards.migrations.operation.TriggerOperation.CreateTrigger;
import io.boards.migrations.operation.TriggerOperation.DropTrigger;

import static io.boards.migrations.source.OperationJava.OP;

/**
 * Triggers as Java.
 */
final class TriggerJava implements TriggerOperation.Visitor<Chain> {

	@Override
	public Chain visit(CreateTrigger operation) {
		return OP.call("createTrigger", Text.of(operation.definition()));
	}

	@Override
	public Chain visit(DropTrigger operation) {
		return OP.call("dropTrigger", Text.of(operation.table()), Text.of(operation.name()));
	}

}
