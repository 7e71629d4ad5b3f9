package io.boards.migrations.source;

import io.boards.migrations.operation.EnumOperation;
import io.boards.migrations.operation.EnumOperation.AddEnumValue;
import io.boards.migrations.operation.EnumOperation.CreateEnum;
import io.boards.migrations.operation.EnumOperation.DropEnum;
import io.boards.migrations.operation.EnumOperation.MoveEnum;
import io.boards.migrations.operation.EnumOperation.RenameEnum;
import io.boards.migrations.operation.EnumOperation.RenameEnumValue;
import io.boards.migrations.schema.EnumType;

import static io.boards.migrations.source.OperationJava.OP;

/**
 * Enum types as Java.
 */
final class EnumJava implements EnumOperation.Visitor<Chain> {

	@Override
	public Chain visit(CreateEnum operation) {
		EnumType type = operation.type();
		return OP.call("createEnum", Arguments.of(Text.of(type.name()), Text.all(type.values())));
	}

	@Override
	public Chain visit(AddEnumValue operation) {
		Code type = Text.of(operation.type());
		Code value = Text.of(operation.value());
		Code neighbour = Text.of(operation.place().neighbour());
		return switch (operation.place().side()) {
			case END -> OP.call("addEnumValue", type, value);
			case BEFORE -> OP.call("addEnumValueBefore", type, value, neighbour);
			case AFTER -> OP.call("addEnumValueAfter", type, value, neighbour);
		};
	}

	@Override
	public Chain visit(RenameEnumValue operation) {
		return OP.call("renameEnumValue", Text.of(operation.type()), Text.of(operation.value()),
				Text.of(operation.to()));
	}

	@Override
	public Chain visit(RenameEnum operation) {
		return OP.call("renameEnum", Text.of(operation.name()), Text.of(operation.to()));
	}

	@Override
	public Chain visit(MoveEnum operation) {
		return OP.call("moveEnum", Text.of(operation.name()), Text.of(operation.schema()));
	}

	@Override
	public Chain visit(DropEnum operation) {
		return OP.call("dropEnum", Text.of(operation.name()));
	}

}
