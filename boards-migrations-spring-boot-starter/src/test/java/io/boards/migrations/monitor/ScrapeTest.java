package io.boards.migrations.monitor;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.autoconfigure.SmallApplication;
import io.boards.migrations.autoconfigure.SomebodyElse;
import io.boards.migrations.observation.MigrationsObservationAutoConfiguration;
import io.boards.migrations.runtime.HeldLock;
import io.boards.migrations.runtime.RevisionFiles;
import io.boards.migrations.runtime.RunListener;
import io.boards.migrations.runtime.RunReport;
import io.boards.migrations.test.Meanwhile;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.micrometer.metrics.actuate.endpoint.MetricsEndpoint;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MeterRegistryCustomizer;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsEndpointAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What Prometheus gets to see.
 */
@PostgresTest
class ScrapeTest {

	private final TestDatabase database;

	private final RevisionFiles files;

	private final ApplicationContextRunner application;

	ScrapeTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.files = RevisionFiles.oneAndTwo(directory, "SELECT pg_sleep(0.2);");
		this.application = SmallApplication
			.on(this.database, directory, MetricsAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class,
					PrometheusMetricsExportAutoConfiguration.class, MetricsEndpointAutoConfiguration.class,
					ObservationAutoConfiguration.class, MigrationsMetricsAutoConfiguration.class,
					MigrationsObservationAutoConfiguration.class)
			.withPropertyValues("management.endpoints.web.exposure.include=metrics,prometheus");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void afterTheUpgradeOfAStart() {
		this.application.withUserConfiguration(Curious.class).run((context) -> {
			assertThat(scrape(context)).isEqualTo(
					"""
							boards_migrations_applied{bean="migrations",context="boards"} 2.0
							boards_migrations_drift{bean="migrations",context="boards"} NaN
							boards_migrations_lock_wait_seconds_count{bean="migrations",context="boards"} 0
							boards_migrations_lock_wait_seconds_sum{bean="migrations",context="boards"} 0.0
							boards_migrations_lock_waits_total{bean="migrations",context="boards"} 0.0
							boards_migrations_pending{bean="migrations",context="boards"} 0.0
							boards_migrations_retries_total{bean="migrations",context="boards"} 0.0
							boards_migrations_run_seconds_count{bean="migrations",context="boards",direction="upgrade",error="none",outcome="done"} 1
							boards_migrations_run_seconds_sum{bean="migrations",context="boards",direction="upgrade",error="none",outcome="done"} #
							boards_migrations_step_seconds_count{bean="migrations",context="boards",direction="upgrade",error="none",outcome="done"} 2
							boards_migrations_step_seconds_sum{bean="migrations",context="boards",direction="upgrade",error="none",outcome="done"} #
							""");
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			Duration run = total(registry, "boards.migrations.run");
			Duration steps = total(registry, "boards.migrations.step");
			assertThat(steps).isGreaterThan(Duration.ofMillis(200));
			assertThat(run).isGreaterThan(steps).isLessThan(Duration.ofSeconds(30));
			assertThat(context.getBean(Curious.class).applied).as("when the registry was made").isEqualTo(2);
		});
	}

	@Test
	void theMetricsEndpointKnowsThemToo() {
		this.application.run((context) -> {
			MetricsEndpoint endpoint = context.getBean(MetricsEndpoint.class);
			assertThat(endpoint.listNames().getNames()).filteredOn((name) -> name.startsWith("boards"))
				.containsExactly("boards.migrations.applied", "boards.migrations.drift", "boards.migrations.lock.wait",
						"boards.migrations.lock.waits", "boards.migrations.pending", "boards.migrations.retries",
						"boards.migrations.run", "boards.migrations.step");
			MetricsEndpoint.MetricDescriptor step = Objects
				.requireNonNull(endpoint.metric("boards.migrations.step", List.of("outcome:done")));
			assertThat(step.getAvailableTags()).extracting(MetricsEndpoint.AvailableTag::getTag)
				.containsExactlyInAnyOrder("bean", "context", "direction", "error");
			assertThat(step.getMeasurements().get(0).getValue()).isEqualTo(2);
		});
	}

	@Test
	void afterAFailedStep() {
		this.files.add("three", "CREATE TABLE tag (id int);", "");
		this.application.withPropertyValues("boards.migrations.on-startup=none").run((context) -> {
			catchThrowable(context.getBean(Migrations.class)::upgrade);

			assertThat(scrape(context)).isEqualTo(
					"""
							boards_migrations_applied{bean="migrations",context="boards"} 2.0
							boards_migrations_drift{bean="migrations",context="boards"} NaN
							boards_migrations_lock_wait_seconds_count{bean="migrations",context="boards"} 0
							boards_migrations_lock_wait_seconds_sum{bean="migrations",context="boards"} 0.0
							boards_migrations_lock_waits_total{bean="migrations",context="boards"} 0.0
							boards_migrations_pending{bean="migrations",context="boards"} 1.0
							boards_migrations_retries_total{bean="migrations",context="boards"} 0.0
							boards_migrations_run_active_seconds_count{bean="migrations",context="boards",direction="upgrade",outcome="running"} 0
							boards_migrations_run_active_seconds_sum{bean="migrations",context="boards",direction="upgrade",outcome="running"} 0.0
							boards_migrations_run_seconds_count{bean="migrations",context="boards",direction="upgrade",error="StepFailedException",outcome="failed"} 1
							boards_migrations_run_seconds_sum{bean="migrations",context="boards",direction="upgrade",error="StepFailedException",outcome="failed"} #
							boards_migrations_step_active_seconds_count{bean="migrations",context="boards",direction="upgrade",outcome="running"} 0
							boards_migrations_step_active_seconds_sum{bean="migrations",context="boards",direction="upgrade",outcome="running"} 0.0
							boards_migrations_step_seconds_count{bean="migrations",context="boards",direction="upgrade",error="StepFailedException",outcome="failed"} 1
							boards_migrations_step_seconds_sum{bean="migrations",context="boards",direction="upgrade",error="StepFailedException",outcome="failed"} #
							boards_migrations_step_seconds_count{bean="migrations",context="boards",direction="upgrade",error="none",outcome="done"} 2
							boards_migrations_step_seconds_sum{bean="migrations",context="boards",direction="upgrade",error="none",outcome="done"} #
							""");
		});
	}

	@Test
	void whileItWaitsForTheLockAndAfterwards() {
		this.application.withPropertyValues("boards.migrations.on-startup=none").run((context) -> {
			Migrations migrations = context.getBean(Migrations.class);
			migrations.upgrade("one");
			assertThat(scrape(context))
				.contains("boards_migrations_pending{bean=\"migrations\",context=\"boards\"} 1.0\n");
			CompletableFuture<RunReport> run;
			try (HeldLock held = HeldLock.on(this.database, "public")) {
				assertThat(held.isGranted()).isTrue();
				run = Meanwhile.run(migrations::upgrade);
				Awaitility.await()
					.until(() -> scrape(context)
						.contains("boards_migrations_lock_waits_total{bean=\"migrations\",context=\"boards\"} 1.0\n"));
				assertThat(scrape(context))
					.contains(
							"""
									boards_migrations_lock_wait_seconds_count{bean="migrations",context="boards"} 0
									boards_migrations_lock_wait_seconds_sum{bean="migrations",context="boards"} 0.0
									boards_migrations_lock_waits_total{bean="migrations",context="boards"} 1.0
									boards_migrations_pending{bean="migrations",context="boards"} 1.0
									boards_migrations_retries_total{bean="migrations",context="boards"} 0.0
									boards_migrations_run_active_seconds_count{bean="migrations",context="boards",direction="upgrade",outcome="running"} 1
									""")
					.contains(
							"""
									boards_migrations_step_active_seconds_count{bean="migrations",context="boards",direction="upgrade",outcome="running"} 1
									""");
			}
			run.get();
			assertThat(scrape(context)).contains("""
					boards_migrations_lock_wait_seconds_count{bean="migrations",context="boards"} 1
					boards_migrations_lock_wait_seconds_sum{bean="migrations",context="boards"} #
					boards_migrations_lock_waits_total{bean="migrations",context="boards"} 1.0
					boards_migrations_pending{bean="migrations",context="boards"} 0.0
					""");
		});
	}

	@Test
	void whatIsTriedAgainIsCounted() {
		this.application.withPropertyValues("boards.migrations.on-startup=none", "boards.migrations.lock-timeout=10ms")
			.run((context) -> {
				Migrations migrations = context.getBean(Migrations.class);
				migrations.upgrade("one");
				FunctionCounter retries = context.getBean(MeterRegistry.class)
					.get("boards.migrations.retries")
					.functionCounter();
				CompletableFuture<RunReport> run;
				try (Connection connection = this.database.dataSource().getConnection();
						Statement statement = connection.createStatement()) {
					connection.setAutoCommit(false);
					statement.execute("LOCK TABLE tag");
					run = Meanwhile.run(migrations::upgrade);
					Awaitility.await().until(() -> retries.count() > 0);
				}
				assertThat(run.get().current()).containsExactly("two");
			});
	}

	@Test
	void aStepThatIsTriedAgainIsTimedForEachTry() {
		migrations().upgrade("one");
		this.application.withBean(RunListener.class, () -> SomebodyElse.locking(this.database, "tag"))
			.withPropertyValues("boards.migrations.on-startup=none", "boards.migrations.transaction=all",
					"boards.migrations.lock-timeout=10ms")
			.run((context) -> {
				context.getBean(Migrations.class).upgrade();

				assertThat(steps(context)).containsExactlyInAnyOrder("retried 1", "done 1");
			});
	}

	@Test
	void soIsOneThatAnotherInstanceDidMeanwhile() {
		this.application.withBean(RunListener.class, () -> SomebodyElse.ahead(migrations()))
			.withPropertyValues("boards.migrations.on-startup=none")
			.run((context) -> {
				context.getBean(Migrations.class).upgrade();

				assertThat(steps(context)).containsExactly("skipped 2");
			});
	}

	@Test
	void theDifferenceToTheEntitiesIsThatOfTheLastComparison() {
		this.application.withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.withUserConfiguration(Entities.class)
			.withPropertyValues("boards.migrations.drift=warn")
			.run((context) -> {
				Gauge drift = context.getBean(MeterRegistry.class).get("boards.migrations.drift").gauge();
				Migrations migrations = context.getBean(Migrations.class);
				assertThat(drift.value()).as("that of the start").isPositive();
				assertThat(drift.value()).isEqualTo(migrations.check().operations().size());

				migrations.downgrade("one");

				assertThat(drift.value()).as("the database is another now").isNaN();
			});
	}

	private Migrations migrations() {
		return this.files.builder(this.database.dataSource()).build();
	}

	/** How often steps ended in which way. */
	private static List<String> steps(ApplicationContext context) {
		return context.getBean(MeterRegistry.class)
			.get("boards.migrations.step")
			.timers()
			.stream()
			.map((timer) -> timer.getId().getTag("outcome") + " " + timer.count())
			.toList();
	}

	private static Duration total(MeterRegistry registry, String timer) {
		return Duration.ofNanos((long) registry.get(timer).timer().totalTime(TimeUnit.NANOSECONDS));
	}

	/** The samples, with every time that is not zero as #, and without the greatest. */
	private static String scrape(ApplicationContext context) {
		return context.getBean(PrometheusMeterRegistry.class)
			.scrape()
			.lines()
			.filter((line) -> line.startsWith("boards_migrations") && !line.contains("_max{"))
			.map((line) -> line.contains("_seconds_sum{") ? line.replaceFirst(" (?!0\\.0$)[0-9.E-]+$", " #") : line)
			.collect(Collectors.joining("\n", "", "\n"));
	}

	@Configuration(proxyBeanMethods = false)
	@EntityScan("io.boards.migrations.autoconfigure")
	static class Entities {

	}

	/** Looks into the database when the registry is made. */
	@Configuration(proxyBeanMethods = false)
	static class Curious {

		private int applied;

		@Bean
		MeterRegistryCustomizer<MeterRegistry> curious(DataSource source) {
			this.applied = JdbcClient.create(source)
				.sql("SELECT count(*) FROM boards_migrations")
				.query(Integer.class)
				.single();
			return (registry) -> {
			};
		}

	}

}
