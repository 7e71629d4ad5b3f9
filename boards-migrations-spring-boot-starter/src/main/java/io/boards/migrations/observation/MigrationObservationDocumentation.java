package io.boards.migrations.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * The observations of boards-migrations.
 */
public enum MigrationObservationDocumentation implements ObservationDocumentation {

	/** An upgrade or a downgrade, also one that had nothing to do. */
	RUN {

		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return StandardRunObservationConvention.class;
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return LowCardinality.values();
		}

		@Override
		public KeyName[] getHighCardinalityKeyNames() {
			return new KeyName[] { HighCardinality.TENANT };
		}

	},

	/** One revision in one direction, the wait for locks included. */
	STEP {

		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return StandardStepObservationConvention.class;
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return LowCardinality.values();
		}

		@Override
		public KeyName[] getHighCardinalityKeyNames() {
			return HighCardinality.values();
		}

	};

	/** Names of what has few values: tags of timers and of spans. */
	public enum LowCardinality implements KeyName {

		/** Which way: {@code upgrade} or {@code downgrade}. */
		DIRECTION("direction"),

		/** How it ended, an {@link Outcome} in lower case. */
		OUTCOME("outcome"),

		/** The id of the application context that has the migrations. */
		CONTEXT("context"),

		/** The name of their bean. */
		BEAN("bean");

		private final String key;

		LowCardinality(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

	/** Names of what has many values: tags of spans alone. */
	public enum HighCardinality implements KeyName {

		/** The schema of the tenant; only where there are tenants. */
		TENANT("tenant"),

		/** The id of the revision. */
		REVISION("revision");

		private final String key;

		HighCardinality(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

}
