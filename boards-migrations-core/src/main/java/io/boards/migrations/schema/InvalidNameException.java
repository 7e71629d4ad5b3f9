package io.boards.migrations.schema;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown for a name that PostgreSQL could not have, or would silently change.
 */
public class InvalidNameException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * A name that is refused.
	 * @param failure what is wrong with it
	 */
	InvalidNameException(Failure failure) {
		super(failure);
	}

}
