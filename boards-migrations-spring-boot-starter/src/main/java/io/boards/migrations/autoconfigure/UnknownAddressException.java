package io.boards.migrations.autoconfigure;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * Migrations are to connect otherwise than the application, of which it is not known how
 * it connects.
 */
public class UnknownAddressException extends MigrationException {

	private static final long serialVersionUID = 1L;

	UnknownAddressException(@Nullable Throwable cause) {
		super(Failure
			.of("Migrations are to connect otherwise than the application, and it is not known how the application connects.")
			.remedy("Set boards.migrations.url, user and password, or those of the instance that is meant, since none of"
					+ " them can be taken from the application."),
				cause);
	}

}
