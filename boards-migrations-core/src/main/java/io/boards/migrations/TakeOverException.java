package io.boards.migrations;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown where a database cannot be taken over from another tool.
 */
public class TakeOverException extends MigrationException {

	private static final long serialVersionUID = 1L;

	TakeOverException(Failure failure) {
		super(failure);
	}

}
