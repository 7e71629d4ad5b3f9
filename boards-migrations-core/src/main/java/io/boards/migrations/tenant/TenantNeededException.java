package io.boards.migrations.tenant;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Something concerns the database of one tenant, and nobody said whose.
 */
public class TenantNeededException extends MigrationException {

	private static final long serialVersionUID = 1L;

	public TenantNeededException() {
		super(Failure.of("These revisions are run in the schemas of tenants, and it was not said in which.")
			.remedy("Name a tenant (--tenant NAME; Migrations.tenant), or do it for all of them where that can be done"
					+ " (--all-tenants; Migrations.tenants)."));
	}

}
