package io.boards.migrations.observation;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import io.boards.migrations.observation.MigrationObservationDocumentation.HighCardinality;
import io.boards.migrations.observation.MigrationObservationDocumentation.LowCardinality;
import io.boards.migrations.revision.Direction;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a run or of a step that is observed.
 */
public abstract sealed class MigrationObservationContext extends Observation.Context
		permits RunObservationContext, StepObservationContext {

	private final String applicationContext;

	private final String instance;

	private final @Nullable String tenant;

	private final Direction direction;

	private final RunClock clock;

	private final Instant start;

	private Instant end;

	private Outcome outcome = Outcome.RUNNING;

	private boolean past;

	MigrationObservationContext(String applicationContext, String instance, @Nullable String tenant,
			Direction direction, RunClock clock) {
		this.applicationContext = applicationContext;
		this.instance = instance;
		this.tenant = tenant;
		this.direction = direction;
		this.clock = clock;
		this.start = clock.now();
		this.end = this.start;
	}

	/**
	 * Where the migrations are.
	 * @return the id of the application context
	 */
	public String applicationContext() {
		return this.applicationContext;
	}

	/**
	 * Whose run it is.
	 * @return the name of the {@code Migrations} bean
	 */
	public String instance() {
		return this.instance;
	}

	/**
	 * For which tenant it is.
	 * @return the tenant's schema; null where there are none
	 */
	public @Nullable String tenant() {
		return this.tenant;
	}

	/**
	 * Which way it goes.
	 * @return the direction
	 */
	public Direction direction() {
		return this.direction;
	}

	/**
	 * How it ended.
	 * @return {@link Outcome#RUNNING} until then
	 */
	public Outcome outcome() {
		return this.outcome;
	}

	KeyValues lowCardinality() {
		return KeyValues.of(LowCardinality.DIRECTION.withValue(this.direction.name().toLowerCase(Locale.ROOT)),
				LowCardinality.OUTCOME.withValue(this.outcome.tag()),
				LowCardinality.CONTEXT.withValue(this.applicationContext),
				LowCardinality.BEAN.withValue(this.instance));
	}

	KeyValues highCardinality() {
		return (this.tenant != null) ? KeyValues.of(HighCardinality.TENANT.withValue(this.tenant)) : KeyValues.empty();
	}

	void end(Outcome how) {
		this.outcome = how;
		this.end = this.clock.now();
	}

	/** It ended before it could be observed. */
	void makePast() {
		this.past = true;
	}

	boolean isPast() {
		return this.past;
	}

	RunClock clock() {
		return this.clock;
	}

	Instant start() {
		return this.start;
	}

	Instant end() {
		return this.end;
	}

	Duration duration() {
		return Duration.between(this.start, this.end);
	}

}
