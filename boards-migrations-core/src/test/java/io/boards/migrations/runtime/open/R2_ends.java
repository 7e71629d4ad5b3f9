package io.boards.migrations.runtime.open;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "ended", revises = "open", message = "End the transaction", created = "2026-01-01T00:00:02Z")
class R2_ends implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE TABLE committed (id int)");
		op.jdbc().sql("COMMIT").update();
		op.execute("CREATE TABLE after (id int)");
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("DROP TABLE committed");
	}

}
