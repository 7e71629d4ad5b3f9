package io.boards.migrations.runtime.revisions;

import java.util.Map;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "java3", revises = "java2", message = "Fail in SQL", created = "2026-01-01T00:00:03Z")
class R3_fails implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE TABLE never (id int)");
		op.execute("INSERT INTO tag VALUES (:id, :name)", Map.of("id", 1, "name", "canary"));
	}

	@Override
	public void downgrade(Operations op) {
		op.jdbc().sql("SELECT 1").query(Integer.class).single();
	}

}
