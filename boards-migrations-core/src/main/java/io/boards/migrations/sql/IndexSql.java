package io.boards.migrations.sql;

import java.util.List;

import io.boards.migrations.operation.IndexOperation;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.IndexOperation.DropIndex;
import io.boards.migrations.operation.IndexOperation.RenameIndex;

/**
 * Indexes as SQL.
 */
final class IndexSql implements IndexOperation.Visitor<List<String>> {

	@Override
	public List<String> visit(CreateIndex operation) {
		return List.of(IndexText.create(operation.index(), operation.concurrently()));
	}

	@Override
	public List<String> visit(DropIndex operation) {
		return List
			.of("DROP INDEX " + (operation.concurrently() ? "CONCURRENTLY " : "") + Quoting.name(operation.name()));
	}

	@Override
	public List<String> visit(RenameIndex operation) {
		return List
			.of("ALTER INDEX " + Quoting.name(operation.name()) + " RENAME TO " + Quoting.identifier(operation.to()));
	}

}
