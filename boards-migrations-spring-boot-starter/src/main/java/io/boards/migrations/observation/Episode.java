package io.boards.migrations.observation;

import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * A run or a step, from its beginning to its end, in one thread.
 *
 * @param <C> what is known of it
 */
final class Episode<C extends MigrationObservationContext> {

	private final C context;

	private final Observation observation;

	private final Observation.Scope scope;

	/**
	 * Begins.
	 * @param context what is known
	 * @param observation what observes it; nothing where that is not possible yet
	 */
	Episode(C context, Observation observation) {
		this.context = context;
		this.observation = observation.start();
		this.scope = observation.openScope();
	}

	C context() {
		return this.context;
	}

	void end(Outcome outcome, @Nullable Throwable failure) {
		this.context.end(outcome);
		if (failure != null) {
			this.context.setError(failure);
			this.observation.error(failure);
		}
		this.scope.close();
		this.observation.stop();
	}

}
