package io.boards.migrations.runtime;

import io.boards.migrations.sql.SearchPath;

/**
 * A schema that has a history of its own: revisions are run in it, and the tool's tables
 * are in it.
 *
 * @param schema its name
 * @param mayBeMade whether it is made where it is missing
 */
public record Tenant(String schema, boolean mayBeMade) {

	/**
	 * A tenant.
	 * @param schema its name
	 * @param mayBeMade whether it is made where it is missing
	 * @throws TenantNameException where no schema of an application can have that name
	 */
	public Tenant {
		TenantNameException.check(schema);
	}

	/**
	 * Puts the schema before what is searched anyway.
	 * @param own the connection's own search path
	 * @return the search path under which revisions run
	 */
	String searchPath(String own) {
		return SearchPath.before(this.schema, own);
	}

}
