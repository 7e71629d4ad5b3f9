package io.boards.migrations.lint.revisions;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "j5", revises = "j4", message = "Fail", created = "2026-01-01T00:00:05Z")
public class R5Fails implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.dropTable("public.users_1");
		throw new IllegalStateException("not yet written");
	}

	@Override
	public void downgrade(Operations op) {
		throw new IllegalStateException("not yet written");
	}

}
