package io.boards.migrations.monitor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.actuate.MigrationsDescriptor.StatusDescriptor;
import io.boards.migrations.actuate.MigrationsEndpoint;
import io.boards.migrations.autoconfigure.InstanceListeners;
import io.boards.migrations.autoconfigure.MigrationsAutoConfiguration;
import io.boards.migrations.event.AfterRunEvent;
import io.boards.migrations.event.BeforeStepEvent;
import io.boards.migrations.event.MigrationEvent;
import io.boards.migrations.event.MigrationsEventAutoConfiguration;
import io.boards.migrations.observation.MigrationsObservationAutoConfiguration;
import io.boards.migrations.runtime.HeldLock;
import io.boards.migrations.runtime.RevisionFiles;
import io.boards.migrations.runtime.RunReport;
import io.boards.migrations.test.Meanwhile;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.actuate.autoconfigure.info.InfoContributorAutoConfiguration;
import org.springframework.boot.actuate.endpoint.OperationType;
import org.springframework.boot.actuate.endpoint.invoke.reflect.OperationMethod;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What is seen of several databases, each of them for itself.
 */
@PostgresTest
class InstancesShownTest {

	private final TestDatabase shop;

	private final TestDatabase ledger;

	private final RevisionFiles orders;

	private final List<String> heard = new ArrayList<>();

	private final ApplicationContextRunner application;

	InstancesShownTest(TestDatabase database, @TempDir Path orders, @TempDir Path billing) {
		this.shop = database.another();
		this.ledger = database.another();
		this.orders = RevisionFiles.oneAndTwo(orders, "");
		new RevisionFiles(billing).add("bill", "CREATE TABLE bill (id int);", "DROP TABLE bill;");
		this.application = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MetricsAutoConfiguration.class,
					CompositeMeterRegistryAutoConfiguration.class, SimpleMetricsExportAutoConfiguration.class,
					ObservationAutoConfiguration.class, MigrationsAutoConfiguration.class,
					MigrationsEventAutoConfiguration.class, MigrationsMetricsAutoConfiguration.class,
					MigrationsObservationAutoConfiguration.class, HealthContributorAutoConfiguration.class,
					HealthContributorRegistryAutoConfiguration.class, InfoContributorAutoConfiguration.class,
					MigrationsHealthAutoConfiguration.class, MigrationsInfoAutoConfiguration.class))
			.withBean("shop", DataSource.class, this.shop::dataSource)
			.withBean("ledger", DataSource.class, this.ledger::dataSource)
			.withInitializer(
					(context) -> context.addApplicationListener((ApplicationListener<MigrationEvent>) this::hear))
			.withPropertyValues("boards.migrations.instances.orders.datasource=shop",
					"boards.migrations.instances.orders.locations=file:" + orders,
					"boards.migrations.instances.billing.datasource=ledger",
					"boards.migrations.instances.billing.locations=file:" + billing,
					"boards.migrations.instances.billing.drift=fail");
	}

	private void hear(MigrationEvent event) {
		if (event instanceof BeforeStepEvent step) {
			this.heard.add(event.instance() + " " + step.step().revision().id());
		}
		else if (event instanceof AfterRunEvent) {
			this.heard.add(event.instance() + " is over");
		}
	}

	@AfterEach
	void drop() {
		this.shop.close();
		this.ledger.close();
	}

	@Test
	void theHealthOfOneDoesNotSpeakOfTheOther() {
		this.application
			.withPropertyValues("boards.migrations.on-startup=none",
					"boards.migrations.instances.orders.on-startup=upgrade")
			.run((context) -> {
				assertThat(health(context, "orders").getStatus()).isEqualTo(Status.UP);
				assertThat(health(context, "billing").getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

				context.getBean("billing", Migrations.class).upgrade();
				this.orders.add("three", "SELECT 1 / 0;", "");
			});
		this.application
			.withPropertyValues("boards.migrations.on-startup=none", "boards.migrations.instances.billing.drift=ignore")
			.run((context) -> {
				Throwable failure = catchThrowable(() -> context.getBean("orders", Migrations.class).upgrade());
				assertThat(failure).hasMessageStartingWith("Revision three failed");
				assertThat(health(context, "orders").getStatus()).isEqualTo(Status.DOWN);
				assertThat(health(context, "billing").getStatus()).isEqualTo(Status.UP);
			});
	}

	@Test
	void theDifferenceOfOneIsAFailureWhereItSaysSo() {
		this.application.withPropertyValues("boards.migrations.on-startup=none").run((context) -> {
			context.getBean("orders", Migrations.class).upgrade();
			context.getBean("billing", Migrations.class).upgrade();
			context.getBean(InstanceListeners.class).of("orders").compared(3);
			context.getBean(InstanceListeners.class).of("billing").compared(2);
			assertThat(health(context, "orders").getStatus()).isEqualTo(Status.UP);
			assertThat(health(context, "orders").getDetails()).containsEntry("drift", 3);
			assertThat(health(context, "billing").getStatus()).isEqualTo(Status.DOWN);
			assertThat(gauge(context, "drift", "orders")).isEqualTo(3);
			assertThat(gauge(context, "drift", "billing")).isEqualTo(2);
		});
	}

	@Test
	void aRunOfOneThatWaitsIsNotOneOfTheOther() {
		this.application.withPropertyValues("boards.migrations.on-startup=none").run((context) -> {
			context.getBean("orders", Migrations.class).upgrade("one");
			context.getBean("billing", Migrations.class).upgrade();
			CompletableFuture<RunReport> run;
			try (HeldLock held = HeldLock.on(this.shop, "public")) {
				assertThat(held.isGranted()).isTrue();
				run = Meanwhile.run(() -> context.getBean("orders", Migrations.class).upgrade());
				Awaitility.await()
					.untilAsserted(() -> assertThat(health(context, "orders").getDetails()).containsEntry("doing",
							"waiting to apply two"));
				assertThat(health(context, "billing").getStatus()).isEqualTo(Status.UP);
				assertThat(waits(context, "orders")).isEqualTo(1);
				assertThat(waits(context, "billing")).isZero();
			}
			run.join();
		});
	}

	@Test
	void infoGaugesTimersAndEventsNameTheInstance() {
		this.application.withPropertyValues("boards.migrations.instances.billing.drift=ignore").run((context) -> {
			Info.Builder info = new Info.Builder();
			context.getBean("migrationsInfoContributor", InfoContributor.class).contribute(info);
			assertThat(info.build().getDetails()).containsEntry("migrations",
					Map.of("orders", Map.of("current", List.of("two"), "heads", List.of("two")), "billing",
							Map.of("current", List.of("bill"), "heads", List.of("bill"))));
			assertThat(gauge(context, "applied", "orders")).isEqualTo(2);
			assertThat(gauge(context, "applied", "billing")).isEqualTo(1);
			assertThat(steps(context, "orders")).isEqualTo(2);
			assertThat(steps(context, "billing")).isEqualTo(1);
		});
		assertThat(this.heard).containsExactly("orders one", "orders two", "orders is over", "billing bill",
				"billing is over");
	}

	@Test
	void theEndpointShowsEachAndPartsOfAllOrOfOne() throws NoSuchMethodException {
		this.application.withPropertyValues("boards.migrations.instances.billing.drift=ignore").run((context) -> {
			MigrationsEndpoint endpoint = new MigrationsEndpoint(context);
			assertThat(Objects.requireNonNull(endpoint.migrations().contexts().get(context.getId())).migrations())
				.containsOnlyKeys("orders", "billing")
				.hasEntrySatisfying("billing",
						(status) -> assertThat(((StatusDescriptor) status).current()).containsExactly("bill"));
			assertThat(endpoint.part("current", null, null)).hasToString("[two, bill]");
			assertThat(endpoint.part("current", "billing", null)).hasToString("[bill]");
			assertThat(endpoint.part("one", "orders", null)).isNotNull();
			assertThat(endpoint.part("one", "billing", null)).isNull();
			assertThat(endpoint.part("current", "nobody", null)).isNull();
		});
		OperationMethod part = new OperationMethod(
				MigrationsEndpoint.class.getMethod("part", String.class, String.class, String.class),
				OperationType.READ);
		assertThat(part.getParameters().get(0).isMandatory()).isTrue();
		assertThat(part.getParameters().get(1).isMandatory()).isFalse();
		assertThat(part.getParameters().get(2).isMandatory()).isFalse();
	}

	private static Health health(ApplicationContext context, String instance) {
		CompositeHealthContributor all = context.getBean(CompositeHealthContributor.class);
		return Objects
			.requireNonNull(((HealthIndicator) Objects.requireNonNull(all.getContributor(instance))).health());
	}

	private static double gauge(ApplicationContext context, String name, String instance) {
		return context.getBean(MeterRegistry.class)
			.get("boards.migrations." + name)
			.tag("bean", instance)
			.gauge()
			.value();
	}

	private static double waits(ApplicationContext context, String instance) {
		return context.getBean(MeterRegistry.class)
			.get("boards.migrations.lock.waits")
			.tag("bean", instance)
			.functionCounter()
			.count();
	}

	private static long steps(ApplicationContext context, String instance) {
		return context.getBean(MeterRegistry.class).get("boards.migrations.step").tag("bean", instance).timer().count();
	}

}
