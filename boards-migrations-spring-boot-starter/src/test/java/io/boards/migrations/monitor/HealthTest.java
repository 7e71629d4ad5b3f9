package io.boards.migrations.monitor;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import io.boards.migrations.Migrations;
import io.boards.migrations.autoconfigure.SmallApplication;
import io.boards.migrations.runtime.HeldLock;
import io.boards.migrations.runtime.RevisionFiles;
import io.boards.migrations.runtime.RunReport;
import io.boards.migrations.test.Meanwhile;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.actuate.autoconfigure.info.InfoContributorAutoConfiguration;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.application.AvailabilityHealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What the health of an application and its info say of the migrations.
 */
@PostgresTest
class HealthTest {

	private final TestDatabase database;

	private final Path directory;

	private final RevisionFiles files;

	private final ApplicationContextRunner application;

	private final ApplicationContextRunner leftAlone;

	HealthTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.directory = directory;
		this.files = RevisionFiles.oneAndTwo(directory, "");
		this.application = SmallApplication
			.on(this.database, directory, HealthContributorAutoConfiguration.class,
					HealthContributorRegistryAutoConfiguration.class, HealthEndpointAutoConfiguration.class,
					AvailabilityProbesAutoConfiguration.class, AvailabilityHealthContributorAutoConfiguration.class,
					InfoContributorAutoConfiguration.class, MigrationsHealthAutoConfiguration.class,
					MigrationsInfoAutoConfiguration.class)
			.withBean(ApplicationAvailabilityBean.class);
		this.leftAlone = this.application.withPropertyValues("boards.migrations.on-startup=none");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void itIsUpAtTheHead() {
		this.application.run((context) -> {
			assertThat(health(context)).isEqualTo(expected(Health.up(), List.of("two"), 0));
			assertThat(info(context)).isEqualTo(Map.of("current", List.of("two"), "heads", List.of("two")));
		});
	}

	@Test
	void itIsOutOfServiceWhileRevisionsArePending() {
		this.leftAlone.run((context) -> {
			assertThat(health(context)).isEqualTo(expected(Health.outOfService(), List.of(), 2));
			assertThat(info(context)).isEqualTo(Map.of("current", List.of(), "heads", List.of("two")));

			context.getBean(Migrations.class).upgrade();

			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
			assertThat(info(context)).isEqualTo(Map.of("current", List.of("two"), "heads", List.of("two")));
		});
	}

	@Test
	void itIsOutOfServiceWhileARunWaitsAndTheDatabaseIsNotAsked() {
		this.leftAlone.withPropertyValues("spring.datasource.hikari.maximum-pool-size=1").run((context) -> {
			Migrations migrations = context.getBean(Migrations.class);
			migrations.upgrade("one");
			assertThat(health(context)).isEqualTo(expected(Health.outOfService(), List.of("one"), 1));
			CompletableFuture<RunReport> run;
			try (HeldLock held = HeldLock.on(this.database, "public")) {
				assertThat(held.isGranted()).isTrue();
				run = Meanwhile.run(migrations::upgrade);
				Awaitility.await()
					.untilAsserted(() -> assertThat(health(context)).isEqualTo(expected(
							Health.outOfService().withDetail("doing", "waiting to apply two"), List.of("one"), 1)));
				assertThat(info(context)).isEqualTo(Map.of("current", List.of("one"), "heads", List.of("two")));
			}
			run.get();
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
		});
	}

	@Test
	void itIsDownWhereARunFailedUntilTheDatabaseIsAtTheHead() {
		this.files.add("three", "CREATE TABLE tag (id int); -- secret", "");
		this.leftAlone.run((context) -> {
			catchThrowable(context.getBean(Migrations.class)::upgrade);

			assertThat(health(context)).isEqualTo(expected(
					Health.down()
						.withDetail("error", "Revision three failed in its upgrade. The step was rolled back."),
					List.of("two"), List.of("three"), 1));

			this.database.jdbc().sql("DROP TABLE tag").update();
			Migrations.builder(this.database.dataSource())
				.locations(List.of("file:" + this.directory))
				.build()
				.upgrade();
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
		});
	}

	@Test
	void itIsDownWhereTheDatabaseDoesNotAnswer() {
		this.leftAlone
			.withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/none",
					"spring.datasource.hikari.connection-timeout=250")
			.run((context) -> {
				assertThat(health(context))
					.isEqualTo(Health.down().withDetail("error", "The database gave no connection.").build());
				assertThat(info(context)).isNull();
			});
	}

	@Test
	void aDifferenceToTheEntitiesIsAFailureOnlyWhereItIsConfiguredAsOne() {
		this.application.run((context) -> {
			context.getBean(RunWatches.class).of("migrations").compared(3);
			Health health = health(context);
			assertThat(health.getStatus()).isEqualTo(Status.UP);
			assertThat(health.getDetails()).containsEntry("drift", 3);
		});
		this.leftAlone.withPropertyValues("boards.migrations.drift=fail").run((context) -> {
			context.getBean(RunWatches.class).of("migrations").compared(3);
			assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
			context.getBean(RunWatches.class).of("migrations").compared(0);
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
		});
	}

	@Test
	void itCanDecideWhetherTheApplicationIsReady() {
		this.leftAlone
			.withPropertyValues("management.endpoint.health.probes.enabled=true",
					"management.endpoint.health.group.readiness.include=readinessState,migrations")
			.run((context) -> {
				AvailabilityChangeEvent.publish(context, LivenessState.CORRECT);
				AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
				HealthEndpoint endpoint = context.getBean(HealthEndpoint.class);
				assertThat(status(endpoint, "readiness")).isEqualTo(Status.OUT_OF_SERVICE);
				assertThat(status(endpoint, "liveness")).isEqualTo(Status.UP);

				context.getBean(Migrations.class).upgrade();

				assertThat(status(endpoint, "readiness")).isEqualTo(Status.UP);
			});
	}

	@Test
	void severalDatabasesHaveAHealthEach() {
		this.leftAlone
			.withBean("first", Migrations.class, () -> Migrations.builder(this.database.dataSource()).build(),
					(definition) -> definition.setPrimary(true))
			.withBean("second", Migrations.class, () -> Migrations.builder(this.database.dataSource()).build())
			.run((context) -> {
				CompositeHealthContributor all = context.getBean("migrationsHealthContributor",
						CompositeHealthContributor.class);
				assertThat(all.stream().map(CompositeHealthContributor.Entry::name)).containsExactly("first", "second");
			});
	}

	@Test
	void bothCanBeLeftOut() {
		this.leftAlone
			.withPropertyValues("management.health.migrations.enabled=false",
					"management.info.migrations.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean("migrationsHealthContributor")
				.doesNotHaveBean(MigrationsInfoContributor.class)
				.doesNotHaveBean(RunWatches.class));
	}

	@Test
	void anApplicationsOwnTakesItsPlace() {
		this.leftAlone
			.withBean("migrationsHealthIndicator", HealthIndicator.class, () -> () -> Health.unknown().build())
			.run((context) -> assertThat(context).hasSingleBean(Migrations.class)
				.doesNotHaveBean("migrationsHealthContributor"));
	}

	private static Health health(ApplicationContext context) {
		HealthContributor contributor = context.getBean("migrationsHealthContributor", HealthContributor.class);
		return Objects.requireNonNull(((HealthIndicator) contributor).health());
	}

	private static Status status(HealthEndpoint endpoint, String group) {
		return Objects.requireNonNull(endpoint.healthForPath(group)).getStatus();
	}

	private static @Nullable Object info(ApplicationContext context) {
		Info.Builder builder = new Info.Builder();
		context.getBean(InfoContributor.class).contribute(builder);
		return builder.build().get("migrations");
	}

	private static Health expected(Health.Builder health, List<String> current, int pending) {
		return expected(health, current, List.of("two"), pending);
	}

	private static Health expected(Health.Builder health, List<String> current, List<String> heads, int pending) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("current", current);
		details.put("heads", heads);
		details.put("pending", pending);
		details.put("unknown", 0);
		details.put("unfinished", 0);
		details.forEach(health::withDetail);
		return health.build();
	}

}
