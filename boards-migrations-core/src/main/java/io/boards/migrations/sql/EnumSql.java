package io.boards.migrations.sql;

import java.util.List;
import java.util.stream.Collectors;

import io.boards.migrations.operation.EnumOperation;
import io.boards.migrations.operation.EnumOperation.AddEnumValue;
import io.boards.migrations.operation.EnumOperation.CreateEnum;
import io.boards.migrations.operation.EnumOperation.DropEnum;
import io.boards.migrations.operation.EnumOperation.MoveEnum;
import io.boards.migrations.operation.EnumOperation.Place;
import io.boards.migrations.operation.EnumOperation.RenameEnum;
import io.boards.migrations.operation.EnumOperation.RenameEnumValue;
import io.boards.migrations.schema.EnumType;

/**
 * Enum types as SQL.
 */
final class EnumSql implements EnumOperation.Visitor<List<String>> {

	@Override
	public List<String> visit(CreateEnum operation) {
		EnumType type = operation.type();
		String values = type.values().stream().map(Quoting::literal).collect(Collectors.joining(", "));
		return List.of("CREATE TYPE " + Quoting.name(type.name()) + " AS ENUM (" + values + ")");
	}

	@Override
	public List<String> visit(AddEnumValue operation) {
		return List.of("ALTER TYPE " + Quoting.name(operation.type()) + " ADD VALUE "
				+ Quoting.literal(operation.value()) + place(operation.place()));
	}

	@Override
	public List<String> visit(RenameEnumValue operation) {
		return List.of("ALTER TYPE " + Quoting.name(operation.type()) + " RENAME VALUE "
				+ Quoting.literal(operation.value()) + " TO " + Quoting.literal(operation.to()));
	}

	@Override
	public List<String> visit(RenameEnum operation) {
		return List
			.of("ALTER TYPE " + Quoting.name(operation.name()) + " RENAME TO " + Quoting.identifier(operation.to()));
	}

	@Override
	public List<String> visit(MoveEnum operation) {
		return List.of("ALTER TYPE " + Quoting.name(operation.name()) + " SET SCHEMA "
				+ Quoting.identifier(operation.schema()));
	}

	@Override
	public List<String> visit(DropEnum operation) {
		return List.of("DROP TYPE " + Quoting.name(operation.name()));
	}

	private static String place(Place place) {
		return (place.side() == Place.Side.END) ? "" : " " + place.side() + " " + Quoting.literal(place.neighbour());
	}

}
