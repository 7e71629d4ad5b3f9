package io.boards.migrations.sql;

import java.util.List;

import io.boards.migrations.operation.ExtensionOperation;
import io.boards.migrations.operation.ExtensionOperation.CreateExtension;
import io.boards.migrations.operation.ExtensionOperation.DropExtension;
import io.boards.migrations.schema.Extension;

/**
 * Extensions as SQL.
 */
final class ExtensionSql implements ExtensionOperation.Visitor<List<String>> {

	@Override
	public List<String> visit(CreateExtension operation) {
		Extension extension = operation.extension();
		String schema = extension.schema();
		String version = extension.version();
		return List.of("CREATE EXTENSION " + (operation.ifNotExists() ? "IF NOT EXISTS " : "")
				+ Quoting.identifier(extension.name())
				+ ((schema != null) ? " SCHEMA " + Quoting.identifier(schema) : "")
				+ ((version != null) ? " VERSION " + Quoting.literal(version) : ""));
	}

	@Override
	public List<String> visit(DropExtension operation) {
		return List.of("DROP EXTENSION " + Quoting.identifier(operation.name()));
	}

}
