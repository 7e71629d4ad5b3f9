package io.boards.migrations.event;

import io.boards.migrations.revision.Direction;

import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ApplicationContextEvent;

/**
 * Something that happens in a run, told in the thread that runs it. What a listener
 * throws ends the run.
 */
public abstract sealed class MigrationEvent extends ApplicationContextEvent
		permits BeforeRunEvent, AfterRunEvent, BeforeStepEvent, AfterStepEvent {

	private static final long serialVersionUID = 1L;

	private final Direction direction;

	MigrationEvent(ApplicationContext context, Direction direction) {
		super(context);
		this.direction = direction;
	}

	/**
	 * Which way it goes.
	 * @return the direction
	 */
	public Direction direction() {
		return this.direction;
	}

}
