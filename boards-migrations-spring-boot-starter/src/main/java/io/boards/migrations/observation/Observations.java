package io.boards.migrations.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Makes observations, by the application's conventions where it has some. Its beans are
 * asked for when the first one is made.
 *
 * @param registry where observations go
 * @param runs the application's convention for runs
 * @param steps the application's convention for steps
 */
record Observations(ObjectProvider<ObservationRegistry> registry, ObjectProvider<RunObservationConvention> runs,
		ObjectProvider<StepObservationConvention> steps) {

	private static final RunObservationConvention RUN = new StandardRunObservationConvention();

	private static final StepObservationConvention STEP = new StandardStepObservationConvention();

	Observation of(RunObservationContext context) {
		return MigrationObservationDocumentation.RUN.observation(this.runs.getIfAvailable(), RUN, () -> context,
				this.registry.getObject());
	}

	Observation of(StepObservationContext context) {
		return MigrationObservationDocumentation.STEP.observation(this.steps.getIfAvailable(), STEP, () -> context,
				this.registry.getObject());
	}

	/**
	 * Observes what has ended.
	 * @param run a run with its steps
	 */
	void ofPast(RunObservationContext run) {
		run.makePast();
		Observation parent = of(run).start();
		for (StepObservationContext step : run.steps()) {
			step.makePast();
			stop(step, of(step).parentObservation(parent).start());
		}
		stop(run, parent);
	}

	private static void stop(MigrationObservationContext context, Observation observation) {
		Throwable failure = context.getError();
		if (failure != null) {
			observation.error(failure);
		}
		observation.stop();
	}

}
