package io.boards.migrations.observation;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

import io.micrometer.observation.Observation;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Traces what ended before it could be observed at the times at which it began and ended.
 *
 * @param tracer makes the spans
 */
record PastSpans(ObjectProvider<Tracer> tracer) implements TracingObservationHandler<MigrationObservationContext> {

	@Override
	public boolean supportsContext(Observation.Context context) {
		return context instanceof MigrationObservationContext known && known.isPast()
				&& this.tracer.getIfAvailable() != null;
	}

	@Override
	public Tracer getTracer() {
		return this.tracer.getObject();
	}

	@Override
	public void onStart(MigrationObservationContext context) {
		Span.Builder builder = getTracer().spanBuilder().startTimestamp(micros(context.start()), TimeUnit.MICROSECONDS);
		Span parent = getParentSpan(context);
		builder = (parent != null) ? builder.setParent(parent.context()) : builder.setNoParent();
		getTracingContext(context).setSpan(builder.start());
	}

	@Override
	public void onStop(MigrationObservationContext context) {
		Span span = getRequiredSpan(context);
		span.name(getSpanName(context));
		tagSpan(context, span);
		span.end(micros(context.end()), TimeUnit.MICROSECONDS);
	}

	private static long micros(Instant time) {
		return TimeUnit.SECONDS.toMicros(time.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(time.getNano());
	}

}
