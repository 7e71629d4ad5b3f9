package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.boards.migrations.sql.Quoting;
import io.boards.migrations.sql.Statement;

/**
 * The settings of a session as they were before scripts could change them: the connection
 * goes back to a pool, and its next user does not know of a {@code SET}.
 */
final class SessionSettings {

	/** Three columns; what is set for the session, and the role. */
	static final String READ = "SELECT s.name, s.setting, s.reset_val FROM pg_catalog.pg_settings s"
			+ " WHERE s.source OPERATOR(pg_catalog.=) 'session'::pg_catalog.text UNION ALL SELECT 'role',"
			+ " pg_catalog.current_setting('role'), 'none'";

	/** These are the transaction's own, and cannot be reset. */
	private static final String NOT_OF_TRANSACTION = Stream
		.of("transaction_isolation", "transaction_read_only", "transaction_deferrable")
		.map((name) -> " AND s.name OPERATOR(pg_catalog.<>) " + Quoting.literal(name))
		.collect(Collectors.joining());

	/** Where the steps change none. */
	static final SessionSettings NONE = new SessionSettings(Map.of());

	private final Map<String, String> before;

	private SessionSettings(Map<String, String> before) {
		this.before = before;
	}

	/**
	 * Looks at the settings, if it is to be feared that the steps change them. Behind a
	 * pooler it would be another session than theirs ({@link PooledSession}).
	 * @param codes the steps
	 * @param session the session, with no transaction open
	 * @return what to go back to
	 * @throws SQLException where the database fails
	 */
	static SessionSettings before(List<StepCode> codes, Session session) throws SQLException {
		return codes.stream().anyMatch(SessionSettings::mayChange) ? of(session) : NONE;
	}

	/**
	 * Looks at the settings, unless they are somebody else's by the next statement.
	 * @param session the session, with no transaction open
	 * @return what to go back to
	 * @throws SQLException where the database fails
	 */
	static SessionSettings of(Session session) throws SQLException {
		return of(session.isPooled() ? List.of() : session.finish(List.of(READ)).get(0));
	}

	/**
	 * Takes the settings from an answer.
	 * @param rows what {@link #READ} gives
	 * @return what to go back to
	 */
	static SessionSettings of(List<Object[]> rows) {
		Map<String, String> settings = new LinkedHashMap<>();
		for (Object[] row : rows) {
			settings.put(String.valueOf(row[0]), String.valueOf(row[1]));
		}
		return new SessionSettings(settings);
	}

	static boolean mayChange(StepCode code) {
		return code.section().isEmpty() || code.statements().stream().anyMatch(SessionSettings::mayChange);
	}

	static boolean mayChange(Statement statement) {
		String text = statement.text().toLowerCase(Locale.ROOT);
		return text.startsWith("set") || text.startsWith("reset") || text.startsWith("discard")
				|| text.contains("set_config");
	}

	/**
	 * Goes back.
	 * @param session the session, with no transaction open
	 * @throws SQLException where the database fails
	 */
	void restore(Session session) throws SQLException {
		if (this.before.isEmpty()) {
			return;
		}
		StringBuilder calls = new StringBuilder();
		Map<String, String> gone = new LinkedHashMap<>(this.before);
		for (Object[] row : session.finish(List.of(READ)).get(0)) {
			String name = String.valueOf(row[0]);
			String then = gone.remove(name);
			String wanted = (then != null) ? then : (row[2] != null) ? row[2].toString() : "";
			if (!wanted.equals(row[1])) {
				calls.append(", ").append(Settings.call(name, wanted, false));
			}
		}
		gone.forEach((name, value) -> calls.append(", ").append(Settings.call(name, value, false)));
		if (!calls.isEmpty()) {
			session.finish(List.of("SELECT" + calls.substring(1)));
		}
	}

	/**
	 * Goes back within a transaction, whatever was set in it and in whatever way.
	 * @return a statement
	 */
	String putBack() {
		String values = this.before.entrySet()
			.stream()
			.map((each) -> ", (" + Quoting.literal(each.getKey()) + ", " + Quoting.literal(each.getValue()) + ")")
			.collect(Collectors.joining());
		// Without a value it is reset.
		return "SELECT pg_catalog.count(pg_catalog.set_config(s.name, b.value, false))"
				+ " FROM pg_catalog.pg_settings s LEFT JOIN (VALUES (NULL::pg_catalog.text, NULL::pg_catalog.text)"
				+ values + ") b (name, value) ON b.name OPERATOR(pg_catalog.=) s.name"
				+ " WHERE (s.source OPERATOR(pg_catalog.=) 'session'::pg_catalog.text OR b.name IS NOT NULL)"
				+ NOT_OF_TRANSACTION;
	}

	/**
	 * Goes back after something failed.
	 * @param session the session, with no transaction open
	 * @param cause what failed; gets what goes wrong here as a suppressed exception
	 */
	void restore(Session session, Throwable cause) {
		try {
			restore(session);
		}
		catch (SQLException ex) {
			cause.addSuppressed(DatabaseError.of(ex).asCause(ex));
		}
	}

}
