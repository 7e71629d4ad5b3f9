package io.boards.migrations.runtime;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * A statement or a migration in Java failed.
 */
public class StepFailedException extends MigrationException {

	private static final long serialVersionUID = 1L;

	StepFailedException(Failure failure, Throwable cause) {
		super(failure, cause);
	}

}
