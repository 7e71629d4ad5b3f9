package io.boards.migrations.runtime;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Another run changed the applied set meanwhile, so that a step of the plan is no longer
 * possible.
 */
public class ConcurrentChangeException extends MigrationException {

	private static final long serialVersionUID = 1L;

	ConcurrentChangeException(StepCode code, List<String> missing, List<String> inTheWay) {
		super(Failure.of("Another run changed the database meanwhile: the plan does not fit any more.")
			.fact("revision", StepFailures.name(code.step().revision()))
			.fact("no longer applied", missing.isEmpty() ? null : String.join(", ", missing))
			.fact("applied meanwhile", inTheWay.isEmpty() ? null : String.join(", ", inTheWay))
			.remedy("See which other process migrates this database, then start again."));
	}

}
