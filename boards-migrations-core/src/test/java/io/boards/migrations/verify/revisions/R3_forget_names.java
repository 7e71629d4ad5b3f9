package io.boards.migrations.verify.revisions;

import io.boards.migrations.operation.IrreversibleMigrationException;
import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "forget", revises = "copy", message = "Forget names", created = "2026-01-01T00:03:00Z")
class R3_forget_names implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.dropColumn("tag", "name");
	}

	@Override
	public void downgrade(Operations op) {
		throw new IrreversibleMigrationException("the names are gone");
	}

}
