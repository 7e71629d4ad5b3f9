package trouble;

import java.util.concurrent.ThreadPoolExecutor;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.operation.Revision;

@Revision(id = "wants_a_pool", message = "Want a bean that is not there", created = "2026-01-01T00:00:01Z")
class R1_wants_a_pool implements Migration {

	R1_wants_a_pool(ThreadPoolExecutor pool) {
		pool.shutdown();
	}

	@Override
	public void upgrade(Operations op) {
		op.execute("SELECT 1");
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("SELECT 1");
	}

}
