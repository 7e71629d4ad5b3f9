package io.boards.migrations.observation;

import io.boards.migrations.Migrations;
import io.boards.migrations.autoconfigure.MigrationsAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.MeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Observes runs and their steps with Micrometer.
 */
@AutoConfiguration(after = MigrationsAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnBean({ Migrations.class, ObservationRegistry.class })
public final class MigrationsObservationAutoConfiguration {

	@Bean
	RunObservers migrationsRunObservers(ApplicationContext context, ObjectProvider<ObservationRegistry> registry,
			ObjectProvider<RunObservationConvention> runs, ObjectProvider<StepObservationConvention> steps) {
		return new RunObservers(context, new Observations(registry, runs, steps));
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(MeterObservationHandler.class)
	static class Meters {

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		PastTimers migrationsPastTimers(ObjectProvider<MeterRegistry> registry) {
			return new PastTimers(registry);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(TracingObservationHandler.class)
	static class Tracing {

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		PastSpans migrationsPastSpans(ObjectProvider<Tracer> tracer) {
			return new PastSpans(tracer);
		}

	}

}
