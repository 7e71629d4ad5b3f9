package io.boards.migrations.runtime;

import java.sql.SQLException;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * The database failed in a statement of the tool itself, or the connection was lost.
 */
public class DatabaseException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * A failure in a statement of the tool.
	 * @param doing what the tool was doing, such as {@code reading the applied revisions}
	 * @param ex what the driver threw
	 */
	public DatabaseException(String doing, SQLException ex) {
		this(doing, DatabaseError.of(ex), ex);
	}

	private DatabaseException(String doing, DatabaseError error, SQLException ex) {
		super(Failure.of("The database failed while boards-migrations was " + doing + ".")
			.fact("SQLSTATE", error.sqlState())
			.fact("error", error.message())
			.fact("hint", error.hint())
			.remedy("See the server's log for what happened at this time, then start again: what was committed stays,"
					+ " nothing is half done."),
				error.asCause(ex));
	}

}
