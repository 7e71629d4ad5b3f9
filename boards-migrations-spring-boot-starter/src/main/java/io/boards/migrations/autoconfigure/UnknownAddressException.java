package io.boards.migrations.autoconfigure;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * Migrations are to connect as another user, and it is not known where to.
 */
public class UnknownAddressException extends MigrationException {

	private static final long serialVersionUID = 1L;

	UnknownAddressException(@Nullable Throwable cause) {
		super(Failure
			.of("Migrations are to connect as another user than the application, whose own address is not known.")
			.remedy("Set boards.migrations.url too."), cause);
	}

}
