package io.boards.migrations.runtime;

import io.boards.migrations.revision.Plan;
import io.boards.migrations.revision.Step;

/**
 * Hears how a run goes on, in the thread that runs it.
 */
public interface RunListener {

	/** Hears nothing. */
	RunListener NONE = new RunListener() {
	};

	/**
	 * A plan is about to be run.
	 * @param plan its steps; none where there is nothing to do
	 */
	default void planned(Plan plan) {
	}

	/**
	 * A step begins.
	 * @param step the step
	 */
	default void begun(Step step) {
	}

	/**
	 * A step is done. In a run that is one transaction it is committed with the others.
	 * @param report the step
	 */
	default void done(StepReport report) {
	}

	/**
	 * A step was taken by another instance meanwhile.
	 * @param step the step
	 */
	default void skipped(Step step) {
	}

}
