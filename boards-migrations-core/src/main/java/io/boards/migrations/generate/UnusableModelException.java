package io.boards.migrations.generate;

import java.sql.SQLException;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * PostgreSQL refuses a wanted schema.
 */
public class UnusableModelException extends MigrationException {

	private static final long serialVersionUID = 1L;

	UnusableModelException(String statement, SQLException ex) {
		super(Failure.of("PostgreSQL refuses what is wanted. Nothing was changed.")
			.fact("statement", statement)
			.fact("SQLSTATE", ex.getSQLState())
			.fact("error", ServerSays.message(ex))
			.remedy("Correct the mapping that asks for it. What revisions make that no entity asks for, such as a"
					+ " function or an extension, has to be there first: the database must be at the head."));
	}

}
