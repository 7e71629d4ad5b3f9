package io.boards.migrations.neighbour;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Hibernate is told to change the schema that the revisions make.
 */
public class DdlAutoException extends MigrationException {

	private static final long serialVersionUID = 1L;

	DdlAutoException(String property, String value) {
		super(Failure.of("Hibernate would change the schema that the revisions make. Nothing was run.")
			.fact("property", property + "=" + value)
			.remedy("Set it to none, or to validate to have Hibernate compare. What the entities want beyond the"
					+ " revisions becomes one by: migrations revision --autogenerate."));
	}

}
