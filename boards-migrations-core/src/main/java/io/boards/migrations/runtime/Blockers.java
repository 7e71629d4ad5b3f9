package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.boards.migrations.sql.Statement;
import io.boards.migrations.sql.Words;
import org.jspecify.annotations.Nullable;

/**
 * Who holds locks on the tables of a statement that waited for one in vain. It is asked
 * afterwards and on the same connection, so that a pool of one is enough.
 *
 * @param text each transaction with pid, application, role, state and age, oldest first;
 * never with what it runs, which would have values in it
 */
record Blockers(String text) {

	private static final int MOST = 5;

	private static final Blockers NOBODY = new Blockers("nobody any more");

	/**
	 * The prepared transactions, by what their locks have in common: they have no
	 * process.
	 */
	static final String PREPARED = "(SELECT own.virtualtransaction, x.* FROM pg_catalog.pg_locks own"
			+ " JOIN pg_catalog.pg_prepared_xacts x ON x.transaction OPERATOR(pg_catalog.=) own.transactionid"
			+ " WHERE own.pid IS NULL)";

	/** To be run while only {@code pg_catalog} is searched. */
	private static final String QUERY = """
			SELECT a.pid, a.application_name, a.usename::text, a.state,
			    trunc(date_part('epoch', clock_timestamp() - a.xact_start))::int8, NULL::text,
			    array_agg(DISTINCT c.relname::text), min(a.xact_start) AS since
			FROM pg_locks l JOIN pg_class c ON c.oid = l.relation JOIN pg_stat_activity a ON a.pid = l.pid
			WHERE l.granted AND l.pid <> pg_backend_pid() AND c.relnamespace <> 'pg_catalog'::regnamespace
			    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
			GROUP BY a.pid, a.application_name, a.usename, a.state, a.xact_start
			UNION ALL
			SELECT NULL, NULL, p.owner::text, NULL, trunc(date_part('epoch', clock_timestamp() - p.prepared))::int8,
			    p.gid, array_agg(DISTINCT c.relname::text), min(p.prepared)
			FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
			    JOIN %s p ON p.virtualtransaction = l.virtualtransaction
			WHERE l.granted AND p.database = current_database()
			GROUP BY p.owner, p.prepared, p.gid
			ORDER BY since""".formatted(PREPARED);

	/**
	 * Of prepared transactions PostgreSQL says only that there is one, by a zero. It is
	 * one that has what the process waits for.
	 */
	private static final String OF_PROCESS = """
			WITH blocking (pid) AS (SELECT DISTINCT pg_catalog.unnest(pg_catalog.pg_blocking_pids(%1$s)))
			SELECT a.pid, a.application_name, a.usename::pg_catalog.text, a.state, pg_catalog.trunc(pg_catalog.date_part(
			        'epoch', pg_catalog.clock_timestamp() OPERATOR(pg_catalog.-) a.xact_start))::pg_catalog.int8,
			    NULL::pg_catalog.text, a.xact_start AS since
			FROM blocking b JOIN pg_catalog.pg_stat_activity a ON a.pid OPERATOR(pg_catalog.=) b.pid
			UNION ALL
			SELECT NULL, NULL, p.owner::pg_catalog.text, NULL, pg_catalog.trunc(pg_catalog.date_part(
			        'epoch', pg_catalog.clock_timestamp() OPERATOR(pg_catalog.-) p.prepared))::pg_catalog.int8,
			    p.gid, p.prepared
			FROM %2$s p
			WHERE EXISTS (SELECT FROM blocking b WHERE b.pid OPERATOR(pg_catalog.=) 0)
			    AND EXISTS (SELECT FROM pg_catalog.pg_locks w JOIN pg_catalog.pg_locks l
			            ON l.locktype OPERATOR(pg_catalog.=) w.locktype
			            AND (l.transactionid OPERATOR(pg_catalog.=) w.transactionid
			                OR l.database OPERATOR(pg_catalog.=) w.database
			                AND l.relation OPERATOR(pg_catalog.=) w.relation)
			        WHERE w.pid OPERATOR(pg_catalog.=) %1$s AND NOT w.granted AND l.granted
			            AND l.virtualtransaction OPERATOR(pg_catalog.=) p.virtualtransaction)
			ORDER BY since""";

	/**
	 * Asks.
	 * @param session where the statement failed; its transaction is ended
	 * @param statement the statement, if it is known
	 * @param failure gets what goes wrong here as a suppressed exception
	 * @return who holds locks on what the statement names, or on any table where it names
	 * none that is locked
	 */
	static Blockers of(Session session, @Nullable Statement statement, Throwable failure) {
		try {
			List<Object[]> rows = session.exchange(Settings.ONLY_CATALOG, QUERY).get(1);
			List<Object[]> named = new ArrayList<>();
			Set<String> names = names(statement);
			for (Object[] row : rows) {
				if (!Collections.disjoint(names, Rows.texts(row[6]))) {
					named.add(row);
				}
			}
			return of(named.isEmpty() ? rows : named);
		}
		catch (SQLException ex) {
			failure.addSuppressed(DatabaseError.of(ex).asCause(ex));
			return NOBODY;
		}
	}

	private static Set<String> names(@Nullable Statement statement) {
		return (statement != null) ? Set.copyOf(new Words(statement.text()).names()) : Set.of();
	}

	/**
	 * Asks for whom a process of the server waits.
	 * @param pid the process
	 * @return a query for rows like those of the other one
	 */
	static String ofProcess(int pid) {
		return OF_PROCESS.formatted(pid, PREPARED);
	}

	/**
	 * Tells who it was.
	 * @param rows pid, application, role, state, age in seconds, and the name of a
	 * prepared transaction
	 * @return the transactions
	 */
	static Blockers of(List<Object[]> rows) {
		if (rows.isEmpty()) {
			return NOBODY;
		}
		String text = rows.stream().limit(MOST).map(Blockers::transaction).collect(Collectors.joining("; "));
		return new Blockers((rows.size() > MOST) ? text + "; and " + (rows.size() - MOST) + " more" : text);
	}

	/** State and age are hidden from roles that may not see them. */
	private static String transaction(Object[] row) {
		StringBuilder text = new StringBuilder(
				(row[5] != null) ? "the prepared transaction " + row[5] : "pid " + row[0]);
		Object application = row[1];
		if (application != null && !application.toString().isEmpty()) {
			text.append(", application ").append(application);
		}
		if (row[2] != null) {
			text.append(", role ").append(row[2]);
		}
		if (row[3] != null) {
			text.append(", ").append(row[3]);
		}
		return (row[4] != null) ? text.append(", for ").append(row[4]).append(" s").toString() : text.toString();
	}

	@Override
	public String toString() {
		return this.text;
	}

}
