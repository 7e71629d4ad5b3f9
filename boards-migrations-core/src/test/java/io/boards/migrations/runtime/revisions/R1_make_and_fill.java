package io.boards.migrations.runtime.revisions;

import java.util.List;
import java.util.Map;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "java1", message = "Make a table and fill it", created = "2026-01-01T00:00:01Z")
class R1_make_and_fill implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE TABLE tag (id int PRIMARY KEY, name text); CREATE TABLE copy (name text)");
		op.execute("INSERT INTO tag VALUES (:id, :name)", Map.of("id", 1, "name", "it's one"));
		List<String> names = op.jdbc().sql("SELECT name FROM tag").query(String.class).list();
		names.forEach((name) -> op.jdbc().sql("INSERT INTO copy VALUES (:name)").param("name", name + "!").update());
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("DELETE FROM tag WHERE name = :name", Map.of("name", "it's one"));
		op.execute("DROP TABLE copy; DROP TABLE tag");
	}

}
