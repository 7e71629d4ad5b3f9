package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.boards.migrations.operation.DataOperation.Backfill;
import io.boards.migrations.sql.Quoting;

/**
 * Waits for the transactions that have written to a table and are not over: their rows
 * cannot be seen yet, and a backfill would go past them. Those that begin to write later
 * are not waited for.
 */
final class EarlierWriters {

	private final Session session;

	private final Backfill operation;

	private final String query;

	/**
	 * The writers of one table.
	 * @param session a session without a transaction
	 * @param operation the backfill
	 * @param table its table with its schema, as SQL
	 */
	EarlierWriters(Session session, Backfill operation, String table) {
		this.session = session;
		this.operation = operation;
		String oid = "to_regclass(" + Quoting.literal(table) + ")";
		// Whoever writes keeps his lock on the table to the end of the transaction. A
		// prepared one has no backend.
		this.query = "SELECT DISTINCT a.pid, a.application_name, COALESCE(a.usename, p.owner)::text, a.state,"
				+ " trunc(date_part('epoch', now() - COALESCE(a.xact_start, p.prepared)))::int8, p.gid,"
				+ " l.virtualtransaction FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid" + " LEFT JOIN "
				+ Blockers.PREPARED + " p ON p.virtualtransaction = l.virtualtransaction"
				+ " WHERE l.locktype = 'relation'"
				+ " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
				+ " AND (l.relation = " + oid + " OR l.relation IN (SELECT relid FROM pg_partition_tree(" + oid + ")))"
				+ " AND l.mode IN ('RowExclusiveLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')"
				+ " AND l.granted AND l.pid IS DISTINCT FROM pg_backend_pid() ORDER BY 5 DESC NULLS LAST";
	}

	/**
	 * Waits until all of them are over.
	 * @param purpose what waits, for messages
	 * @param patience how long to wait
	 * @throws BackfillException where one is not over in time
	 * @throws SQLException where the database fails
	 */
	void await(String purpose, Patience patience) throws SQLException {
		List<Object[]> writers = writers();
		while (!writers.isEmpty()) {
			String who = Blockers.of(writers).text();
			if (patience.isOver()) {
				throw BackfillException.openWriter(this.operation, who, patience);
			}
			if (patience.isTimeToReport()) {
				Log.log.info("Waiting to {} for {} s until they are over who have written to {}: {}", purpose,
						patience.waited().toSeconds(), this.operation.table(), who);
			}
			patience.pause();
			Set<Object> first = writers.stream().map((row) -> row[6]).collect(Collectors.toSet());
			writers = writers().stream().filter((row) -> first.contains(row[6])).toList();
		}
	}

	private List<Object[]> writers() throws SQLException {
		return this.session.exchange(Settings.ONLY_CATALOG, this.query).get(1);
	}

}
