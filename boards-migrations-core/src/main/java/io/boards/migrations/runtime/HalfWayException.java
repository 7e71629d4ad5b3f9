package io.boards.migrations.runtime;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * A run would lead away from a revision that is half done.
 */
public class HalfWayException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Tells what is in the way.
	 * @param section what is half done
	 * @param code a step that goes the other way; null where the run as a whole does
	 */
	HalfWayException(UnfinishedSection section, @Nullable StepCode code) {
		super(Failure
			.of("The " + section.direction() + " of revision " + section.revision()
					+ " is half done, and this run would go the other way. Nothing was run.")
			.fact("half done", section)
			.fact("step", (code != null) ? code.direction() + " of " + StepFailures.name(code.step().revision()) : null)
			.remedy("Finish it first: migrations " + section.direction()
					+ ". If it is not wanted any more, undo by hand what"
					+ " is done of it, and say where the database stands with migrations stamp --purge."));
	}

}
