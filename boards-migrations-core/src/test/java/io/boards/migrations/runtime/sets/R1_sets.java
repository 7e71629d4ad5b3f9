package io.boards.migrations.runtime.sets;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "sets", message = "A setting", created = "2026-01-01T00:00:01Z", transactional = false)
class R1_sets implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE TABLE tag (id int)");
		op.execute("SET lock_timeout = '1s'");
		op.execute("INSERT INTO tag VALUES (1)");
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("DROP TABLE tag");
	}

}
