package io.boards.migrations.sql;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.operation.ColumnAlteration;
import io.boards.migrations.operation.ColumnAlteration.AddIdentity;
import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnAlteration.AlterDefault;
import io.boards.migrations.operation.ColumnAlteration.CommentOnColumn;
import io.boards.migrations.operation.ColumnAlteration.ContinueNumbering;
import io.boards.migrations.operation.ColumnAlteration.DropExpression;
import io.boards.migrations.operation.ColumnAlteration.DropIdentity;
import io.boards.migrations.operation.ColumnAlteration.DropNotNull;
import io.boards.migrations.operation.ColumnAlteration.SetExpression;
import io.boards.migrations.operation.ColumnAlteration.SetIdentity;
import io.boards.migrations.operation.ColumnAlteration.SetNotNull;
import io.boards.migrations.operation.ColumnType;
import io.boards.migrations.schema.Identity;
import io.boards.migrations.schema.QualifiedName;

/**
 * Changes of columns as SQL.
 */
final class ColumnAlterationSql implements ColumnAlteration.Visitor<List<String>> {

	@Override
	public List<String> visit(AlterColumnType operation) {
		return List.of("ALTER TABLE " + Quoting.name(operation.table()) + " " + type(operation));
	}

	/** What stands behind the table. */
	static String type(AlterColumnType operation) {
		ColumnType to = operation.to();
		String using = to.using();
		return "ALTER COLUMN " + Quoting.identifier(operation.column()) + " TYPE " + to.type()
				+ ColumnText.collation(to.collation()) + ((using != null) ? " USING " + using.strip() : "");
	}

	@Override
	public List<String> visit(SetNotNull operation) {
		return alter(operation.table(), operation.column(), "SET NOT NULL");
	}

	@Override
	public List<String> visit(DropNotNull operation) {
		return alter(operation.table(), operation.column(), "DROP NOT NULL");
	}

	@Override
	public List<String> visit(AlterDefault operation) {
		String to = operation.expression().to();
		return alter(operation.table(), operation.column(),
				(to != null) ? "SET DEFAULT " + to.strip() : "DROP DEFAULT");
	}

	@Override
	public List<String> visit(AddIdentity operation) {
		return alter(operation.table(), operation.column(), "ADD " + SequenceText.identity(operation.identity()));
	}

	@Override
	public List<String> visit(SetIdentity operation) {
		Identity was = operation.was();
		Identity to = operation.to();
		List<String> changes = new ArrayList<>();
		if (was == null || was.generation() != to.generation()) {
			changes.add("SET GENERATED " + SequenceText.generation(to));
		}
		for (String option : SequenceText.changes((was != null) ? was.options() : null, to.options())) {
			changes.add("SET " + option);
		}
		return changes.isEmpty() ? List.of() : alter(operation.table(), operation.column(), String.join(" ", changes));
	}

	@Override
	public List<String> visit(DropIdentity operation) {
		return alter(operation.table(), operation.column(), "DROP IDENTITY");
	}

	@Override
	public List<String> visit(ContinueNumbering operation) {
		QualifiedName from = operation.from();
		return List.of(NumberingText.goOn(NumberingText.own(operation.table(), operation.column()),
				(from != null) ? NumberingText.named(from) : null, operation.table(), operation.column(),
				operation.start()));
	}

	@Override
	public List<String> visit(SetExpression operation) {
		return alter(operation.table(), operation.column(),
				"SET EXPRESSION AS " + Expression.parenthesized(operation.expression()));
	}

	@Override
	public List<String> visit(DropExpression operation) {
		return alter(operation.table(), operation.column(), "DROP EXPRESSION");
	}

	@Override
	public List<String> visit(CommentOnColumn operation) {
		return List.of(TableSql.comment(operation.table(), operation.column(), operation.comment().to()));
	}

	private static List<String> alter(QualifiedName table, String column, String change) {
		return List
			.of("ALTER TABLE " + Quoting.name(table) + " ALTER COLUMN " + Quoting.identifier(column) + " " + change);
	}

}
