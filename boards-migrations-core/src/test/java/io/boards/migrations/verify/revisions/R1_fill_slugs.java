package io.boards.migrations.verify.revisions;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "fill", revises = "table", message = "Fill slugs", created = "2026-01-01T00:01:00Z",
		transactional = false)
class R1_fill_slugs implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.backfill("tag").set("slug = lower(name)").where("slug IS NULL").batchSize(3);
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("UPDATE tag SET slug = NULL");
	}

}
