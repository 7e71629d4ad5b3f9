package io.boards.migrations.verify.revisions;

import java.util.List;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "copy", revises = "fill", message = "Copy names", created = "2026-01-01T00:02:00Z")
class R2_copy_names implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createTable("names", (table) -> table.column("name", "text"));
		List<String> names = op.jdbc().sql("SELECT name FROM tag").query(String.class).list();
		names.forEach((name) -> op.jdbc().sql("INSERT INTO names VALUES (:name)").param("name", name).update());
	}

	@Override
	public void downgrade(Operations op) {
		op.dropTable("names");
	}

}
