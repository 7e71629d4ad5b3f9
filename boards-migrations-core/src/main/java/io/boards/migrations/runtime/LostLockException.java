package io.boards.migrations.runtime;

import io.boards.migrations.failure.Failure;

/**
 * While a step ran outside a transaction, the connection that held the lock was lost, so
 * that another run may have gone on with the step.
 */
public class LostLockException extends SectionStoppedException {

	private static final long serialVersionUID = 1L;

	private LostLockException(StepCode code) {
		super(Failure
			.of("The lock on the migrations was lost in the middle of revision " + code.id()
					+ ". It was stopped before its next statement.")
			.fact("revision", StepFailures.name(code.step().revision()))
			.fact(StepFailures.place(code), code.script().location())
			.remedy("Start again: the statements that are done are noted and not run again."));
	}

	/**
	 * Tells that a step is no longer this run's.
	 * @param code the step
	 * @return the exception
	 */
	static LostLockException to(StepCode code) {
		return new LostLockException(code);
	}

}
