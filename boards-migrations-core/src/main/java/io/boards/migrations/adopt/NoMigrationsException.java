package io.boards.migrations.adopt;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown when a location of Flyway has no migrations.
 */
public class NoMigrationsException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * There is nothing to import.
	 * @param location where it was looked for
	 * @param problem what is the matter with it
	 */
	NoMigrationsException(String location, String problem) {
		super(Failure.of("There are no migrations of Flyway to import.")
			.fact(location, problem)
			.remedy("Name the directory that holds files such as V1__initial.sql, or classpath:db/migration."));
	}

}
