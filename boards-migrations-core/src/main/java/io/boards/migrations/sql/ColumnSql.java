package io.boards.migrations.sql;

import java.util.List;
import java.util.stream.Collectors;

import io.boards.migrations.operation.ColumnOperation;
import io.boards.migrations.operation.ColumnOperation.AddColumn;
import io.boards.migrations.operation.ColumnOperation.AlterColumnTypes;
import io.boards.migrations.operation.ColumnOperation.DropColumn;
import io.boards.migrations.operation.ColumnOperation.RenameColumn;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.QualifiedName;

/**
 * Columns that come and go as SQL.
 */
final class ColumnSql implements ColumnOperation.Visitor<List<String>> {

	@Override
	public List<String> visit(AddColumn operation) {
		Column column = operation.column();
		String add = table(operation.table()) + "ADD COLUMN " + ColumnText.of(column);
		return (column.comment() == null) ? List.of(add)
				: List.of(add, TableSql.comment(operation.table(), column.name(), column.comment()));
	}

	@Override
	public List<String> visit(DropColumn operation) {
		return List.of(table(operation.table()) + "DROP COLUMN " + Quoting.identifier(operation.column()));
	}

	@Override
	public List<String> visit(RenameColumn operation) {
		return List.of(table(operation.table()) + "RENAME COLUMN " + Quoting.identifier(operation.column()) + " TO "
				+ Quoting.identifier(operation.to()));
	}

	@Override
	public List<String> visit(AlterColumnTypes operation) {
		String before = (operation.changes().size() > 1) ? "\n    " : " ";
		String changes = operation.changes()
			.stream()
			.map((change) -> Expression.closable(ColumnAlterationSql.type(change)))
			.collect(Collectors.joining("," + before));
		return List.of(table(operation.table()).strip() + before + changes.strip());
	}

	private static String table(QualifiedName table) {
		return "ALTER TABLE " + Quoting.name(table) + " ";
	}

}
