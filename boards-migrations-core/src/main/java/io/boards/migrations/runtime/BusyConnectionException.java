package io.boards.migrations.runtime;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * The DataSource gave a connection on which somebody else's transaction is open.
 */
public class BusyConnectionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	BusyConnectionException() {
		super(Failure.of("The DataSource gave a connection on which a transaction is open already.")
			.remedy("Give boards-migrations a DataSource whose connections are its own, not one that follows the"
					+ " transactions of the caller."));
	}

}
