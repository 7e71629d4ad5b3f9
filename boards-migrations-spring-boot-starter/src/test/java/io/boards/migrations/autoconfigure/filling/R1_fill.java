package io.boards.migrations.autoconfigure.filling;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "fill", message = "Fill", created = "2026-01-01T00:00:01Z", transactional = false)
public class R1_fill implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE TABLE tag AS SELECT n AS id, 0 AS n FROM generate_series(1, 10) AS n");
		op.execute("ALTER TABLE tag ADD PRIMARY KEY (id)");
		op.backfill("tag").set("n = 1").batchSize(4);
	}

	@Override
	public void downgrade(Operations op) {
		op.dropTable("tag");
	}

}
