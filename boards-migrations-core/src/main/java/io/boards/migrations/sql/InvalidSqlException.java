package io.boards.migrations.sql;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown for SQL in a migration that cannot be split, must not be run, or does not fit
 * its parameters.
 */
public class InvalidSqlException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * SQL that is refused.
	 * @param failure what is wrong with it
	 */
	InvalidSqlException(Failure failure) {
		super(failure);
	}

}
