package io.boards.migrations.sql;

import java.util.List;
import java.util.stream.Collectors;

import io.boards.migrations.operation.CompositeOperation;
import io.boards.migrations.operation.CompositeOperation.CreateComposite;
import io.boards.migrations.operation.CompositeOperation.DropComposite;
import io.boards.migrations.operation.CompositeOperation.MoveComposite;
import io.boards.migrations.operation.CompositeOperation.RenameComposite;

/**
 * Composite types as SQL.
 */
final class CompositeSql implements CompositeOperation.Visitor<List<String>> {

	@Override
	public List<String> visit(CreateComposite operation) {
		String attributes = operation.type()
			.attributes()
			.stream()
			.map((attribute) -> Quoting.identifier(attribute.name()) + " " + attribute.type())
			.collect(Collectors.joining(", "));
		return List.of("CREATE TYPE " + Quoting.name(operation.type().name()) + " AS (" + attributes + ")");
	}

	@Override
	public List<String> visit(RenameComposite operation) {
		return List
			.of("ALTER TYPE " + Quoting.name(operation.name()) + " RENAME TO " + Quoting.identifier(operation.to()));
	}

	@Override
	public List<String> visit(MoveComposite operation) {
		return List.of("ALTER TYPE " + Quoting.name(operation.name()) + " SET SCHEMA "
				+ Quoting.identifier(operation.schema()));
	}

	@Override
	public List<String> visit(DropComposite operation) {
		return List.of("DROP TYPE " + Quoting.name(operation.name()));
	}

}
