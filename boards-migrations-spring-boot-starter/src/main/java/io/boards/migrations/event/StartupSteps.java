package io.boards.migrations.event;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

import io.boards.migrations.revision.Direction;
import io.boards.migrations.revision.Step;
import io.boards.migrations.runtime.RunListener;
import io.boards.migrations.runtime.RunReport;
import io.boards.migrations.runtime.StepReport;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.metrics.StartupStep;

/**
 * Notes the runs of an instance while the application starts, and their steps, as steps
 * of its start.
 */
final class StartupSteps implements RunListener {

	private final ConfigurableApplicationContext context;

	private final String instance;

	private final ThreadLocal<Deque<StartupStep>> open = ThreadLocal.withInitial(ArrayDeque::new);

	StartupSteps(ConfigurableApplicationContext context, String instance) {
		this.context = context;
		this.instance = instance;
	}

	@Override
	public void runBegun(Direction direction) {
		if (!this.context.isRunning()) {
			begin("boards.migrations.run", direction);
		}
	}

	@Override
	public void begun(Step step) {
		Deque<StartupStep> open = this.open.get();
		if (open.size() > 1) {
			end("retried");
		}
		if (!open.isEmpty()) {
			begin("boards.migrations.step", step.direction()).tag("revision", step.revision().id());
		}
	}

	private StartupStep begin(String name, Direction direction) {
		StartupStep begun = this.context.getApplicationStartup().start(name);
		this.open.get().push(begun);
		return begun.tag("bean", this.instance).tag("direction", direction.name().toLowerCase(Locale.ROOT));
	}

	@Override
	public void done(StepReport report) {
		end("done");
	}

	@Override
	public void skipped(Step step) {
		end("skipped");
	}

	@Override
	public void failed(Step step, Throwable failure) {
		if (this.open.get().size() > 1) {
			end("failed");
		}
	}

	@Override
	public void runDone(Direction direction, RunReport report) {
		end("done");
		this.open.remove();
	}

	@Override
	public void runFailed(Direction direction, Throwable failure) {
		while (!this.open.get().isEmpty()) {
			end("failed");
		}
		this.open.remove();
	}

	private void end(String outcome) {
		StartupStep ended = this.open.get().poll();
		if (ended != null) {
			ended.tag("outcome", outcome).end();
		}
	}

}
