package io.boards.migrations.runtime;

import java.sql.BatchUpdateException;
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
public record DatabaseError(String sqlState, String message, @Nullable String hint, int position) {

	private static final Set<String> LOCKS = Set.of("55P03", "40P01");

	static final String NO_STATE = "none";

	/** Its message quotes the token at which it happened, which may be a string. */
	private static final String SYNTAX_ERROR = "42601";

	/**
	 * Reads an exception.
	 * @param ex what was thrown
	 * @return what the database said
	 */
	public static DatabaseError of(SQLException ex) {
		SQLException innermost = ex;
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof PSQLException psql && psql.getServerErrorMessage() != null) {
				return of(psql, psql.getServerErrorMessage());
			}
			innermost = (cause instanceof SQLException inner) ? inner : innermost;
		}
		if (ex.getNextException() != null) {
			return of(ex.getNextException());
		}
		String state = (innermost.getSQLState() != null) ? innermost.getSQLState() : NO_STATE;
		// The message of a batch quotes its statement with all values.
		String message = (innermost instanceof BatchUpdateException) ? "a batch failed"
				: String.valueOf(innermost.getMessage());
		return new DatabaseError(state, withoutPassword(message), null, 0);
	}

	private static DatabaseError of(PSQLException ex, ServerErrorMessage server) {
		String state = (ex.getSQLState() != null) ? ex.getSQLState() : NO_STATE;
		boolean quotes = state.startsWith("22") || state.equals("P0001");
		return new DatabaseError(state, withoutValues(state, String.valueOf(server.getMessage())),
				quotes ? null : server.getHint(), server.getPosition());
	}

	/**
	 * Data exceptions quote the value that did not fit, which may be one of a row, in the
	 * quotes of the server's language.
	 */
	private static String withoutValues(String state, String message) {
		if (state.equals(SYNTAX_ERROR)) {
			return message.replaceAll("(?s)'.*'", "'…'");
		}
		return state.startsWith("22") ? message.replaceFirst("(?s)\\s*[:\"»«„“”‘’'<].*", " …") : message;
	}

	/**
	 * What is not the server's message may quote the URL.
	 */
	private static String withoutPassword(String message) {
		return message.replaceAll("(?i)(password=)[^&\\s]*", "$1…").replaceAll("://[^/@\\s]*@", "://…@");
	}

	/**
	 * The exception as it may be kept as a cause: the driver's own message has the
	 * server's DETAIL.
	 * @param ex what was thrown
	 * @return a copy that says only what this says
	 */
	public SQLException asCause(SQLException ex) {
		SQLException copy = new SQLException(this.message, this.sqlState);
		copy.setStackTrace(ex.getStackTrace());
		return copy;
	}

	/**
	 * Whether the connection is lost, so that nobody knows by it what became of a COMMIT.
	 * @return true for connection exceptions and for a server that is going down
	 */
	boolean isConnectionLost() {
		return this.sqlState.startsWith("08") || this.sqlState.startsWith("57P0");
	}

	/**
	 * Whether a statement that was to be kept is not there.
	 * @return true for invalid_sql_statement_name
	 */
	boolean isUnknownStatement() {
		return this.sqlState.equals("26000");
	}

	/**
	 * Whether another transaction was in the way, so that trying again may help.
	 * @return true for lock_not_available and deadlock_detected
	 */
	boolean isLock() {
		return LOCKS.contains(this.sqlState);
	}

	/**
	 * Whether a statement was ended before its end.
	 * @return true for query_canceled, which is also what a timeout is
	 */
	boolean isCanceled() {
		return this.sqlState.equals("57014");
	}

	boolean isDuplicate() {
		return this.sqlState.equals("23505");
	}

	/**
	 * Whether a row was not there that has to be.
	 * @return true for no_data_found
	 */
	boolean isNoData() {
		return this.sqlState.equals("P0002");
	}

	/**
	 * Whether a statement must not run in a transaction.
	 * @return true for active_sql_transaction
	 */
	boolean isRefusedInTransaction() {
		return this.sqlState.equals("25001");
	}

	boolean isMissingTable() {
		return this.sqlState.equals("42P01") || this.sqlState.equals("3F000");
	}

	boolean isMissingColumn() {
		return this.sqlState.equals("42703");
	}

	/**
	 * Whether it can be that a role was not to be taken: it is not there, or is not this
	 * role's to take.
	 * @return true for invalid_parameter_value and insufficient_privilege
	 */
	boolean isAboutRole() {
		return this.sqlState.equals("22023") || isMissingPrivilege();
	}

	/**
	 * Whether the role may not do what it was to do.
	 * @return true for insufficient_privilege
	 */
	public boolean isMissingPrivilege() {
		return this.sqlState.equals("42501");
	}

}
