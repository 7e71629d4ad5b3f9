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

	private final String instance;

	private final Direction direction;

	MigrationEvent(ApplicationContext context, String instance, Direction direction) {
		super(context);
		this.instance = instance;
		this.direction = direction;
	}

	/**
	 * Whose run it is.
	 * @return the name of the {@code Migrations} bean
	 */
	public String instance() {
		return this.instance;
	}

	/**
	 * Which way it goes.
	 * @return the direction
	 */
	public Direction direction() {
		return this.direction;
	}

}
