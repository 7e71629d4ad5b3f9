package io.boards.migrations.runtime.revisions;

import io.boards.migrations.operation.IrreversibleMigrationException;
import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "java2", revises = "java1", message = "Forget the names", created = "2026-01-01T00:00:02Z")
class R2_no_way_back implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("UPDATE tag SET name = NULL");
	}

	@Override
	public void downgrade(Operations op) {
		throw new IrreversibleMigrationException("the names are gone");
	}

}
