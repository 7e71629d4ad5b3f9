package io.boards.migrations.observation;

import io.micrometer.common.KeyValues;

/**
 * The names and tags that are documented.
 */
public class StandardRunObservationConvention implements RunObservationConvention {

	@Override
	public String getName() {
		return "boards.migrations.run";
	}

	@Override
	public String getContextualName(RunObservationContext context) {
		return "migrations run";
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(RunObservationContext context) {
		return context.lowCardinality();
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(RunObservationContext context) {
		return context.highCardinality();
	}

}
