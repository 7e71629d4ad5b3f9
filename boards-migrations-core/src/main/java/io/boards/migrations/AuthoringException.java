package io.boards.migrations;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown where a script cannot be written or changed as somebody asks for it.
 */
public class AuthoringException extends MigrationException {

	private static final long serialVersionUID = 1L;

	AuthoringException(Failure failure) {
		super(failure);
	}

}
