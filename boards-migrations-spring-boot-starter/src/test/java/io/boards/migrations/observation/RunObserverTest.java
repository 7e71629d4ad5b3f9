package io.boards.migrations.observation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

import io.boards.migrations.Migrations;
import io.boards.migrations.autoconfigure.SmallApplication;
import io.boards.migrations.runtime.RevisionFiles;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.TracingObservationHandler;
import io.micrometer.tracing.test.simple.SimpleSpan;
import io.micrometer.tracing.test.simple.SimpleTracer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationHandlerGroup;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Runs as observations: timers and spans, of a start as of what comes later.
 */
@PostgresTest
class RunObserverTest {

	private final TestDatabase database;

	private final RevisionFiles files;

	private final ApplicationContextRunner application;

	RunObserverTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.files = RevisionFiles.oneAndTwo(directory, "SELECT pg_sleep(0.2);");
		this.application = SmallApplication
			.on(this.database, directory, MetricsAutoConfiguration.class, ObservationAutoConfiguration.class,
					MigrationsObservationAutoConfiguration.class)
			.withUserConfiguration(Registries.class);
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void theSpansOfAStartHaveItsTimes() {
		Instant before = Instant.now();
		this.application.run((context) -> {
			assertThat(spans(context.getBean(SimpleTracer.class))).containsExactly(
					"migrations run {bean=migrations, context=boards, direction=upgrade, outcome=done}",
					"migrations step {bean=migrations, context=boards, direction=upgrade, outcome=done, revision=one}",
					"migrations step {bean=migrations, context=boards, direction=upgrade, outcome=done, revision=two}");
			List<SimpleSpan> spans = List.copyOf(context.getBean(SimpleTracer.class).getSpans());
			SimpleSpan run = spans.get(0);
			SimpleSpan one = spans.get(1);
			assertThat(one.getParentId()).isEqualTo(run.getSpanId());
			assertThat(run.getStartTimestamp()).isBetween(before.minusMillis(1), one.getStartTimestamp());
			assertThat(Duration.between(one.getStartTimestamp(), end(one))).isBetween(Duration.ofMillis(200),
					Duration.ofSeconds(20));
			assertThat(spans.get(2).getStartTimestamp()).isAfterOrEqualTo(end(one));
			assertThat(end(run)).isAfterOrEqualTo(end(spans.get(2)));
		});
	}

	@Test
	void theSpansOfATenantNameIt() {
		this.application.withPropertyValues("boards.migrations.tenants=acme")
			.run((context) -> assertThat(spans(context.getBean(SimpleTracer.class))).containsExactly(
					"migrations run {bean=migrations, context=boards, direction=upgrade, outcome=done, tenant=acme}",
					"migrations step {bean=migrations, context=boards, direction=upgrade, outcome=done, revision=one,"
							+ " tenant=acme}",
					"migrations step {bean=migrations, context=boards, direction=upgrade, outcome=done, revision=two,"
							+ " tenant=acme}"));
	}

	@Test
	void whatComesLaterIsObservedAsItHappens() {
		this.application.withPropertyValues("boards.migrations.on-startup=none").run((context) -> {
			this.files.add("three", "CREATE TABLE tag (id int);", "");
			catchThrowable(context.getBean(Migrations.class)::upgrade);

			assertThat(spans(context.getBean(SimpleTracer.class))).containsExactly(
					"migrations run {bean=migrations, context=boards, direction=upgrade, outcome=failed} StepFailedException",
					"migrations step {bean=migrations, context=boards, direction=upgrade, outcome=done, revision=one}",
					"migrations step {bean=migrations, context=boards, direction=upgrade, outcome=done, revision=two}",
					"migrations step {bean=migrations, context=boards, direction=upgrade, outcome=failed, revision=three}"
							+ " StepFailedException");
			List<SimpleSpan> spans = List.copyOf(context.getBean(SimpleTracer.class).getSpans());
			assertThat(spans.subList(1, 4)).extracting(SimpleSpan::getParentId).containsOnly(spans.get(0).getSpanId());
		});
	}

	@Test
	void aConventionOfTheApplicationIsUsedForBoth() {
		this.application.withBean(StepObservationConvention.class, OwnConvention::new).run((context) -> {
			context.getBean(Migrations.class).downgrade("one");

			MeterRegistry registry = context.getBean(MeterRegistry.class);
			assertThat(registry.find("boards.migrations.step").timer()).isNull();
			assertThat(registry.get("schema.step").tag("table", "tag").timers())
				.extracting((timer) -> timer.getId().getTag("direction") + " " + timer.count())
				.containsExactlyInAnyOrder("null 3");
			assertThat(registry.get("boards.migrations.run").timers()).hasSize(2);
		});
	}

	@Test
	void whatTheApplicationDoesNotWantObservedIsNot() {
		this.application.withPropertyValues("management.observations.enable.boards.migrations.step=false")
			.run((context) -> {
				MeterRegistry registry = context.getBean(MeterRegistry.class);
				assertThat(registry.find("boards.migrations.step").timer()).isNull();
				assertThat(registry.get("boards.migrations.run").timer().count()).isEqualTo(1);
			});
	}

	/** This tracer takes microseconds for milliseconds. */
	private static Instant end(SimpleSpan span) {
		return Instant.ofEpochMilli(span.getEndTimestamp().toEpochMilli() / 1000);
	}

	private static List<String> spans(SimpleTracer tracer) {
		return tracer.getSpans()
			.stream()
			.map((span) -> span.getName() + " " + new TreeMap<>(span.getTags())
					+ ((span.getError() != null) ? " " + span.getError().getClass().getSimpleName() : ""))
			.toList();
	}

	static class OwnConvention extends StandardStepObservationConvention {

		@Override
		public String getName() {
			return "schema.step";
		}

		@Override
		public KeyValues getLowCardinalityKeyValues(StepObservationContext context) {
			return KeyValues.of("table", "tag");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Registries {

		@Bean
		MeterRegistry meterRegistry() {
			return new SimpleMeterRegistry();
		}

		@Bean
		SimpleTracer tracer() {
			return new SimpleTracer();
		}

		@Bean
		@Order(1)
		DefaultTracingObservationHandler tracing(SimpleTracer tracer) {
			return new DefaultTracingObservationHandler(tracer);
		}

		@Bean
		ObservationHandlerGroup tracingGroup() {
			return ObservationHandlerGroup.of(TracingObservationHandler.class);
		}

	}

}
