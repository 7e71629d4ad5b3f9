package io.boards.migrations.event;

import java.util.Optional;

import io.boards.migrations.revision.Direction;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.ApplicationContextEvent;

/**
 * Something that happens in a run, told in the thread that runs it. What a listener
 * throws ends the run.
 */
public abstract sealed class MigrationEvent extends ApplicationContextEvent
		permits BeforeRunEvent, AfterRunEvent, BeforeStepEvent, AfterStepEvent {

	private static final long serialVersionUID = 1L;

	private final String instance;

	private final @Nullable String tenant;

	private final Direction direction;

	MigrationEvent(RunOrigin origin, Direction direction) {
		super(origin.context());
		this.instance = origin.instance();
		this.tenant = origin.tenant();
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
	 * For which tenant it is.
	 * @return the tenant's schema; empty where there are none
	 */
	public Optional<String> tenant() {
		return Optional.ofNullable(this.tenant);
	}

	/**
	 * Which way it goes.
	 * @return the direction
	 */
	public Direction direction() {
		return this.direction;
	}

}
