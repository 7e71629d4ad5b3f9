package io.boards.migrations.observation;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.revision.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a run that is observed.
 */
public final class RunObservationContext extends MigrationObservationContext {

	private final List<StepObservationContext> steps = new ArrayList<>();

	RunObservationContext(String applicationContext, String instance, @Nullable String tenant, Direction direction) {
		super(applicationContext, instance, tenant, direction, RunClock.started());
	}

	void add(StepObservationContext step) {
		this.steps.add(step);
	}

	List<StepObservationContext> steps() {
		return this.steps;
	}

}
