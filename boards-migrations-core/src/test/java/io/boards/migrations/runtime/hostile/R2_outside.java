package io.boards.migrations.runtime.hostile;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "hostile2", revises = "hostile1", message = "Outside a transaction", created = "2026-01-01T00:00:02Z",
		transactional = false)
class R2_outside implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE INDEX CONCURRENTLY inside_id ON public.inside (id)");
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("DROP INDEX CONCURRENTLY public.inside_id");
	}

}
