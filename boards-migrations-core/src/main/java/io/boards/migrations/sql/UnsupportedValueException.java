package io.boards.migrations.sql;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown for a value that has no form in SQL.
 */
public class UnsupportedValueException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * A value that is refused.
	 * @param failure what is wrong with it, without the value itself
	 */
	UnsupportedValueException(Failure failure) {
		super(failure);
	}

}
