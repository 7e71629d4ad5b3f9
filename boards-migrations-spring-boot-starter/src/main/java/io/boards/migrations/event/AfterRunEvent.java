package io.boards.migrations.event;

import java.util.Optional;

import io.boards.migrations.revision.Direction;
import io.boards.migrations.runtime.RunReport;
import org.jspecify.annotations.Nullable;

/**
 * A run is over.
 */
public final class AfterRunEvent extends MigrationEvent {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable RunReport report;

	private final @Nullable Throwable failure;

	AfterRunEvent(RunOrigin origin, Direction direction, @Nullable RunReport report, @Nullable Throwable failure) {
		super(origin, direction);
		this.report = report;
		this.failure = failure;
	}

	/**
	 * What it did.
	 * @return the report; empty where it failed
	 */
	public Optional<RunReport> report() {
		return Optional.ofNullable(this.report);
	}

	/**
	 * Why it failed.
	 * @return what it ends with; empty where it is done
	 */
	public Optional<Throwable> failure() {
		return Optional.ofNullable(this.failure);
	}

}
