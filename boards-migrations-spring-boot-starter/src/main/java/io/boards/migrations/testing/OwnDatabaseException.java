package io.boards.migrations.testing;

import java.sql.SQLException;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * A context cannot have a database of its own.
 */
public class OwnDatabaseException extends MigrationException {

	private static final long serialVersionUID = 1L;

	OwnDatabaseException(SQLException ex) {
		super(Failure.of("The database for an @OwnDatabase test cannot be made.")
			.fact("SQLSTATE", ex.getSQLState())
			.fact("error", ex.getMessage())
			.remedy("The user of the DataSource needs a server that answers, and the right to create databases"
					+ " (ALTER ROLE … CREATEDB)."),
				ex);
	}

}
