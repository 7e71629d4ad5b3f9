package io.boards.migrations.observation;

import java.util.Objects;

import io.boards.migrations.revision.Direction;
import io.boards.migrations.revision.Step;
import io.boards.migrations.runtime.RunListener;
import io.boards.migrations.runtime.RunReport;
import io.boards.migrations.runtime.StepReport;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Observes the runs of one instance and their steps.
 */
final class RunObserver implements RunListener {

	private final String instance;

	private final @Nullable String tenant;

	private final RunObservers all;

	private final ThreadLocal<@Nullable Current> current = new ThreadLocal<>();

	/**
	 * Observes nothing yet.
	 * @param instance the instance
	 * @param all the observers of the application
	 */
	RunObserver(String instance, RunObservers all) {
		this(instance, null, all);
	}

	private RunObserver(String instance, @Nullable String tenant, RunObservers all) {
		this.instance = instance;
		this.tenant = tenant;
		this.all = all;
	}

	@Override
	public RunListener ofTenant(String schema) {
		return new RunObserver(this.instance, schema, this.all);
	}

	@Override
	public void runBegun(Direction direction) {
		RunObservationContext run = new RunObservationContext(this.all.applicationContext(), this.instance, this.tenant,
				direction);
		boolean live = this.all.isRefreshed();
		Observation observation = live ? this.all.observations().of(run) : Observation.NOOP;
		this.current.set(new Current(live, new Episode<>(run, observation)));
	}

	@Override
	public void begun(Step step) {
		Current run = run();
		run.endStep(Outcome.RETRIED, null);
		StepObservationContext context = new StepObservationContext(run.run.context(), step);
		run.run.context().add(context);
		run.step = new Episode<>(context, run.live ? this.all.observations().of(context) : Observation.NOOP);
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
			this.all.ended(ended.run.context());
		}
	}

	private Current run() {
		return Objects.requireNonNull(this.current.get(), "No run has begun in this thread");
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
