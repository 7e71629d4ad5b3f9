package io.boards.migrations.runtime.fillingintransaction;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "fill", message = "Fill", created = "2026-01-01T00:00:01Z")
public class R1_fill implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE TABLE tag (id int PRIMARY KEY, n int)");
		op.backfill("tag").set("n = 1").where("n IS NULL");
		op.execute("DROP TABLE tag");
	}

	@Override
	public void downgrade(Operations op) {
		throw new UnsupportedOperationException();
	}

}
