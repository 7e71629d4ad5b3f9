package io.boards.migrations;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown where a range of revisions cannot be read or is none.
 */
public class RangeException extends MigrationException {

	private static final long serialVersionUID = 1L;

	RangeException(Failure failure) {
		super(failure);
	}

}
