package io.boards.migrations.tenant;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Something is asked for tenants, and the application has none.
 */
public class NoTenantsException extends MigrationException {

	private static final long serialVersionUID = 1L;

	public NoTenantsException() {
		super(Failure.of("This application has no tenants.")
			.remedy("Leave the tenant out, or name the tenants' schemas (boards.migrations.tenants, or a TenantSchemas"
					+ " bean)."));
	}

}
