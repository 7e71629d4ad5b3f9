package io.boards.migrations.runtime;

import java.sql.SQLException;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * The database could not be reached, or failed in a statement of the tool itself.
 */
public class DatabaseException extends MigrationException {

	private static final long serialVersionUID = 1L;

	DatabaseException(String doing, SQLException ex) {
		this(doing, DatabaseError.of(ex), ex);
	}

	private DatabaseException(String doing, DatabaseError error, SQLException ex) {
		super(Failure.of("The database failed while boards-migrations was " + doing + ".")
			.fact("SQLSTATE", error.sqlState())
			.fact("error", error.message())
			.fact("hint", error.hint())
			.remedy(error.sqlState().startsWith("08")
					? "See that the server runs and that the DataSource's address, user and password are right."
					: "See the server's log for what happened at this time, then start again: what was committed stays,"
							+ " nothing is half done."),
				ex);
	}

}
