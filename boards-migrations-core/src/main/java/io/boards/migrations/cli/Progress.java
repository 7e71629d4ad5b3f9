package io.boards.migrations.cli;

import io.boards.migrations.revision.Direction;
import io.boards.migrations.revision.Plan;
import io.boards.migrations.revision.Step;
import io.boards.migrations.runtime.RunListener;
import io.boards.migrations.runtime.RunReport;
import io.boards.migrations.runtime.StepReport;

/**
 * Tells each step when it begins, and when it is done how long it took.
 */
final class Progress implements RunListener {

	private final Terminal terminal;

	Progress(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public RunListener ofTenant(String schema) {
		return new TenantProgress(this.terminal, schema);
	}

	@Override
	public void planned(Plan plan) {
		if (plan.isEmpty()) {
			this.terminal.progress("Nothing to do\n");
		}
	}

	@Override
	public void begun(Step step) {
		this.terminal.progress(title(step) + " … ");
	}

	static String title(Step step) {
		String parents = Lines.parents(step.revision());
		String id = step.revision().id();
		boolean forward = step.direction() == Direction.UPGRADE;
		return (forward ? "upgrade " + parents + " -> " + id : "downgrade " + id + " -> " + parents)
				+ Lines.message(step.revision());
	}

	@Override
	public void done(StepReport report) {
		this.terminal.progress(report.duration().toMillis() + " ms\n");
	}

	@Override
	public void skipped(Step step) {
		this.terminal.progress("taken by another instance\n");
	}

	void end(RunReport report) {
		int steps = report.steps().size();
		if (steps > 0) {
			this.terminal.progress(((steps == 1) ? "1 step" : steps + " steps") + " in " + report.duration().toMillis()
					+ " ms, from " + Lines.ids(report.before()) + " to " + Lines.ids(report.current()) + "\n");
		}
	}

}
