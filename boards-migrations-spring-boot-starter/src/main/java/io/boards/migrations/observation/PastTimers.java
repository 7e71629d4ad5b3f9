package io.boards.migrations.observation;

import java.util.ArrayList;
import java.util.List;

import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.observation.MeterObservationHandler;
import io.micrometer.observation.Observation;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Times what ended before it could be observed by how long it took, in place of the
 * handler that would time how long it takes to tell of it. Names and tags are the same.
 *
 * @param registry where the timers are
 */
record PastTimers(
		ObjectProvider<MeterRegistry> registry) implements MeterObservationHandler<MigrationObservationContext> {

	@Override
	public boolean supportsContext(Observation.Context context) {
		return context instanceof MigrationObservationContext known && known.isPast();
	}

	@Override
	public void onStop(MigrationObservationContext context) {
		List<Tag> tags = new ArrayList<>();
		context.getLowCardinalityKeyValues().forEach((each) -> tags.add(Tag.of(each.getKey(), each.getValue())));
		Throwable error = context.getError();
		tags.add(Tag.of("error", (error != null) ? error.getClass().getSimpleName() : KeyValue.NONE_VALUE));
		String name = String.valueOf(context.getName());
		this.registry.ifAvailable((meters) -> meters.timer(name, tags).record(context.duration()));
	}

}
