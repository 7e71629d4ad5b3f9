package io.boards.migrations.source;

import io.boards.migrations.operation.SchemaOperation;
import io.boards.migrations.operation.SchemaOperation.CreateSchema;
import io.boards.migrations.operation.SchemaOperation.DropSchema;

import static io.boards.migrations.source.OperationJava.OP;

/**
 * Schemas as Java.
 */
final class SchemaJava implements SchemaOperation.Visitor<Chain> {

	@Override
	public Chain visit(CreateSchema operation) {
		return OP.call(operation.ifNotExists() ? "createSchemaIfNotExists" : "createSchema", Text.of(operation.name()));
	}

	@Override
	public Chain visit(DropSchema operation) {
		return OP.call("dropSchema", Text.of(operation.name()));
	}

}
