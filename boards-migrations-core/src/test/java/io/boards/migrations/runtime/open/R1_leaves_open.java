package io.boards.migrations.runtime.open;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "open", message = "Leave a transaction open", created = "2026-01-01T00:00:01Z", transactional = false)
class R1_leaves_open implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE TABLE stays (id int)");
		op.jdbc().sql("BEGIN").update();
		op.execute("CREATE TABLE goes (id int)");
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("DROP TABLE stays");
	}

}
