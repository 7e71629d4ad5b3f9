package io.boards.migrations.runtime.hostile;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "hostile1", message = "In a transaction", created = "2026-01-01T00:00:01Z")
class R1_inside implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE TABLE public.inside (id int)");
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("DROP TABLE public.inside");
	}

}
