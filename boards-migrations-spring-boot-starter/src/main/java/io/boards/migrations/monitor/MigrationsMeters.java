package io.boards.migrations.monitor;

import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Shows where databases stand, and how runs had to wait.
 *
 * @param context the id of the application context
 * @param standings where the databases stand
 */
record MigrationsMeters(String context, Standings standings) implements MeterBinder {

	@Override
	public void bindTo(MeterRegistry registry) {
		this.standings.all().forEach((name, standing) -> {
			Tags tags = Tags.of("context", this.context, "bean", name);
			bind(standing, tags, registry);
			bind(standing.watch(), tags, registry);
		});
	}

	private static void bind(Standing standing, Tags tags, MeterRegistry registry) {
		Gauge.builder("boards.migrations.pending", standing, (each) -> count(each, Seen::pending))
			.description("Revisions that an upgrade to the heads would apply")
			.tags(tags)
			.register(registry);
		Gauge.builder("boards.migrations.applied", standing, (each) -> count(each, Seen::applied))
			.description("Revisions that the database has")
			.tags(tags)
			.register(registry);
	}

	private static void bind(RunWatch watch, Tags tags, MeterRegistry registry) {
		FunctionCounter.builder("boards.migrations.lock.waits", watch, RunWatch::lockWaits)
			.description("Waits for the lock on the migrations that have begun")
			.tags(tags)
			.register(registry);
		FunctionTimer
			.builder("boards.migrations.lock.wait", watch, RunWatch::lockWaitsEnded, RunWatch::nanosWaited,
					TimeUnit.NANOSECONDS)
			.description("Waits for the lock on the migrations that have ended")
			.tags(tags)
			.register(registry);
		FunctionCounter.builder("boards.migrations.retries", watch, RunWatch::retries)
			.description("Steps, statements and batches tried again because a table was locked")
			.tags(tags)
			.register(registry);
		Gauge.builder("boards.migrations.drift", watch, MigrationsMeters::drift)
			.description("Operations that would make the database what the entities want, when it was compared last")
			.tags(tags)
			.register(registry);
	}

	private static double drift(RunWatch watch) {
		Integer differences = watch.differences();
		return (differences != null) ? differences : Double.NaN;
	}

	private static double count(Standing standing, ToIntFunction<Seen> what) {
		return standing.recent().map((status) -> (double) what.applyAsInt(status)).orElse(Double.NaN);
	}

}
