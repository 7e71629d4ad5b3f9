package io.boards.migrations.tenant;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * A run for many tenants was broken off before it came to this one.
 */
public class InterruptedRunException extends MigrationException {

	private static final long serialVersionUID = 1L;

	InterruptedRunException() {
		super(Failure.of("The run for all tenants was interrupted before it came to this one.")
			.remedy("Run it again: tenants that are done stay so."));
	}

}
