package io.boards.migrations.event;

import io.boards.migrations.revision.Step;

/**
 * A step begins; another instance may have taken it meanwhile.
 */
public final class BeforeStepEvent extends MigrationEvent {

	private static final long serialVersionUID = 1L;

	private final transient Step step;

	BeforeStepEvent(RunOrigin origin, Step step) {
		super(origin, step.direction());
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
