package io.boards.migrations.sql;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.operation.TableOperation;
import io.boards.migrations.operation.TableOperation.CommentOnTable;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.operation.TableOperation.DropTable;
import io.boards.migrations.operation.TableOperation.MoveTable;
import io.boards.migrations.operation.TableOperation.RenameTable;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Tables as SQL.
 */
final class TableSql implements TableOperation.Visitor<List<String>> {

	@Override
	public List<String> visit(CreateTable operation) {
		Table table = operation.table();
		List<String> lines = new ArrayList<>();
		List<String> afterwards = new ArrayList<>();
		table.columns().forEach((column) -> lines.add(ColumnText.of(column)));
		for (Constraint constraint : table.constraints()) {
			String text = ConstraintText.of(constraint);
			// In CREATE TABLE PostgreSQL takes NOT VALID and forgets it.
			if (text.endsWith(" NOT VALID")) {
				afterwards.add("ALTER TABLE " + Quoting.name(table.name()) + " ADD " + text);
			}
			else {
				lines.add(text);
			}
		}
		List<String> statements = new ArrayList<>();
		statements.add("CREATE TABLE " + Quoting.name(table.name()) + list(lines));
		statements.addAll(afterwards);
		statements.addAll(comments(table));
		return statements;
	}

	@Override
	public List<String> visit(DropTable operation) {
		return List.of("DROP TABLE " + Quoting.name(operation.name()));
	}

	@Override
	public List<String> visit(RenameTable operation) {
		return List
			.of("ALTER TABLE " + Quoting.name(operation.table()) + " RENAME TO " + Quoting.identifier(operation.to()));
	}

	@Override
	public List<String> visit(MoveTable operation) {
		return List.of("ALTER TABLE " + Quoting.name(operation.table()) + " SET SCHEMA "
				+ Quoting.identifier(operation.schema()));
	}

	@Override
	public List<String> visit(CommentOnTable operation) {
		return List.of(comment(operation.table(), operation.comment().to()));
	}

	private static String list(List<String> lines) {
		return lines.isEmpty() ? " ()" : " (\n    " + String.join(",\n    ", lines) + "\n)";
	}

	private static List<String> comments(Table table) {
		List<String> statements = new ArrayList<>();
		if (table.comment() != null) {
			statements.add(comment(table.name(), table.comment()));
		}
		for (Column column : table.columns()) {
			if (column.comment() != null) {
				statements.add(comment(table.name(), column.name(), column.comment()));
			}
		}
		return statements;
	}

	static String comment(QualifiedName table, @Nullable String comment) {
		return "COMMENT ON TABLE " + Quoting.name(table) + " IS " + Quoting.literal(comment);
	}

	static String comment(QualifiedName table, String column, @Nullable String comment) {
		return "COMMENT ON COLUMN " + Quoting.name(table) + "." + Quoting.identifier(column) + " IS "
				+ Quoting.literal(comment);
	}

}
