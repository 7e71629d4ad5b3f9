package io.boards.migrations.generate;

import java.sql.SQLException;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the server said went wrong, without the detail that may quote rows.
 */
final class ServerSays {

	/** Errors of this class quote values in their messages. */
	private static final String DATA = "22";

	/** The detail of this error names the objects that depend on another. */
	static final String DEPENDENTS = "2BP01";

	private ServerSays() {
	}

	static String message(SQLException ex) {
		ServerErrorMessage said = (ex instanceof PSQLException psql) ? psql.getServerErrorMessage() : null;
		String message = String.valueOf((said != null) ? said.getMessage() : ex.getMessage());
		if (DEPENDENTS.equals(ex.getSQLState()) && said != null && said.getDetail() != null) {
			return message + ": " + said.getDetail().replace("\n", "; ");
		}
		return String.valueOf(ex.getSQLState()).startsWith(DATA) ? message.split("[:\"]", 2)[0].strip() : message;
	}

}
