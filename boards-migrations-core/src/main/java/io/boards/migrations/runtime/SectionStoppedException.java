package io.boards.migrations.runtime;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * A step outside a transaction was stopped between two statements; what is done of it is
 * noted.
 */
public class SectionStoppedException extends MigrationException {

	private static final long serialVersionUID = 1L;

	SectionStoppedException(Failure failure) {
		super(failure);
	}

	SectionStoppedException(Failure failure, Throwable cause) {
		super(failure, cause);
	}

}
