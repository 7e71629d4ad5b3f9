package io.boards.migrations.operation;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown where a migration asks the database while it is only being written down.
 */
public class NeedsConnectionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * There is no connection.
	 */
	NeedsConnectionException() {
		super(Failure.of("This migration reads rows, so it cannot be printed as SQL.")
			.remedy("Run it with a connection, or write it with op.execute(sql, parameters) instead of op.jdbc()."));
	}

}
