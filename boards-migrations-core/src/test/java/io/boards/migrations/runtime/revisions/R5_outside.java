package io.boards.migrations.runtime.revisions;

import java.util.Map;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "java5", revises = "java4", message = "Fail outside", created = "2026-01-01T00:00:05Z",
		transactional = false)
class R5_outside implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE TABLE stays (id int)");
		op.createIndexConcurrently("stays_id", "stays", (index) -> index.columns("id"));
		op.execute("INSERT INTO stays VALUES (:id)", Map.of());
	}

	@Override
	public void downgrade(Operations op) {
		op.dropTable("stays");
	}

}
