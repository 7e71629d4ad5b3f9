package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the database said, as far as it may be repeated: never its DETAIL, which quotes
 * rows, and no value that a message quotes.
 *
 * @param sqlState the SQLSTATE, five characters
 * @param message the primary message
 * @param hint the server's hint, if it gave one
 * @param position where in the statement it happened, in characters from 1; 0 where that
 * is not known
 */
record DatabaseError(String sqlState, String message, @Nullable String hint, int position) {

	private static final Set<String> LOCKS = Set.of("55P03", "40P01");

	static DatabaseError of(SQLException ex) {
		String state = (ex.getSQLState() != null) ? ex.getSQLState() : "none";
		ServerErrorMessage server = (ex instanceof PSQLException psql) ? psql.getServerErrorMessage() : null;
		if (server == null) {
			return new DatabaseError(state, withoutPassword(String.valueOf(ex.getMessage())), null, 0);
		}
		return new DatabaseError(state, withoutValues(state, String.valueOf(server.getMessage())), server.getHint(),
				server.getPosition());
	}

	/**
	 * Data exceptions quote the value that did not fit, which may be one of a row.
	 */
	private static String withoutValues(String state, String message) {
		return state.startsWith("22") ? message.replaceAll("(?s)\".*\"", "\"…\"") : message;
	}

	/**
	 * What is not the server's message may quote the URL.
	 */
	private static String withoutPassword(String message) {
		return message.replaceAll("(?i)(password=)[^&\\s]*", "$1…");
	}

	/**
	 * Whether another transaction was in the way, so that trying again may help.
	 * @return true for lock_not_available and deadlock_detected
	 */
	boolean isLock() {
		return LOCKS.contains(this.sqlState);
	}

	boolean isMissingTable() {
		return this.sqlState.equals("42P01") || this.sqlState.equals("3F000");
	}

	boolean isMissingPrivilege() {
		return this.sqlState.equals("42501");
	}

}
