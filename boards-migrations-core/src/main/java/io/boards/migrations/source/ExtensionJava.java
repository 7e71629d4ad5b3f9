package io.boards.migrations.source;

import io.boards.migrations.operation.ExtensionOperation;
import io.boards.migrations.operation.ExtensionOperation.CreateExtension;
import io.boards.migrations.operation.ExtensionOperation.DropExtension;
import io.boards.migrations.schema.Extension;

import static io.boards.migrations.source.OperationJava.OP;

/**
 * Extensions as Java.
 */
final class ExtensionJava implements ExtensionOperation.Visitor<Chain> {

	@Override
	public Chain visit(CreateExtension operation) {
		Extension extension = operation.extension();
		String method = operation.ifNotExists() ? "createExtensionIfNotExists" : "createExtension";
		Code name = Text.of(extension.name());
		Lambda lambda = Lambda.of("extension", (chain) -> properties(chain, extension));
		return lambda.isEmpty() ? OP.call(method, name) : OP.call(method, name, lambda);
	}

	@Override
	public Chain visit(DropExtension operation) {
		return OP.call("dropExtension", Text.of(operation.name()));
	}

	private static Chain properties(Chain chain, Extension extension) {
		Chain properties = chain;
		if (extension.schema() != null) {
			properties = properties.call("in", Text.of(extension.schema()));
		}
		return (extension.version() != null) ? properties.call("version", Text.of(extension.version())) : properties;
	}

}
