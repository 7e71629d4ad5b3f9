package io.boards.migrations.event;

import io.boards.migrations.revision.Direction;

/**
 * A run begins: nothing is read yet, and there may be nothing to do.
 */
public final class BeforeRunEvent extends MigrationEvent {

	private static final long serialVersionUID = 1L;

	BeforeRunEvent(RunOrigin origin, Direction direction) {
		super(origin, direction);
	}

}
