package io.boards.migrations.runtime;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * A revision has no statement of which nobody knows how it ended.
 */
public class NothingToRepairException extends MigrationException {

	private static final long serialVersionUID = 1L;

	NothingToRepairException(String revision, UnfinishedSections unfinished) {
		super(unfinished.sections()
			.stream()
			.reduce(Failure.of("There is nothing to repair in the revision " + revision + "."),
					(failure, section) -> failure.fact("unfinished", section), (one, other) -> one)
			.remedy("Name a revision that is unfinished and has a statement that was begun and is not done; migrations"
					+ " current tells which. All others just go on with the next run."));
	}

}
