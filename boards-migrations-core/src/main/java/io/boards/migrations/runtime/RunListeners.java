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
	private static void tell(Throwable failure, Consumer<Throwable> telling) {
		try {
			telling.accept(failure);
		}
		catch (RuntimeException ex) {
			failure.addSuppressed(ex);
		}
	}

	/**
	 * Tells all of them, also where one throws: who hears of a beginning hears of its
	 * end.
	 */
	private void all(Consumer<RunListener> telling) {
		RuntimeException thrown = null;
		for (RunListener each : this.listeners) {
			try {
				telling.accept(each);
			}
			catch (RuntimeException ex) {
				if (thrown == null) {
					thrown = ex;
				}
				else {
					thrown.addSuppressed(ex);
				}
			}
		}
		if (thrown != null) {
			throw thrown;
		}
	}

	@Override
	public RunListener ofTenant(String schema) {
		return new RunListeners(this.listeners.stream().map((each) -> each.ofTenant(schema)).toList());
	}

	@Override
	public void runBegun(Direction direction) {
		all((each) -> each.runBegun(direction));
	}

	@Override
	public void planned(Plan plan) {
		all((each) -> each.planned(plan));
	}

	@Override
	public void begun(Step step) {
		all((each) -> each.begun(step));
	}

	@Override
	public void done(StepReport report) {
		all((each) -> each.done(report));
	}

	@Override
	public void skipped(Step step) {
		all((each) -> each.skipped(step));
	}

	@Override
	public void failed(Step step, Throwable failure) {
		this.listeners.forEach((each) -> tell(failure, (known) -> each.failed(step, known)));
	}

	@Override
	public void lockWaitBegun(String purpose) {
		all((each) -> each.lockWaitBegun(purpose));
	}

	@Override
	public void lockWaitEnded(Duration waited, boolean taken) {
		all((each) -> each.lockWaitEnded(waited, taken));
	}

	@Override
	public void retried(String purpose, String sqlState) {
		all((each) -> each.retried(purpose, sqlState));
	}

	@Override
	public void runDone(Direction direction, RunReport report) {
		all((each) -> each.runDone(direction, report));
	}

	@Override
	public void runFailed(Direction direction, Throwable failure) {
		this.listeners.forEach((each) -> tell(failure, (known) -> each.runFailed(direction, known)));
	}

	@Override
	public void compared(int differences) {
		all((each) -> each.compared(differences));
	}

}
