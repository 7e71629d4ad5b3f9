package io.boards.migrations.runtime;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.sql.Quoting;
import io.boards.migrations.sql.SearchPath;
import io.boards.migrations.sql.Statement;

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

	/** Servers before 17 do not know it. */
	static final String NO_TRANSACTION_TIMEOUT = "CASE WHEN"
			+ " pg_catalog.current_setting('transaction_timeout', true) IS NOT NULL THEN "
			+ call("transaction_timeout", "0") + " END";

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
		statements.add("SELECT " + SessionState.COLUMNS + ", " + pinned(settings, "pg_catalog, pg_temp"));
		statements.addAll(role(settings));
		return statements;
	}

	/**
	 * Sets what a transaction of the tool runs under.
	 * @param settings how long statements may take and wait
	 * @param path the search path
	 * @return expressions
	 */
	static String pinned(RunSettings settings, String path) {
		return call("search_path", path) + ", "
				+ call("lock_timeout", VersionTables.milliseconds(settings.lockTimeout())) + ", "
				+ call("statement_timeout", VersionTables.milliseconds(settings.statementTimeout())) + ", "
				+ call("idle_in_transaction_session_timeout", "0") + ", " + call("standard_conforming_strings", "on")
				+ ", " + NO_TRANSACTION_TIMEOUT + ", " + checkClient(true);
	}

	/**
	 * Fails where something does not hold, so that what follows in the message is not
	 * run. The text is made when it is needed: PostgreSQL would read a constant one
	 * before.
	 * @param condition an expression
	 * @param otherwise what the server's log has behind the name of the role
	 * @return an expression
	 */
	static String require(String condition, String otherwise) {
		return "CASE WHEN " + condition + " THEN true ELSE (pg_catalog.current_setting('role')"
				+ " OPERATOR(pg_catalog.||) " + Quoting.literal(" " + otherwise)
				+ "::pg_catalog.text)::pg_catalog.bool END";
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
		statements.addAll(pathOffline(settings, true));
		return statements;
	}

	/**
	 * Limits the statements of the transaction in a script that somebody runs by hand.
	 * @param settings how long statements may take and wait
	 * @return statements without rows
	 */
	static List<String> limitsOffline(RunSettings settings) {
		return List.of("SET LOCAL lock_timeout = " + VersionTables.milliseconds(settings.lockTimeout()),
				"SET LOCAL statement_timeout = " + VersionTables.milliseconds(settings.statementTimeout()));
	}

	/**
	 * Prepares for statements outside of a transaction in such a script.
	 * @param settings how long they may run
	 * @return statements without rows
	 */
	static List<String> outsideOffline(RunSettings settings) {
		List<String> statements = new ArrayList<>(List.of("SET lock_timeout = 0",
				"SET statement_timeout = " + VersionTables.milliseconds(settings.statementTimeout())));
		if (settings.role() != null) {
			statements.add("SET ROLE " + Quoting.identifier(settings.role()));
		}
		statements.addAll(pathOffline(settings, false));
		return statements;
	}

	/**
	 * Keeps statements of a tenant in its schema in such a script.
	 * @param settings may name a tenant
	 * @param statements statements of a step
	 * @param local whether they are all in one transaction
	 * @return what the script has
	 */
	static List<Statement> stayingOffline(RunSettings settings, List<Statement> statements, boolean local) {
		Tenant tenant = settings.tenant();
		return (tenant != null) ? settings.staying(statements, SearchPath.before(tenant.schema(), local)) : statements;
	}

	private static List<String> pathOffline(RunSettings settings, boolean local) {
		Tenant tenant = settings.tenant();
		return (tenant != null) ? List.of(SearchPath.before(tenant.schema(), local)) : List.of();
	}

	/**
	 * Lets the server notice within half a second that the client is gone, also while a
	 * statement runs; otherwise it would run to its end, and hold its locks. PostgreSQL
	 * has this from 14 on, and surely on Linux. Nothing is changed where somebody has set
	 * it.
	 * @param local whether only for the transaction
	 * @return an expression
	 */
	static String checkClient(boolean local) {
		return "CASE WHEN pg_catalog.current_setting('client_connection_check_interval', true)"
				+ " OPERATOR(pg_catalog.=) '0' AND pg_catalog.version() OPERATOR(pg_catalog.~~) '%linux%' THEN" + " "
				+ call("client_connection_check_interval", "500", local) + " END";
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
		return "SELECT " + call("lock_timeout", VersionTables.milliseconds(settings.lockTimeout())) + ", "
				+ call("statement_timeout", VersionTables.milliseconds(settings.statementTimeout()));
	}

	private static String set(String name, String value) {
		return "SELECT " + call(name, value);
	}

	/**
	 * Sets something for the transaction.
	 * @param name the setting
	 * @param value its value
	 * @return an expression
	 */
	static String call(String name, String value) {
		return call(name, value, true);
	}

	/**
	 * Sets something.
	 * @param name the setting
	 * @param value its value
	 * @param local whether only for the transaction
	 * @return an expression
	 */
	static String call(String name, String value, boolean local) {
		return "pg_catalog.set_config(" + Quoting.literal(name) + ", " + Quoting.literal(value) + ", " + local + ")";
	}

}
