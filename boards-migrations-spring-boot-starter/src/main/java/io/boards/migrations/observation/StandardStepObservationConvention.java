package io.boards.migrations.observation;

import io.boards.migrations.observation.MigrationObservationDocumentation.HighCardinality;
import io.micrometer.common.KeyValues;

/**
 * The names and tags that are documented.
 */
public class StandardStepObservationConvention implements StepObservationConvention {

	@Override
	public String getName() {
		return "boards.migrations.step";
	}

	@Override
	public String getContextualName(StepObservationContext context) {
		return "migrations step";
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(StepObservationContext context) {
		return context.lowCardinality();
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(StepObservationContext context) {
		return context.highCardinality().and(HighCardinality.REVISION.withValue(context.step().revision().id()));
	}

}
