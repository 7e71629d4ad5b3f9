package io.boards.migrations.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.boards.migrations.operation.DataOperation;
import io.boards.migrations.operation.DataOperation.Backfill;
import io.boards.migrations.operation.DataOperation.BulkInsert;
import io.boards.migrations.operation.DataOperation.ExecuteSql;
import io.boards.migrations.operation.DataOperation.ExecuteWithParameters;

/**
 * Handwritten SQL and rows, with values to bind or with literals.
 */
final class DataSql implements DataOperation.Visitor<List<BoundStatement>> {

	/** Rows in one statement: enough for speed, few enough to read. */
	private static final int ROWS = 500;

	/** PostgreSQL's protocol counts the parameters of a statement in 16 bits. */
	private static final int VALUES = 30_000;

	private final boolean printed;

	DataSql(boolean printed) {
		this.printed = printed;
	}

	@Override
	public List<BoundStatement> visit(ExecuteSql operation) {
		return HandwrittenSql.statements(operation.sql()).stream().map(DataSql::plain).toList();
	}

	@Override
	public List<BoundStatement> visit(ExecuteWithParameters operation) {
		NamedParameters statement = new NamedParameters(operation.sql(), operation.parameters());
		return List.of(this.printed ? plain(statement.printed()) : statement.bound());
	}

	@Override
	public List<BoundStatement> visit(BulkInsert operation) {
		List<List<SqlValue>> rows = values(operation);
		String head = "INSERT INTO " + Quoting.name(operation.table()) + " (" + Quoting.identifiers(operation.columns())
				+ ") VALUES\n    ";
		int size = Math.max(1, Math.min(ROWS, VALUES / Math.max(1, operation.columns().size())));
		List<BoundStatement> statements = new ArrayList<>();
		for (int from = 0; from < rows.size(); from += size) {
			List<List<SqlValue>> part = rows.subList(from, Math.min(from + size, rows.size()));
			statements.add(this.printed ? plain(head + rows(part, SqlValue::literal)) : new BoundStatement(
					head + rows(part, (value) -> "?"), part.stream().flatMap(List::stream).toList()));
		}
		return statements;
	}

	@Override
	public List<BoundStatement> visit(Backfill operation) {
		return List.of(plain(this.printed ? BackfillSql.printed(operation) : BackfillSql.whole(operation)));
	}

	private static List<List<SqlValue>> values(BulkInsert operation) {
		List<List<SqlValue>> rows = new ArrayList<>();
		for (List<?> row : operation.rows()) {
			List<SqlValue> values = new ArrayList<>();
			for (int i = 0; i < row.size(); i++) {
				values.add(SqlValue.of(row.get(i), operation.columns().get(i) + " in row " + (rows.size() + 1)));
			}
			rows.add(values);
		}
		return rows;
	}

	private static String rows(List<List<SqlValue>> rows, Function<SqlValue, String> text) {
		return rows.stream()
			.map((row) -> row.stream().map(text).collect(Collectors.joining(", ", "(", ")")))
			.collect(Collectors.joining(",\n    "));
	}

	private static BoundStatement plain(String sql) {
		return new BoundStatement(sql, List.of());
	}

}
