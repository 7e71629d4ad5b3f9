package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.boards.migrations.sql.Quoting;

/**
 * Creates the tool's tables.
 */
final class Bootstrap {

	private Bootstrap() {
	}

	/**
	 * Creates what is missing, under the lock: CREATE … IF NOT EXISTS by itself fails
	 * when several do it at once.
	 * @param run what is known of the run
	 * @throws SQLException where the database fails
	 */
	static void run(RunContext run) throws SQLException {
		Session session = run.session();
		String exists = "SELECT nspname::text FROM pg_namespace WHERE nspname = "
				+ Quoting.literal(run.tables().schema());
		Optional<Set<String>> schemas = run.transaction(session)
			.beginUnless("create the tables of boards-migrations", run.tables().areThere(), exists,
					run.settings().patience());
		if (schemas.isEmpty()) {
			// Another instance has created them since it was looked for them.
			return;
		}
		boolean schema = !schemas.get().isEmpty();
		Tenant tenant = run.settings().tenant();
		if (!schema && tenant != null && !tenant.mayBeMade()) {
			session.exchange("ROLLBACK");
			throw new VanishedTenantException(tenant.schema());
		}
		List<String> message = new ArrayList<>(List.of(Settings.ONLY_CATALOG));
		message.addAll(schema ? run.tables().createInExistingSchema() : run.tables().create());
		message.add("COMMIT");
		try {
			session.exchange(message);
		}
		catch (SQLException ex) {
			session.rollback(ex);
			throw ex;
		}
	}

}
