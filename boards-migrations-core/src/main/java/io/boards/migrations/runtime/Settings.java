package io.boards.migrations.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.sql.Quoting;

/**
 * The server settings that internal statements and migrations run under: always local to
 * a transaction, so that nothing leaks through a pool of connections.
 */
final class Settings {

	/**
	 * Only PostgreSQL's own schema is searched, and temporary objects last.
	 */
	static final String ONLY_CATALOG = set("search_path", "pg_catalog, pg_temp");

	/**
	 * Whatever the role's or the server's own default is.
	 */
	static final String BEGIN = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";

	private Settings() {
	}

	/**
	 * Begins a transaction in which internal statements are safe.
	 * @param settings how long statements may take and wait
	 * @return statements for one message, of which the second tells the session's state
	 * as it was before
	 */
	static List<String> begin(RunSettings settings) {
		List<String> statements = new ArrayList<>();
		statements.add(BEGIN);
		statements.add("SELECT " + SessionState.COLUMNS + ", " + call("search_path", "pg_catalog, pg_temp") + ", "
				+ call("lock_timeout", milliseconds(settings.lockTimeout())) + ", "
				+ call("statement_timeout", milliseconds(settings.statementTimeout())) + ", "
				+ call("idle_in_transaction_session_timeout", "0") + ", " + call("standard_conforming_strings", "on")
				// Servers before 17 do not know this one.
				+ ", CASE WHEN pg_catalog.current_setting('transaction_timeout', true) IS NOT NULL THEN "
				+ call("transaction_timeout", "0") + " END");
		statements.addAll(role(settings));
		return statements;
	}

	/**
	 * Takes the role that is configured, for the rest of the transaction or message.
	 * @param settings may name a role
	 * @return a statement, or none
	 */
	static List<String> role(RunSettings settings) {
		return (settings.role() != null) ? List.of(set("role", settings.role())) : List.of();
	}

	/**
	 * Pins, between two steps of one transaction, what the first may have changed.
	 * @param settings those of the second
	 * @param path the search path that steps run under
	 * @return a statement
	 */
	static String again(RunSettings settings, String path) {
		return limits(settings) + ", " + call("search_path", path) + ", " + call("standard_conforming_strings", "on");
	}

	/**
	 * Begins a transaction in a script that somebody runs by hand.
	 * @param settings how long statements may take and wait
	 * @return statements without rows
	 */
	static List<String> beginOffline(RunSettings settings) {
		List<String> statements = new ArrayList<>(List.of(BEGIN));
		statements.addAll(limitsOffline(settings));
		statements.add("SET LOCAL idle_in_transaction_session_timeout = 0");
		statements.add("SET LOCAL standard_conforming_strings = on");
		if (settings.role() != null) {
			statements.add("SET LOCAL ROLE " + Quoting.identifier(settings.role()));
		}
		return statements;
	}

	/**
	 * Limits the statements of the transaction in a script that somebody runs by hand.
	 * @param settings how long statements may take and wait
	 * @return statements without rows
	 */
	static List<String> limitsOffline(RunSettings settings) {
		return List.of("SET LOCAL lock_timeout = " + milliseconds(settings.lockTimeout()),
				"SET LOCAL statement_timeout = " + milliseconds(settings.statementTimeout()));
	}

	/**
	 * Prepares for statements outside of a transaction in such a script.
	 * @param settings how long they may run
	 * @return statements without rows
	 */
	static List<String> outsideOffline(RunSettings settings) {
		String limit = "SET statement_timeout = " + milliseconds(settings.statementTimeout());
		return (settings.role() != null)
				? List.of("SET lock_timeout = 0", limit, "SET ROLE " + Quoting.identifier(settings.role()))
				: List.of("SET lock_timeout = 0", limit);
	}

	static String searchPath(String path) {
		return set("search_path", path);
	}

	/**
	 * Limits the statements of the transaction.
	 * @param settings how long they may take and wait
	 * @return a statement
	 */
	static String limits(RunSettings settings) {
		return "SELECT " + call("lock_timeout", milliseconds(settings.lockTimeout())) + ", "
				+ call("statement_timeout", milliseconds(settings.statementTimeout()));
	}

	/**
	 * Prepares a session for statements outside of a transaction: whatever its defaults
	 * are, they may write, wait for locks as long as it takes, and run as long as their
	 * revision says, as the role that is configured. What is so already is not set, so
	 * that nothing is left behind in the sessions of a pooler that has its own idea of
	 * who uses them.
	 * @param settings how long they may run
	 * @return a statement
	 */
	static String outside(RunSettings settings) {
		return "SELECT " + ofSession("default_transaction_read_only", "off") + ", " + ofSession("lock_timeout", "0")
				+ ", " + ofSession("statement_timeout", milliseconds(settings.statementTimeout()))
				+ ((settings.role() != null)
						? ", pg_catalog.set_config('role', " + Quoting.literal(settings.role()) + ", false)" : "");
	}

	private static String ofSession(String name, String value) {
		String quoted = Quoting.literal(name);
		return "(SELECT pg_catalog.set_config(" + quoted + ", " + Quoting.literal(value) + ", false)"
				+ " FROM pg_catalog.pg_settings s WHERE s.name OPERATOR(pg_catalog.=) " + quoted
				+ " AND s.setting OPERATOR(pg_catalog.<>) " + Quoting.literal(value) + ")";
	}

	private static String set(String name, String value) {
		return "SELECT " + call(name, value);
	}

	private static String call(String name, String value) {
		return "pg_catalog.set_config(" + Quoting.literal(name) + ", " + Quoting.literal(value) + ", true)";
	}

	private static String milliseconds(Duration duration) {
		return Long.toString(duration.toMillis());
	}

}
