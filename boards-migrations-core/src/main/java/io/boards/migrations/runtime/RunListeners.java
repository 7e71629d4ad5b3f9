package io.boards.migrations.runtime;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import io.boards.migrations.revision.Direction;
import io.boards.migrations.revision.Plan;
import io.boards.migrations.revision.Step;

/**
 * Several listeners as one.
 *
 * @param listeners each of them
 */
record RunListeners(List<RunListener> listeners) implements RunListener {

	/**
	 * Tells of a failure, which what a listener throws must not take the place of.
	 * @param failure what failed
	 * @param telling tells of it
	 */
	static void tell(Throwable failure, Consumer<Throwable> telling) {
		try {
			telling.accept(failure);
		}
		catch (RuntimeException ex) {
			failure.addSuppressed(ex);
		}
	}

	@Override
	public void runBegun(Direction direction) {
		this.listeners.forEach((each) -> each.runBegun(direction));
	}

	@Override
	public void planned(Plan plan) {
		this.listeners.forEach((each) -> each.planned(plan));
	}

	@Override
	public void begun(Step step) {
		this.listeners.forEach((each) -> each.begun(step));
	}

	@Override
	public void done(StepReport report) {
		this.listeners.forEach((each) -> each.done(report));
	}

	@Override
	public void skipped(Step step) {
		this.listeners.forEach((each) -> each.skipped(step));
	}

	@Override
	public void failed(Step step, Throwable failure) {
		this.listeners.forEach((each) -> tell(failure, (known) -> each.failed(step, known)));
	}

	@Override
	public void lockWaitBegun(String purpose) {
		this.listeners.forEach((each) -> each.lockWaitBegun(purpose));
	}

	@Override
	public void lockWaitEnded(Duration waited, boolean taken) {
		this.listeners.forEach((each) -> each.lockWaitEnded(waited, taken));
	}

	@Override
	public void retried(String purpose, String sqlState) {
		this.listeners.forEach((each) -> each.retried(purpose, sqlState));
	}

	@Override
	public void runDone(Direction direction, RunReport report) {
		this.listeners.forEach((each) -> each.runDone(direction, report));
	}

	@Override
	public void runFailed(Direction direction, Throwable failure) {
		this.listeners.forEach((each) -> tell(failure, (known) -> each.runFailed(direction, known)));
	}

	@Override
	public void compared(int differences) {
		this.listeners.forEach((each) -> each.compared(differences));
	}

}
