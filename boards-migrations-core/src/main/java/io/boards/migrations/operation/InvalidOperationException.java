package io.boards.migrations.operation;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown for an operation that cannot mean anything, such as a foreign key that refers to
 * nothing.
 */
public class InvalidOperationException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * An operation that is refused.
	 * @param failure what is wrong with it
	 */
	InvalidOperationException(Failure failure) {
		super(failure);
	}

}
