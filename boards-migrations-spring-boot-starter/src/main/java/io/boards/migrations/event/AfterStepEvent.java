package io.boards.migrations.event;

import java.time.Duration;
import java.util.Optional;

import io.boards.migrations.revision.Step;
import org.jspecify.annotations.Nullable;

/**
 * A step is over. In a run that is one transaction it is committed with the others.
 */
public final class AfterStepEvent extends MigrationEvent {

	private static final long serialVersionUID = 1L;

	private final transient Step step;

	private final @Nullable Duration duration;

	private final @Nullable Throwable failure;

	AfterStepEvent(RunOrigin origin, Step step, @Nullable Duration duration, @Nullable Throwable failure) {
		super(origin, step.direction());
		this.step = step;
		this.duration = duration;
		this.failure = failure;
	}

	/**
	 * The step.
	 * @return revision and direction
	 */
	public Step step() {
		return this.step;
	}

	/**
	 * How long it took, the wait for locks included.
	 * @return the time; empty where it failed, or another instance had taken it
	 */
	public Optional<Duration> duration() {
		return Optional.ofNullable(this.duration);
	}

	/**
	 * Why it failed.
	 * @return what the run ends with; empty where it did not fail
	 */
	public Optional<Throwable> failure() {
		return Optional.ofNullable(this.failure);
	}

}
