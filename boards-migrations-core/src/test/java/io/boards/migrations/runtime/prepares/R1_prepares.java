package io.boards.migrations.runtime.prepares;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "prepares", message = "Many rows", created = "2026-01-01T00:00:01Z")
class R1_prepares implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE TABLE tag (id int)");
		for (int i = 0; i < 20; i++) {
			op.jdbc().sql("INSERT INTO tag VALUES (:id)").param("id", i).update();
		}
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("DROP TABLE tag");
	}

}
