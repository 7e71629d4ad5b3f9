package io.boards.migrations.runtime.limits;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "inside", message = "In a transaction", created = "2026-01-01T00:00:01Z", lockTimeout = "300ms",
		statementTimeout = "PT30M")
class R1_limited implements Migration {

	static final String LIMITS = "SELECT current_setting('lock_timeout') || ' ' || current_setting('statement_timeout')";

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE TABLE inside AS " + LIMITS + " AS limits");
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("DROP TABLE inside");
	}

}
