package io.boards.migrations.naming;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown where a template gives a name that something else has.
 */
public class NameCollisionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	NameCollisionException(String name, String owner, String other) {
		super(Failure.of("Two things would have the same name.")
			.fact("name", name)
			.fact("one", owner)
			.fact("other", other)
			.remedy("Give one of them a name of its own, or let the template say more, for example with {columns}."
					+ " Of a name longer than " + ObjectName.MAXIMUM + " bytes PostgreSQL keeps only the first."));
	}

}
