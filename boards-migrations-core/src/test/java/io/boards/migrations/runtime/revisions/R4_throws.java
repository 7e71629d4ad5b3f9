package io.boards.migrations.runtime.revisions;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "java4", revises = "java3", message = "Fail in Java", created = "2026-01-01T00:00:04Z")
class R4_throws implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE TABLE never (id int)");
		throw new UnsupportedOperationException("not on a Monday");
	}

	@Override
	public void downgrade(Operations op) {
		op.warn("nothing comes back");
	}

}
