package io.boards.migrations.generate;

import io.boards.migrations.operation.DataOperation;
import io.boards.migrations.operation.DataOperation.Backfill;
import io.boards.migrations.operation.DataOperation.BulkInsert;
import io.boards.migrations.operation.DataOperation.ExecuteSql;
import io.boards.migrations.operation.DataOperation.ExecuteWithParameters;
import io.boards.migrations.operation.Operation;

/**
 * Changes of rows, with the tables named otherwise. Values stay as they are.
 *
 * @param names maps what is named in them
 */
record DataMapping(SchemaMapping names) implements DataOperation.Visitor<Operation> {

	@Override
	public Operation visit(ExecuteSql operation) {
		return new ExecuteSql(this.names.text().apply(operation.sql()));
	}

	@Override
	public Operation visit(ExecuteWithParameters operation) {
		return new ExecuteWithParameters(this.names.text().apply(operation.sql()), operation.parameters());
	}

	@Override
	public Operation visit(BulkInsert operation) {
		return new BulkInsert(this.names.map(operation.table()), operation.columns(), operation.rows());
	}

	@Override
	public Operation visit(Backfill operation) {
		return new Backfill(this.names.map(operation.table()), this.names.text().apply(operation.set()),
				SchemaMapping.orNull(operation.where(), this.names.text()), operation.batchSize(), operation.pause());
	}

}
