package io.boards.migrations.source;

import java.util.List;

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
 * An operation as a statement in Java.
 */
final class OperationJava implements Operation.Visitor<Chain> {

	/** What every statement is on. */
	static final Chain OP = Chain.on("op");

	@Override
	public Chain visit(SchemaOperation operation) {
		return operation.accept(new SchemaJava());
	}

	@Override
	public Chain visit(TableOperation operation) {
		return operation.accept(new TableJava());
	}

	@Override
	public Chain visit(ColumnOperation operation) {
		return operation.accept(new ColumnJava());
	}

	@Override
	public Chain visit(ColumnAlteration operation) {
		return Alterations.chain(List.of(operation));
	}

	@Override
	public Chain visit(ConstraintOperation operation) {
		return operation.accept(new ConstraintJava());
	}

	@Override
	public Chain visit(IndexOperation operation) {
		return operation.accept(new IndexJava());
	}

	@Override
	public Chain visit(SequenceOperation operation) {
		return operation.accept(new SequenceJava());
	}

	@Override
	public Chain visit(EnumOperation operation) {
		return operation.accept(new EnumJava());
	}

	@Override
	public Chain visit(CompositeOperation operation) {
		return operation.accept(new CompositeJava());
	}

	@Override
	public Chain visit(ExtensionOperation operation) {
		return operation.accept(new ExtensionJava());
	}

	@Override
	public Chain visit(FunctionOperation operation) {
		return operation.accept(new FunctionJava());
	}

	@Override
	public Chain visit(ViewOperation operation) {
		return operation.accept(new ViewJava());
	}

	@Override
	public Chain visit(TriggerOperation operation) {
		return operation.accept(new TriggerJava());
	}

	@Override
	public Chain visit(RowSecurityOperation operation) {
		return operation.accept(new RowSecurityJava());
	}

	@Override
	public Chain visit(DataOperation operation) {
		return operation.accept(new DataJava());
	}

}
