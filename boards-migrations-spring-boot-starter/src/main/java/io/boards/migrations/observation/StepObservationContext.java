package io.boards.migrations.observation;

import io.boards.migrations.revision.Step;

/**
 * What is known of a step that is observed.
 */
public final class StepObservationContext extends MigrationObservationContext {

	private final Step step;

	StepObservationContext(RunObservationContext run, Step step) {
		super(run.applicationContext(), run.instance(), run.tenant(), step.direction(), run.clock());
		this.step = step;
	}

	/**
	 * The step.
	 * @return revision and direction
	 */
	public Step step() {
		return this.step;
	}

}
