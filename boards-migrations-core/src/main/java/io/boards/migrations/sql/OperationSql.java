package io.boards.migrations.sql;

import java.util.List;

import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.operation.ColumnAlteration;
import io.boards.migrations.operation.ColumnOperation;
import io.boards.migrations.operation.CompositeOperation;
import io.boards.migrations.operation.ConstraintOperation;
import io.boards.migrations.operation.DataOperation;
import io.boards.migrations.operation.EnumOperation;
import io.boards.migrations.operation.ExtensionOperation;
import io.boards.migrations.operation.FunctionOperation;
import io.boards.migrations.operation.IndexOperation;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.RowSecurityOperation;
import io.boards.migrations.operation.SchemaOperation;
import io.boards.migrations.operation.SequenceOperation;
import io.boards.migrations.operation.TableOperation;
import io.boards.migrations.operation.TriggerOperation;
import io.boards.migrations.operation.ViewOperation;

/**
 * Operations as SQL for PostgreSQL 13 and later.
 */
public final class OperationSql implements Operation.Visitor<List<BoundStatement>> {

	private final DataSql data;

	private OperationSql(boolean printed) {
		this.data = new DataSql(printed);
	}

	/**
	 * The statements of an operation for people and for psql, with literals for values.
	 * @param operation the operation
	 * @return its statements, in order; none where it changes nothing
	 * @throws MigrationException if a name, a value or handwritten SQL in it is refused
	 */
	public static List<Statement> printed(Operation operation) {
		return operation.accept(new OperationSql(true))
			.stream()
			.map((statement) -> Statement.of(statement.sql()))
			.toList();
	}

	/**
	 * The statements of several operations for people, each with its semicolon.
	 * @param operations the operations
	 * @return their statements, in order
	 * @throws MigrationException if a name, a value or handwritten SQL in them is refused
	 */
	public static List<String> script(List<Operation> operations) {
		return operations.stream()
			.flatMap((each) -> printed(each).stream())
			.map((statement) -> statement.text() + ";")
			.toList();
	}

	/**
	 * The statements of an operation to be run, with values to bind.
	 * @param operation the operation
	 * @return its statements, in order; none where it changes nothing
	 * @throws MigrationException if a name, a value or handwritten SQL in it is refused
	 */
	public static List<BoundStatement> bound(Operation operation) {
		return operation.accept(new OperationSql(false));
	}

	@Override
	public List<BoundStatement> visit(SchemaOperation operation) {
		return plain(operation.accept(new SchemaSql()));
	}

	@Override
	public List<BoundStatement> visit(TableOperation operation) {
		return plain(operation.accept(new TableSql()));
	}

	@Override
	public List<BoundStatement> visit(ColumnOperation operation) {
		return plain(operation.accept(new ColumnSql()));
	}

	@Override
	public List<BoundStatement> visit(ColumnAlteration operation) {
		return plain(operation.accept(new ColumnAlterationSql()));
	}

	@Override
	public List<BoundStatement> visit(ConstraintOperation operation) {
		return plain(operation.accept(new ConstraintSql()));
	}

	@Override
	public List<BoundStatement> visit(IndexOperation operation) {
		return plain(operation.accept(new IndexSql()));
	}

	@Override
	public List<BoundStatement> visit(SequenceOperation operation) {
		return plain(operation.accept(new SequenceSql()));
	}

	@Override
	public List<BoundStatement> visit(EnumOperation operation) {
		return plain(operation.accept(new EnumSql()));
	}

	@Override
	public List<BoundStatement> visit(CompositeOperation operation) {
		return plain(operation.accept(new CompositeSql()));
	}

	@Override
	public List<BoundStatement> visit(ExtensionOperation operation) {
		return plain(operation.accept(new ExtensionSql()));
	}

	@Override
	public List<BoundStatement> visit(FunctionOperation operation) {
		return plain(operation.accept(new FunctionSql()));
	}

	@Override
	public List<BoundStatement> visit(ViewOperation operation) {
		return plain(operation.accept(new ViewSql()));
	}

	@Override
	public List<BoundStatement> visit(TriggerOperation operation) {
		return plain(operation.accept(new TriggerSql()));
	}

	@Override
	public List<BoundStatement> visit(RowSecurityOperation operation) {
		return plain(operation.accept(new RowSecuritySql()));
	}

	@Override
	public List<BoundStatement> visit(DataOperation operation) {
		return operation.accept(this.data);
	}

	private static List<BoundStatement> plain(List<String> statements) {
		return statements.stream().map((sql) -> new BoundStatement(sql, List.of())).toList();
	}

}
