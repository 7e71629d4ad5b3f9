package io.boards.migrations.event;

import io.boards.migrations.revision.Step;

import org.springframework.context.ApplicationContext;

/**
 * A step begins; another instance may have taken it meanwhile.
 */
public final class BeforeStepEvent extends MigrationEvent {

	private static final long serialVersionUID = 1L;

	private final transient Step step;

	BeforeStepEvent(ApplicationContext context, String instance, Step step) {
		super(context, instance, step.direction());
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
