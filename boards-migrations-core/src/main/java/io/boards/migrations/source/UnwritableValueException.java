package io.boards.migrations.source;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown for a value that cannot be written as Java.
 */
public class UnwritableValueException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * A value that is refused.
	 * @param failure where it is, and why
	 */
	UnwritableValueException(Failure failure) {
		super(failure);
	}

}
