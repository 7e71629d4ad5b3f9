package io.boards.migrations.runtime;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * A tenant's schema was there, and somebody dropped it before its revisions were run.
 */
public class VanishedTenantException extends MigrationException {

	private static final long serialVersionUID = 1L;

	VanishedTenantException(String schema) {
		super(Failure.of("The schema of this tenant was there when the run began, and is gone. It was not made again.")
			.fact("tenant", schema)
			.remedy("If the tenant is gone for good, take it out of the list of tenants. Otherwise run it again: its"
					+ " schema is made then."));
	}

}
