package io.boards.migrations.monitor;

import java.time.Duration;

import io.boards.migrations.revision.Direction;
import io.boards.migrations.revision.Plan;
import io.boards.migrations.runtime.RunListener;
import io.boards.migrations.runtime.RunReport;

/**
 * Knows of which tenant a run is.
 *
 * @param watch the watch of the instance
 * @param tenant the tenant's schema
 */
record TenantWatch(RunWatch watch, String tenant) implements RunListener {

	@Override
	public void planned(Plan plan) {
		this.watch.planned(plan);
	}

	@Override
	public void lockWaitBegun(String purpose) {
		this.watch.lockWaitBegun(purpose);
	}

	@Override
	public void lockWaitEnded(Duration waited, boolean taken) {
		this.watch.lockWaitEnded(waited, taken);
	}

	@Override
	public void retried(String purpose, String sqlState) {
		this.watch.retried(purpose, sqlState);
	}

	@Override
	public void runDone(Direction direction, RunReport report) {
		this.watch.done(this.tenant, report);
	}

	@Override
	public void runFailed(Direction direction, Throwable failure) {
		this.watch.failed(this.tenant, failure);
	}

	@Override
	public void compared(int differences) {
		this.watch.compared(this.tenant, differences);
	}

}
