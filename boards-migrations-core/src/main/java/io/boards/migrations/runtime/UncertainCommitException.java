package io.boards.migrations.runtime;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * The connection was lost during a step, and the database could not be asked what became
 * of it.
 */
public class UncertainCommitException extends MigrationException {

	private static final long serialVersionUID = 1L;

	UncertainCommitException(StepCode code, Exception ex) {
		super(Failure
			.of("The connection was lost while revision " + code.id()
					+ " was run, and the database does not answer: it is not known whether it was committed.")
			.fact("revision", StepFailures.name(code.step().revision()))
			.fact("file", code.script().location())
			.remedy("Start again when the database answers: what was committed is noted with it, and is not run twice."),
				ex);
	}

}
