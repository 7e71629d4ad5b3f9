package io.boards.migrations.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.operation.IndexOperation;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.IndexOperation.DropIndex;
import io.boards.migrations.operation.IndexOperation.RenameIndex;
import io.boards.migrations.operation.IndexOperation.SetIndexOptions;

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

	@Override
	public List<String> visit(SetIndexOptions operation) {
		Map<String, String> set = new LinkedHashMap<>();
		List<String> reset = new ArrayList<>();
		operation.options().forEach((option, change) -> {
			String value = change.to();
			if (value != null) {
				set.put(option, value);
			}
			else {
				reset.add(option);
			}
		});
		String alter = "ALTER INDEX " + Quoting.name(operation.name());
		List<String> statements = new ArrayList<>();
		if (!set.isEmpty()) {
			statements.add(alter + " SET " + IndexText.parameters(set));
		}
		if (!reset.isEmpty()) {
			statements.add(alter + " RESET (" + Quoting.identifiers(reset) + ")");
		}
		return statements;
	}

}
