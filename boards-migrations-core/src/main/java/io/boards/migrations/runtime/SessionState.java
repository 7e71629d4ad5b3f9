package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.boards.migrations.sql.Quoting;

/**
 * What a script must leave as it was: who the session is, and where it looks for names.
 *
 * @param searchPath the search path
 * @param role the role that was set, or {@code none}
 * @param user the session's user
 */
record SessionState(String searchPath, String role, String user) {

	/** Three columns. */
	static final String COLUMNS = "pg_catalog.current_setting('search_path'), pg_catalog.current_setting('role'),"
			+ " SESSION_USER::pg_catalog.text";

	/** One row. */
	static final String READ = "SELECT " + COLUMNS;

	/**
	 * Reads the state.
	 * @param row a row that begins with {@link #COLUMNS}
	 * @return the state
	 */
	static SessionState of(Object[] row) {
		return new SessionState(String.valueOf(row[0]), String.valueOf(row[1]), String.valueOf(row[2]));
	}

	static SessionState read(Session session) throws SQLException {
		return of(session.exchange(READ).get(0).get(0));
	}

	/**
	 * Leaves the session as it was before one or more steps.
	 * @param session the session, with no transaction open
	 * @param ending how the last step left it
	 * @param settings what was set in it
	 * @param codes the steps that were run
	 * @throws SQLException where the database fails
	 */
	void restore(Session session, Ending ending, SessionSettings settings, List<StepCode> codes) throws SQLException {
		if (ending == Ending.LOST) {
			session.lose();
			return;
		}
		session.leaveDriverTransaction();
		if (ending == Ending.CHANGED) {
			require(session, codes);
		}
		settings.restore(session);
	}

	/**
	 * Puts back what a migration left otherwise, and says so.
	 * @param session the session, with no transaction open
	 * @param codes the steps that were run
	 * @throws SQLException where the database fails
	 */
	void require(Session session, List<StepCode> codes) throws SQLException {
		List<String> left = differences(read(session));
		if (!left.isEmpty()) {
			session.exchange(putBack());
			Log.log.warn(
					"{} left {} behind for whoever uses the connection next; it was put back. SET LOCAL ends with the"
							+ " transaction, RESET takes back a SET",
					codes.stream().map(StepCode::id).collect(Collectors.joining(", ")), String.join(" and ", left));
		}
	}

	/**
	 * Who the session is by itself, whoever the script or the configuration wants to be.
	 * @return a statement for the rest of the transaction
	 */
	String beItself() {
		return be(this.role);
	}

	/**
	 * Who writes the tool's tables, whoever the script wanted to be.
	 * @param settings may name a role
	 * @return a statement for the rest of the transaction
	 */
	String beOneself(RunSettings settings) {
		return be(Objects.requireNonNullElse(settings.role(), this.role));
	}

	/** Mostly that is so already, and to look is cheaper than to become it again. */
	private String be(String whom) {
		return "SELECT CASE WHEN " + is("pg_catalog.current_setting('role')", whom) + " AND "
				+ is("SESSION_USER::pg_catalog.text", this.user) + " THEN true ELSE "
				+ Settings.call("session_authorization", this.user, true) + " IS NULL OR "
				+ Settings.call("role", whom, true) + " IS NULL END";
	}

	/**
	 * Sees whether the session is as it was, in the message that commits the step: a
	 * query without rows would not be told from one with them there, an error is.
	 * @return a statement to be run behind COMMIT, which fails where it is not
	 */
	String check() {
		return "SELECT " + Settings.require(isThere(), "was left behind by a migration");
	}

	/**
	 * Whether the session is as it was.
	 * @return an expression
	 */
	String isThere() {
		return is("pg_catalog.current_setting('search_path')", this.searchPath) + " AND "
				+ is("pg_catalog.current_setting('role')", this.role) + " AND "
				+ is("SESSION_USER::pg_catalog.text", this.user);
	}

	private static String is(String expression, String value) {
		return expression + " OPERATOR(pg_catalog.=) " + Quoting.literal(value) + "::pg_catalog.text";
	}

	/**
	 * Makes the session who it was, also behind COMMIT.
	 * @return a statement
	 */
	String beAsBefore() {
		return "SELECT " + Settings.call("session_authorization", this.user, false) + ", "
				+ Settings.call("role", this.role, false);
	}

	/**
	 * Makes a session what it was.
	 * @return a statement
	 */
	private String putBack() {
		return beAsBefore() + ", " + Settings.call("search_path", this.searchPath, false);
	}

	/**
	 * What is different.
	 * @param now the state that the session has now
	 * @return each as it would be set, such as {@code role = owner}
	 */
	private List<String> differences(SessionState now) {
		List<String> differences = new ArrayList<>();
		if (!now.user.equals(this.user)) {
			differences.add("session authorization = " + now.user);
		}
		if (!now.role.equals(this.role)) {
			differences.add("role = " + now.role);
		}
		if (!now.searchPath.equals(this.searchPath)) {
			differences.add("search_path = " + (now.searchPath.isEmpty() ? "''" : now.searchPath));
		}
		return differences;
	}

}
