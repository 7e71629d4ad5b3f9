package io.boards.migrations.source;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.operation.TableOperation;
import io.boards.migrations.operation.TableOperation.CommentOnTable;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.operation.TableOperation.DropTable;
import io.boards.migrations.operation.TableOperation.MoveTable;
import io.boards.migrations.operation.TableOperation.RenameTable;
import io.boards.migrations.schema.Table;

import static io.boards.migrations.source.OperationJava.OP;

/**
 * Tables as Java.
 */
final class TableJava implements TableOperation.Visitor<Chain> {

	private static final Chain TABLE = Chain.on("table");

	@Override
	public Chain visit(CreateTable operation) {
		Table table = operation.table();
		List<Chain> statements = new ArrayList<>();
		table.columns().forEach((column) -> statements.add(TABLE.call("column", ColumnJava.arguments(column))));
		table.constraints().forEach((constraint) -> statements.add(TableConstraint.of(constraint)));
		if (table.comment() != null) {
			statements.add(TABLE.call("comment", Text.of(table.comment())));
		}
		return OP.call("createTable", Text.of(table.name()), new Block("table", statements));
	}

	@Override
	public Chain visit(DropTable operation) {
		return OP.call("dropTable", Text.of(operation.name()));
	}

	@Override
	public Chain visit(RenameTable operation) {
		return OP.call("renameTable", Text.of(operation.table()), Text.of(operation.to()));
	}

	@Override
	public Chain visit(MoveTable operation) {
		return OP.call("moveTable", Text.of(operation.table()), Text.of(operation.schema()));
	}

	@Override
	public Chain visit(CommentOnTable operation) {
		String comment = operation.comment().to();
		return (comment == null) ? OP.call("dropTableComment", Text.of(operation.table()))
				: OP.call("createTableComment", Text.of(operation.table()), Text.of(comment));
	}

}
