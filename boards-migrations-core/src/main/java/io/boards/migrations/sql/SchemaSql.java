package io.boards.migrations.sql;

import java.util.List;

import io.boards.migrations.operation.SchemaOperation;
import io.boards.migrations.operation.SchemaOperation.CreateSchema;
import io.boards.migrations.operation.SchemaOperation.DropSchema;

/**
 * Schemas as SQL.
 */
final class SchemaSql implements SchemaOperation.Visitor<List<String>> {

	@Override
	public List<String> visit(CreateSchema operation) {
		return List.of("CREATE SCHEMA " + (operation.ifNotExists() ? "IF NOT EXISTS " : "")
				+ Quoting.identifier(operation.name()));
	}

	@Override
	public List<String> visit(DropSchema operation) {
		return List.of("DROP SCHEMA " + Quoting.identifier(operation.name()));
	}

}
