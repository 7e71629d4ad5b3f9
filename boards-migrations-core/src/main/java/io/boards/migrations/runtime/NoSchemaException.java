package io.boards.migrations.runtime;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * There is no schema in which the tool could keep its tables.
 */
public class NoSchemaException extends MigrationException {

	private static final long serialVersionUID = 1L;

	NoSchemaException(String searchPath) {
		super(Failure.of("The connection has no current schema in which boards-migrations could keep its tables.")
			.fact("search_path", searchPath)
			.remedy("Create one of those schemas, or name one (boards.migrations.schema)."));
	}

}
