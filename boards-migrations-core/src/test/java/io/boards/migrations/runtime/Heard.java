package io.boards.migrations.runtime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.revision.Direction;
import io.boards.migrations.revision.Plan;
import io.boards.migrations.revision.Step;

/**
 * What a listener heard, a line each.
 */
class Heard implements RunListener {

	private final List<String> lines = new CopyOnWriteArrayList<>();

	List<String> lines() {
		return this.lines;
	}

	private synchronized void hear(String line) {
		this.lines.add(line);
		notifyAll();
	}

	/**
	 * Waits until something was heard.
	 * @param line the beginning of a line
	 * @throws InterruptedException if it was not heard within a minute
	 */
	synchronized void await(String line) throws InterruptedException {
		long end = System.nanoTime() + 60_000_000_000L;
		while (this.lines.stream().noneMatch((each) -> each.startsWith(line))) {
			long left = (end - System.nanoTime()) / 1_000_000;
			if (left <= 0) {
				throw new InterruptedException("Not heard: " + line);
			}
			wait(left);
		}
	}

	@Override
	public void runBegun(Direction direction) {
		hear("run begun: " + direction);
	}

	@Override
	public void planned(Plan plan) {
		hear("planned: " + plan.steps().size());
	}

	@Override
	public void begun(Step step) {
		hear("begun: " + step.revision().id());
	}

	@Override
	public void done(StepReport report) {
		hear("done: " + report.step().revision().id());
	}

	@Override
	public void skipped(Step step) {
		hear("skipped: " + step.revision().id());
	}

	@Override
	public void failed(Step step, Throwable failure) {
		hear("failed: " + step.revision().id() + ": " + headline(failure));
	}

	@Override
	public void lockWaitBegun(String purpose) {
		hear("waits to " + purpose);
	}

	@Override
	public void lockWaitEnded(Duration waited, boolean taken) {
		hear((taken ? "waited" : "waited in vain") + (waited.isZero() ? " for no time" : ""));
	}

	@Override
	public void retried(String purpose, String sqlState) {
		hear("retried to " + purpose + ": " + sqlState);
	}

	@Override
	public void runDone(Direction direction, RunReport report) {
		hear("run done: " + report.current());
	}

	@Override
	public void runFailed(Direction direction, Throwable failure) {
		hear("run failed: " + headline(failure));
	}

	@Override
	public void compared(int differences) {
		hear("compared: " + differences);
	}

	private static String headline(Throwable failure) {
		return (failure instanceof MigrationException ex) ? ex.failure().headline()
				: failure.getClass().getSimpleName();
	}

}
