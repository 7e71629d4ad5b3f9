package io.boards.migrations.generate;

import java.sql.SQLException;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * The database does not let itself be compared.
 */
public class UnreachableModelException extends MigrationException {

	private static final long serialVersionUID = 1L;

	UnreachableModelException(SQLException ex) {
		super(Failure.of(headline(String.valueOf(ex.getSQLState())))
			.fact("SQLSTATE", ex.getSQLState())
			.fact("error", ServerSays.message(ex))
			.remedy(remedy(String.valueOf(ex.getSQLState()))));
	}

	private static String headline(String state) {
		return switch (state) {
			case "42501" ->
				"The role may not do what a comparison needs: make schemas, and change tables, in a transaction"
						+ " that is rolled back.";
			// A standby refuses to be asked for a transaction that writes: 0A000.
			case "25006", "0A000" ->
				"The server is read-only: a comparison makes schemas in a transaction that is rolled back.";
			default -> "The database failed while it was compared.";
		};
	}

	private static String remedy(String state) {
		return switch (state) {
			case "42501" ->
				"Compare with a role that owns the tables and may create schemas (GRANT CREATE ON DATABASE), such"
						+ " as on a development database.";
			// A standby refuses to be asked for a transaction that writes: 0A000.
			case "25006", "0A000" -> "Compare with a primary server, such as a development database.";
			default -> "See the server's log for what happened at this time, then try again: nothing was changed.";
		};
	}

}
