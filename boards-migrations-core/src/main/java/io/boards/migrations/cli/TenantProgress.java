package io.boards.migrations.cli;

import io.boards.migrations.runtime.RunListener;
import io.boards.migrations.runtime.StepReport;

/**
 * Tells each step of a tenant when it is done: others run at the same time.
 *
 * @param terminal where
 * @param schema the tenant's schema
 */
record TenantProgress(Terminal terminal, String schema) implements RunListener {

	@Override
	public void done(StepReport report) {
		this.terminal.progress(
				this.schema + ": " + Progress.title(report.step()) + " … " + report.duration().toMillis() + " ms\n");
	}

}
