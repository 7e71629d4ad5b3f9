package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The settings of a session as they were before scripts could change them: the connection
 * goes back to a pool, and its next user does not know of a {@code SET}.
 */
final class SessionSettings {

	private static final String READ = "SELECT s.name, s.setting, s.reset_val FROM pg_catalog.pg_settings s"
			+ " WHERE s.source OPERATOR(pg_catalog.=) 'session'::pg_catalog.text UNION ALL SELECT 'role',"
			+ " pg_catalog.current_setting('role'), 'none'";

	private final Map<String, String> before;

	private SessionSettings(Map<String, String> before) {
		this.before = before;
	}

	/**
	 * Looks at the settings, if it is to be feared that the steps change them.
	 * @param codes the steps
	 * @param session the session, with no transaction open
	 * @return what to go back to
	 * @throws SQLException where the database fails
	 */
	static SessionSettings before(List<StepCode> codes, Session session) throws SQLException {
		return codes.stream().anyMatch(SessionSettings::mayChange) ? of(session) : new SessionSettings(Map.of());
	}

	/**
	 * Looks at the settings.
	 * @param session the session, with no transaction open
	 * @return what to go back to
	 * @throws SQLException where the database fails
	 */
	static SessionSettings of(Session session) throws SQLException {
		Map<String, String> settings = new LinkedHashMap<>();
		for (Object[] row : session.finish(List.of(READ)).get(0)) {
			settings.put(String.valueOf(row[0]), String.valueOf(row[1]));
		}
		return new SessionSettings(settings);
	}

	private static boolean mayChange(StepCode code) {
		return code.section().isEmpty() || code.statements()
			.stream()
			.map((statement) -> statement.text().toLowerCase(Locale.ROOT))
			.anyMatch((text) -> text.startsWith("set") || text.startsWith("reset") || text.startsWith("discard")
					|| text.contains("set_config"));
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
