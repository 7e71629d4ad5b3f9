package io.boards.migrations.runtime;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * A run cannot be written as SQL, because migrations in it read rows.
 */
public class ReadsRowsException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private ReadsRowsException(Failure failure) {
		super(failure);
	}

	/**
	 * Refuses a run that cannot be written whole.
	 * @param steps its steps
	 */
	static void check(List<StepScript> steps) {
		List<StepScript> unknown = steps.stream().filter((step) -> step.sql().isEmpty()).toList();
		if (unknown.isEmpty()) {
			return;
		}
		Failure failure = Failure
			.of((unknown.size() == 1) ? "A migration reads rows, so the run cannot be written as SQL."
					: unknown.size() + " migrations read rows, so the run cannot be written as SQL.");
		for (StepScript step : unknown) {
			failure = failure.fact("revision", StepFailures.name(step.step().revision()))
				.fact("class", step.location());
		}
		throw new ReadsRowsException(
				failure.remedy("Write the ranges before and after it with --sql from:to and run it with a connection in"
						+ " between; or use op.execute(sql, parameters) in it instead of op.jdbc()."));
	}

}
