package io.boards.migrations.lint.revisions;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "j4", revises = "j3", message = "Go on", created = "2026-01-01T00:00:04Z")
public class R4GoesOn implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("ALTER TABLE public.users_1 ADD COLUMN n serial");
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("ALTER TABLE public.users_1 DROP COLUMN n");
	}

}
