package io.boards.migrations.source;

import io.boards.migrations.operation.CompositeOperation;
import io.boards.migrations.operation.CompositeOperation.CreateComposite;
import io.boards.migrations.operation.CompositeOperation.DropComposite;
import io.boards.migrations.operation.CompositeOperation.MoveComposite;
import io.boards.migrations.operation.CompositeOperation.RenameComposite;
import io.boards.migrations.schema.CompositeType;

import static io.boards.migrations.source.OperationJava.OP;

/**
 * Composite types as Java.
 */
final class CompositeJava implements CompositeOperation.Visitor<Chain> {

	@Override
	public Chain visit(CreateComposite operation) {
		CompositeType type = operation.type();
		return OP.call("createComposite", Text.of(type.name()), Lambda.of("type", (chain) -> attributes(chain, type)));
	}

	@Override
	public Chain visit(RenameComposite operation) {
		return OP.call("renameComposite", Text.of(operation.name()), Text.of(operation.to()));
	}

	@Override
	public Chain visit(MoveComposite operation) {
		return OP.call("moveComposite", Text.of(operation.name()), Text.of(operation.schema()));
	}

	@Override
	public Chain visit(DropComposite operation) {
		return OP.call("dropComposite", Text.of(operation.name()));
	}

	private static Chain attributes(Chain chain, CompositeType type) {
		Chain calls = chain;
		for (CompositeType.Attribute attribute : type.attributes()) {
			calls = calls.call("attribute", Text.of(attribute.name()), Text.of(attribute.type()));
		}
		return calls;
	}

}
