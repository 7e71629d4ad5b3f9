package io.boards.migrations.autoconfigure;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * The database is not what the entities want.
 */
public class DriftException extends MigrationException {

	private static final long serialVersionUID = 1L;

	DriftException(List<String> statements) {
		super(Failure.of("The database is not what the entities want.")
			.fact("difference", String.join("\n", statements))
			.remedy("Write the revision that is missing (migrations revision --autogenerate), or start without the"
					+ " comparison (boards.migrations.drift=ignore)."));
	}

}
