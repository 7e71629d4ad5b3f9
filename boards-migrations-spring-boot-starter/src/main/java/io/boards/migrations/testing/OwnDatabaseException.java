package io.boards.migrations.testing;

import java.sql.SQLException;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.runtime.DatabaseError;

/**
 * A context cannot have a database of its own.
 */
public class OwnDatabaseException extends MigrationException {

	private static final long serialVersionUID = 1L;

	OwnDatabaseException(SQLException ex) {
		this(ex, DatabaseError.of(ex));
	}

	private OwnDatabaseException(SQLException ex, DatabaseError error) {
		super(Failure.of("The database of an @OwnDatabase test cannot be made.")
			.fact("SQLSTATE", error.sqlState())
			.fact("error", error.message())
			.remedy("The user of the DataSource needs a server that answers, and the right to create databases"
					+ " (ALTER ROLE … CREATEDB)."),
				error.asCause(ex));
	}

}
