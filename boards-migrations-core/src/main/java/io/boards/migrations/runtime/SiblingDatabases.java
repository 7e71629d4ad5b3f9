package io.boards.migrations.runtime;

import javax.sql.DataSource;

/**
 * Leads to other databases of the server that an application uses, as the same role.
 */
@FunctionalInterface
public interface SiblingDatabases {

	/**
	 * Another database.
	 * @param name its name
	 * @return where connections to it come from
	 */
	DataSource named(String name);

}
