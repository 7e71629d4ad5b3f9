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
		super(failure(Failure.of("The database is not what the entities want."), statements));
	}

	DriftException(String tenants, List<String> statements) {
		super(failure(Failure.of("Some tenants are not what the entities want.").fact("tenants", tenants), statements));
	}

	private static Failure failure(Failure failure, List<String> statements) {
		return failure.fact("difference", String.join("\n", statements))
			.remedy("Write the revision that is missing (migrations revision --autogenerate), or start without the"
					+ " comparison (boards.migrations.drift=ignore).");
	}

}
