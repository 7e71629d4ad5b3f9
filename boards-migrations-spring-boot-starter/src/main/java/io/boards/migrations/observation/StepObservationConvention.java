package io.boards.migrations.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * What observations of steps are called and tagged by. A bean of this type takes the
 * place of {@link StandardStepObservationConvention}.
 */
public interface StepObservationConvention extends ObservationConvention<StepObservationContext> {

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof StepObservationContext;
	}

}
