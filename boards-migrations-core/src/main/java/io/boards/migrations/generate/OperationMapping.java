package io.boards.migrations.generate;

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
 * The same operations with what they name in other schemas.
 *
 * @param names maps what is named in them
 */
record OperationMapping(SchemaMapping names) implements Operation.Visitor<Operation> {

	/** A schema is named by its name alone, wherever what it holds is found. */
	@Override
	public Operation visit(SchemaOperation operation) {
		return operation;
	}

	@Override
	public Operation visit(TableOperation operation) {
		return operation.accept(new TableMapping(this.names));
	}

	@Override
	public Operation visit(ColumnOperation operation) {
		return operation.accept(new ColumnMapping(this.names));
	}

	@Override
	public Operation visit(ColumnAlteration operation) {
		return operation.accept(new ColumnMapping(this.names));
	}

	@Override
	public Operation visit(ConstraintOperation operation) {
		return operation.accept(new TableMapping(this.names));
	}

	@Override
	public Operation visit(IndexOperation operation) {
		return operation.accept(new TableMapping(this.names));
	}

	@Override
	public Operation visit(SequenceOperation operation) {
		return operation.accept(new TypeMapping(this.names));
	}

	@Override
	public Operation visit(EnumOperation operation) {
		return operation.accept(new TypeMapping(this.names));
	}

	@Override
	public Operation visit(CompositeOperation operation) {
		return operation.accept(new TypeMapping(this.names));
	}

	/** There is one in a database, whoever uses it. */
	@Override
	public Operation visit(ExtensionOperation operation) {
		return operation;
	}

	@Override
	public Operation visit(FunctionOperation operation) {
		return operation.accept(new CodeMapping(this.names));
	}

	@Override
	public Operation visit(ViewOperation operation) {
		return operation.accept(new CodeMapping(this.names));
	}

	@Override
	public Operation visit(TriggerOperation operation) {
		return operation.accept(new CodeMapping(this.names));
	}

	@Override
	public Operation visit(RowSecurityOperation operation) {
		return operation.accept(new CodeMapping(this.names));
	}

	@Override
	public Operation visit(DataOperation operation) {
		return operation.accept(new DataMapping(this.names));
	}

}
