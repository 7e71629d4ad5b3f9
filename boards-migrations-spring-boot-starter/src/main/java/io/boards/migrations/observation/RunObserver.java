package io.boards.migrations.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.boards.migrations.revision.Direction;
import io.boards.migrations.revision.Step;
import io.boards.migrations.runtime.RunListener;
import io.boards.migrations.runtime.RunReport;
import io.boards.migrations.runtime.StepReport;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;

/**
 * Observes runs and their steps. What happens before the context is refreshed is noted
 * with its times and observed then: to ask for the registry earlier would make it, and
 * all that it is made with, before the database is migrated.
 */
final class RunObserver implements RunListener, ApplicationListener<ContextRefreshedEvent> {

	private final ApplicationContext context;

	private final Observations observations;

	private final ThreadLocal<@Nullable Current> current = new ThreadLocal<>();

	private final List<RunObservationContext> past = new ArrayList<>();

	private boolean refreshed;

	/**
	 * Observes nothing yet.
	 * @param context the application
	 * @param observations makes observations
	 */
	RunObserver(ApplicationContext context, Observations observations) {
		this.context = context;
		this.observations = observations;
	}

	@Override
	public void runBegun(Direction direction) {
		RunObservationContext run = new RunObservationContext(String.valueOf(this.context.getId()), direction);
		boolean live = isRefreshed();
		this.current.set(new Current(live, new Episode<>(run, live ? this.observations.of(run) : Observation.NOOP)));
	}

	@Override
	public void begun(Step step) {
		Current run = run();
		run.endStep(Outcome.RETRIED, null);
		StepObservationContext context = new StepObservationContext(run.run.context().applicationContext(), step);
		run.run.context().add(context);
		run.step = new Episode<>(context, run.live ? this.observations.of(context) : Observation.NOOP);
	}

	@Override
	public void done(StepReport report) {
		run().endStep(Outcome.DONE, null);
	}

	@Override
	public void skipped(Step step) {
		run().endStep(Outcome.SKIPPED, null);
	}

	@Override
	public void failed(Step step, Throwable failure) {
		run().endStep(Outcome.FAILED, failure);
	}

	@Override
	public void runDone(Direction direction, RunReport report) {
		end(Outcome.DONE, null);
	}

	@Override
	public void runFailed(Direction direction, Throwable failure) {
		if (this.current.get() != null) {
			end(Outcome.FAILED, failure);
		}
	}

	private void end(Outcome outcome, @Nullable Throwable failure) {
		Current ended = run();
		this.current.remove();
		ended.endStep(outcome, failure);
		ended.run.end(outcome, failure);
		if (!ended.live) {
			end(ended.run.context());
		}
	}

	private synchronized void end(RunObservationContext run) {
		if (this.refreshed) {
			this.observations.ofPast(run);
		}
		else {
			this.past.add(run);
		}
	}

	private Current run() {
		return Objects.requireNonNull(this.current.get(), "No run has begun in this thread");
	}

	private synchronized boolean isRefreshed() {
		return this.refreshed;
	}

	@Override
	public synchronized void onApplicationEvent(ContextRefreshedEvent event) {
		if (event.getApplicationContext() == this.context) {
			this.refreshed = true;
			this.past.forEach(this.observations::ofPast);
			this.past.clear();
		}
	}

	/** The run of a thread, and its step. */
	private static final class Current {

		private final boolean live;

		private final Episode<RunObservationContext> run;

		private @Nullable Episode<StepObservationContext> step;

		Current(boolean live, Episode<RunObservationContext> run) {
			this.live = live;
			this.run = run;
		}

		void endStep(Outcome outcome, @Nullable Throwable failure) {
			Episode<StepObservationContext> begun = this.step;
			if (begun != null) {
				this.step = null;
				begun.end(outcome, failure);
			}
		}

	}

}
