package io.boards.migrations.runtime.limits;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "outside", revises = "inside", message = "Outside a transaction", created = "2026-01-01T00:00:02Z",
		transactional = false, lockTimeout = "300ms", statementTimeout = "2h")
class R2_limited_outside implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE TABLE outside AS " + R1_limited.LIMITS + " AS limits");
		op.execute("ALTER TABLE outside ADD COLUMN altering text DEFAULT (current_setting('lock_timeout'))");
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("DROP TABLE outside");
	}

}
