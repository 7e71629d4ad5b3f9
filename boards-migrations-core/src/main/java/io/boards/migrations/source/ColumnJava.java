package io.boards.migrations.source;

import java.util.List;

import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnOperation;
import io.boards.migrations.operation.ColumnOperation.AddColumn;
import io.boards.migrations.operation.ColumnOperation.AlterColumnTypes;
import io.boards.migrations.operation.ColumnOperation.DropColumn;
import io.boards.migrations.operation.ColumnOperation.RenameColumn;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Generated;
import io.boards.migrations.schema.Identity;
import io.boards.migrations.schema.QualifiedName;

import static io.boards.migrations.source.OperationJava.OP;

/**
 * Columns as Java.
 */
final class ColumnJava implements ColumnOperation.Visitor<Chain> {

	@Override
	public Chain visit(AddColumn operation) {
		return OP.call("addColumn", Arguments.of(Text.of(operation.table()), arguments(operation.column())));
	}

	@Override
	public Chain visit(DropColumn operation) {
		return OP.call("dropColumn", Text.of(operation.table()), Text.of(operation.column()));
	}

	@Override
	public Chain visit(RenameColumn operation) {
		return OP.call("renameColumn", Text.of(operation.table()), Text.of(operation.column()),
				Text.of(operation.to()));
	}

	@Override
	public Chain visit(AlterColumnTypes operation) {
		Chain types = Chain.on("types");
		for (AlterColumnType change : operation.changes()) {
			types = AlterationJava.details(types.call("column", Text.of(change.column()), Text.of(change.to().type())),
					change.to());
		}
		return OP.call("alterColumnTypes", Text.of(operation.table()), new Lambda("types", types));
	}

	/**
	 * What makes a column, behind its table.
	 * @param column the column
	 * @return its name, its type, and what else it has
	 */
	static List<Code> arguments(Column column) {
		Lambda lambda = Lambda.of("column", (chain) -> properties(chain, column));
		Code name = Text.of(column.name());
		Code type = Text.of(column.type());
		return lambda.isEmpty() ? List.of(name, type) : List.of(name, type, lambda);
	}

	private static Chain properties(Chain chain, Column column) {
		Chain properties = chain;
		if (column.collation() != null) {
			properties = properties.call("collate", collation(column.collation()));
		}
		Generated generated = column.generated();
		if (generated != null) {
			String method = (generated.storage() == Generated.Storage.VIRTUAL) ? "virtualAs" : "generatedAs";
			properties = properties.call(method, Text.of(generated.expression()));
		}
		Identity identity = column.identity();
		if (identity != null) {
			Lambda options = SequenceJava.options("options", identity.options());
			boolean always = identity.generation() == Identity.Generation.ALWAYS;
			properties = properties.call(always ? "identityAlways" : "identityByDefault")
				.callIf(!options.isEmpty(), "counting", options);
		}
		properties = properties.callIf(!column.nullable() && identity == null, "notNull");
		if (column.defaultExpression() != null) {
			properties = properties.call("defaultsTo", Text.of(column.defaultExpression()));
		}
		return (column.comment() != null) ? properties.call("comment", Text.of(column.comment())) : properties;
	}

	static List<Code> collation(QualifiedName collation) {
		return (collation.schema() != null) ? List.of(Text.of(collation.schema()), Text.of(collation.name()))
				: List.of(Text.of(collation.name()));
	}

}
