package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.sql.Effect;
import io.boards.migrations.sql.Quoting;

/**
 * The settings that statements outside a transaction run under. What the section sets by
 * itself is left as it is.
 */
final class SectionSettings {

	private static final String LOCK_TIMEOUT = "lock_timeout";

	private static final String STATEMENT_TIMEOUT = "statement_timeout";

	private static final String TRANSACTION_TIMEOUT = "transaction_timeout";

	private static final String ROLE = "role";

	private static final String SEARCH_PATH = "search_path";

	private final RunSettings limits;

	private final String searchPath;

	private final String lockTimeout;

	private final String statementTimeout;

	private final Set<String> own = new HashSet<>();

	/**
	 * Settings for one section.
	 * @param limits those of its revision: how long a statement waits for a lock that can
	 * be tried again, how long one may run, and as whom
	 * @param searchPath the search path under which steps run
	 */
	SectionSettings(RunSettings limits, String searchPath) {
		this.limits = limits;
		this.searchPath = searchPath;
		this.lockTimeout = VersionTables.milliseconds(limits.lockTimeout());
		this.statementTimeout = VersionTables.milliseconds(limits.statementTimeout());
	}

	/**
	 * Sees what a statement of the section sets.
	 * @param effect its effect on the session
	 */
	void note(Effect.OfSession effect) {
		if (effect.isDiscard()) {
			this.own.clear();
		}
		else if (effect.isResetOfAll()) {
			// It leaves the role.
			this.own.retainAll(Set.of(ROLE));
		}
		for (String name : List.of(LOCK_TIMEOUT, STATEMENT_TIMEOUT, TRANSACTION_TIMEOUT)) {
			if (effect.names(name)) {
				this.own.add(name);
			}
		}
		if (effect.takesBack(SEARCH_PATH)) {
			this.own.remove(SEARCH_PATH);
		}
		else if (effect.names(SEARCH_PATH) || effect.names("schema")) {
			this.own.add(SEARCH_PATH);
		}
		if (effect.names(ROLE) || effect.names("authorization") || effect.names("session_authorization")) {
			this.own.add(ROLE);
		}
	}

	/**
	 * Begins the transaction of one statement.
	 * @return statements
	 */
	List<String> begin() {
		return List.of(Settings.BEGIN, local(this.statementTimeout));
	}

	/**
	 * Begins the transaction of one batch: a short one of many, which waits for rows that
	 * others change.
	 * @param statementTimeout how long a statement may run, unless the section says it
	 * @return statements
	 */
	List<String> beginBatch(Duration statementTimeout) {
		return List.of(Settings.BEGIN, local(VersionTables.milliseconds(statementTimeout)));
	}

	private String local(String statementTimeout) {
		List<String> calls = new ArrayList<>(List.of(Settings.checkClient(true)));
		if (!this.own.contains(LOCK_TIMEOUT)) {
			calls.add(Settings.call(LOCK_TIMEOUT, this.lockTimeout));
		}
		if (!this.own.contains(STATEMENT_TIMEOUT)) {
			calls.add(Settings.call(STATEMENT_TIMEOUT, statementTimeout));
		}
		if (!this.own.contains(TRANSACTION_TIMEOUT)) {
			calls.add(Settings.NO_TRANSACTION_TIMEOUT);
		}
		if (takesPath()) {
			calls.add(Settings.call(SEARCH_PATH, this.searchPath));
		}
		if (takesRole()) {
			calls.add(Settings.call(ROLE, String.valueOf(this.limits.role())));
		}
		return "SELECT " + String.join(", ", calls);
	}

	/**
	 * Takes back the role and the search path that were taken for the section, unless
	 * that took others.
	 * @param session the session
	 * @param before what it was like
	 * @throws SQLException where the database fails
	 */
	void giveBack(Session session, SessionState before) throws SQLException {
		if (takesRole()) {
			session.exchange("SELECT " + Settings.call(ROLE, before.role(), false));
		}
		if (takesPath()) {
			session.exchange("SELECT " + Settings.call(SEARCH_PATH, before.searchPath(), false));
		}
	}

	/**
	 * Goes to the schema of the tenant for the rest of the section, also after something
	 * that reset the session.
	 * @param session the session
	 * @throws SQLException where the database fails
	 */
	void goToTenant(Session session) throws SQLException {
		if (takesPath()) {
			session.exchange("SELECT " + Settings.call(SEARCH_PATH, this.searchPath, false));
		}
	}

	/** Otherwise it is the session's own. */
	private boolean takesPath() {
		return this.limits.tenant() != null && !this.own.contains(SEARCH_PATH);
	}

	private boolean takesRole() {
		return this.limits.role() != null && !this.own.contains(ROLE);
	}

	/**
	 * Prepares the session for a statement that runs without a transaction. Only what is
	 * otherwise is set, and behind a pooler nothing: it would be set for others.
	 * @param session the session
	 * @param kind what the statement does
	 * @throws SQLException where the database fails
	 */
	void prepare(Session session, StatementKind kind) throws SQLException {
		Map<String, String> wanted = new LinkedHashMap<>();
		wanted.put("default_transaction_read_only", "off");
		wanted.put(STATEMENT_TIMEOUT, this.statementTimeout);
		wanted.put(TRANSACTION_TIMEOUT, "0");
		if (kind == StatementKind.REPEATABLE) {
			wanted.put(LOCK_TIMEOUT, this.lockTimeout);
		}
		else if (kind != StatementKind.OTHER) {
			// They wait for older transactions, which counts as waiting for a lock, and
			// leave something half made where they are cancelled.
			wanted.put(LOCK_TIMEOUT, "0");
		}
		this.own.forEach(wanted::remove);
		List<String> values = wanted.entrySet()
			.stream()
			.map((each) -> "(" + Quoting.literal(each.getKey()) + ", " + Quoting.literal(each.getValue()) + ")")
			.toList();
		String direct = "pg_catalog.pg_backend_pid() OPERATOR(pg_catalog.=) " + session.backendPid();
		String role = takesRole() ? " UNION ALL SELECT "
				+ Settings.call(ROLE, String.valueOf(this.limits.role()), false) + " WHERE " + direct : "";
		session.exchange("SELECT pg_catalog.set_config(s.name, w.value, false) FROM pg_catalog.pg_settings s"
				+ " JOIN (VALUES " + String.join(", ", values) + ") w (name, value)"
				+ " ON s.name OPERATOR(pg_catalog.=) w.name WHERE s.setting OPERATOR(pg_catalog.<>) w.value AND "
				+ direct + " UNION ALL SELECT " + Settings.checkClient(false) + " WHERE " + direct + role);
	}

}
