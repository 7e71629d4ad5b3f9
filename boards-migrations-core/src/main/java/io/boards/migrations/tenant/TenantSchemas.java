package io.boards.migrations.tenant;

import java.util.List;

/**
 * The tenants of an application: schemas of one database that have the same history.
 */
@FunctionalInterface
public interface TenantSchemas {

	/**
	 * The tenants that there are now; asked for each run. A schema that does not exist is
	 * made when its first revision is run.
	 * @return the names of their schemas, as PostgreSQL has them, without quotes
	 */
	List<String> schemas();

}
