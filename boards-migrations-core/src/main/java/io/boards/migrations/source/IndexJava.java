package io.boards.migrations.source;

import java.util.List;

import io.boards.migrations.operation.IndexOperation;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.IndexOperation.DropIndex;
import io.boards.migrations.operation.IndexOperation.RenameIndex;
import io.boards.migrations.operation.IndexOperation.SetIndexOptions;
import io.boards.migrations.schema.Index;

import static io.boards.migrations.source.OperationJava.OP;

/**
 * Indexes as Java.
 */
final class IndexJava implements IndexOperation.Visitor<Chain> {

	@Override
	public Chain visit(CreateIndex operation) {
		Index index = operation.index();
		Lambda lambda = Lambda.of("index", (chain) -> properties(chain, index));
		if (operation.concurrently()) {
			return OP.call("createIndexConcurrently", Text.of(index.name()), Text.of(index.table()), lambda);
		}
		boolean plain = lambda.isEmpty() || (lambda.body().calls().size() == 1 && IndexKeys.arePlain(index.keys()));
		return plain ? OP.call("createIndex", columns(index))
				: OP.call("createIndex", Text.of(index.name()), Text.of(index.table()), lambda);
	}

	@Override
	public Chain visit(DropIndex operation) {
		return OP.call(operation.concurrently() ? "dropIndexConcurrently" : "dropIndex", Text.of(operation.name()));
	}

	@Override
	public Chain visit(RenameIndex operation) {
		return OP.call("renameIndex", Text.of(operation.name()), Text.of(operation.to()));
	}

	@Override
	public Chain visit(SetIndexOptions operation) {
		return OP.call("setIndexOptions", Text.of(operation.name()),
				Lambda.of("options", (chain) -> Parameters.changed(chain, operation.options())));
	}

	private static List<Code> columns(Index index) {
		return Arguments.of(Text.of(index.name()), Text.of(index.table()),
				index.keys().stream().map(IndexKeys::what).toList());
	}

	private static Chain properties(Chain chain, Index index) {
		Chain properties = IndexKeys.on(chain, index.keys())
			.callIf(!index.method().equals("btree"), "using", Text.of(index.method()))
			.callIf(!index.include().isEmpty(), "include", Text.all(index.include()));
		if (index.unique()) {
			properties = properties.call(index.nullsNotDistinct() ? "asUniqueNullsNotDistinct" : "asUnique");
		}
		else {
			properties = properties.callIf(index.nullsNotDistinct(), "asNullsNotDistinct");
		}
		properties = Parameters.on(properties, index.parameters());
		return (index.where() != null) ? properties.call("where", Text.of(index.where())) : properties;
	}

}
