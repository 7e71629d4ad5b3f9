package io.boards.migrations.sql;

import java.util.List;

import io.boards.migrations.operation.TriggerOperation;
import io.boards.migrations.operation.TriggerOperation.CreateTrigger;
import io.boards.migrations.operation.TriggerOperation.DropTrigger;

/**
 * Triggers as SQL.
 */
final class TriggerSql implements TriggerOperation.Visitor<List<String>> {

	@Override
	public List<String> visit(CreateTrigger operation) {
		return List.of(HandwrittenSql.statement(operation.definition()));
	}

	@Override
	public List<String> visit(DropTrigger operation) {
		return List
			.of("DROP TRIGGER " + Quoting.identifier(operation.name()) + " ON " + Quoting.name(operation.table()));
	}

}
