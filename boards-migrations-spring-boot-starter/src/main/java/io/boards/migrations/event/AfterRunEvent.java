package io.boards.migrations.event;

import java.util.Optional;

import io.boards.migrations.revision.Direction;
import io.boards.migrations.runtime.RunReport;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;

/**
 * A run is over.
 */
public final class AfterRunEvent extends MigrationEvent {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable RunReport report;

	private final @Nullable Throwable failure;

	AfterRunEvent(ApplicationContext context, String instance, Direction direction, @Nullable RunReport report,
			@Nullable Throwable failure) {
		super(context, instance, direction);
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
