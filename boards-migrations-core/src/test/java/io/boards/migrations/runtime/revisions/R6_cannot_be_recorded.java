package io.boards.migrations.runtime.revisions;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "java6", revises = "java5", message = "Fail when asked", created = "2026-01-01T00:00:06Z")
class R6_cannot_be_recorded implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("SELECT 1");
	}

	@Override
	public void downgrade(Operations op) {
		throw new UnsupportedOperationException("not on a Monday");
	}

}
