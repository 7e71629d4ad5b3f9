package io.boards.migrations.runtime.slow;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "sleeps", message = "Sleep, first in the database and then in Java", created = "2026-01-01T00:00:01Z")
class R1_sleeps implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE TABLE before_sleep (id int)");
		op.jdbc().sql("SELECT pg_sleep(seconds) FROM nap").query(String.class).list();
		long seconds = op.jdbc().sql("SELECT java_seconds FROM nap").query(Long.class).single();
		try {
			Thread.sleep(seconds * 1000);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		op.execute("CREATE TABLE after_sleep (id int)");
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("DROP TABLE after_sleep, before_sleep");
	}

}
