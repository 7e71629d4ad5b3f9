package io.boards.migrations.autoconfigure;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.boards.migrations.Migrations;
import io.boards.migrations.actuate.MigrationsEndpoint;
import io.boards.migrations.event.MigrationsEventAutoConfiguration;
import io.boards.migrations.monitor.MigrationsHealthAutoConfiguration;
import io.boards.migrations.monitor.MigrationsInfoAutoConfiguration;
import io.boards.migrations.monitor.MigrationsMetricsAutoConfiguration;
import io.boards.migrations.observation.MigrationsObservationAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport.ConditionAndOutcomes;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.StaticApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which beans the starter adds to which application.
 */
class ConditionsTest {

	private static final List<String> ALWAYS = List.of("migrations", "migrationsConnectionDetails",
			"migrationsInitializer", "migrationsFirst", "migrationsInstanceFactory", "migrationsInstanceListeners",
			"migrationsEventPublishing", "migrationsStartupSteps");

	private static final List<String> WATCHING = List.of("migrationsRunWatches", "migrationsStandings");

	private final ApplicationContextRunner bare = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(MetricsAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class,
						ObservationAutoConfiguration.class, MigrationsAutoConfiguration.class,
						MigrationsEndpointAutoConfiguration.class, MigrationsEventAutoConfiguration.class,
						MigrationsHealthAutoConfiguration.class, MigrationsInfoAutoConfiguration.class,
						MigrationsMetricsAutoConfiguration.class, MigrationsObservationAutoConfiguration.class))
		.withPropertyValues("boards.migrations.on-startup=none", "management.endpoints.web.exposure.include=*");

	private final ApplicationContextRunner application = this.bare.withBean(PGSimpleDataSource.class);

	@Test
	void withEverythingThereIsEverything() {
		this.application.run((context) -> assertThat(ours(context)).containsAll(ALWAYS)
			.containsAll(WATCHING)
			.contains("migrationsEndpoint", "migrationsHealthContributor", "migrationsInfoContributor",
					"migrationsMeters", "migrationsRunObservers", "migrationsPastTimers", "migrationsPastSpans")
			.hasSize(17));
	}

	@Test
	void withoutADataSourceThereIsNothingAndTheReportSaysWhy() {
		this.bare.run((context) -> {
			assertThat(ours(context)).isEmpty();
			Map<String, ConditionAndOutcomes> report = ConditionEvaluationReport.get(context.getBeanFactory())
				.getConditionAndOutcomesBySource();
			List<String> reasons = Objects.requireNonNull(report.get(MigrationsAutoConfiguration.class.getName()))
				.stream()
				.map((each) -> each.getOutcome().getMessage())
				.toList();
			assertThat(reasons).containsExactly("AnyNestedCondition 0 matched 6 did not; "
					+ none("OfBean", "io.boards.migrations.autoconfigure.MigrationsConnectionDetails")
					+ "; NestedCondition on MigrationsAutoConfiguration.OnDatabase.OfInstances"
					+ " Instances boards.migrations.instances has none" + "; NestedCondition on"
					+ " MigrationsAutoConfiguration.OnDatabase.OfItsOwn @ConditionalOnProperty (boards.migrations.url)"
					+ " did not find property 'boards.migrations.url'; "
					+ none("OfR2dbc", "org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails") + "; "
					+ none("OfService", "org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails") + "; "
					+ none("OfApplication", "javax.sql.DataSource"));
		});
	}

	private static String none(String condition, String type) {
		return "NestedCondition on MigrationsAutoConfiguration.OnDatabase." + condition + " @ConditionalOnBean (types: "
				+ type + "; SearchStrategy: all) did not find any beans of type " + type;
	}

	@Test
	void aUrlOfItsOwnIsEnough() {
		this.bare.withPropertyValues("boards.migrations.url=jdbc:postgresql://localhost/none")
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(Migrations.class));
	}

	@Test
	void whatNeedsALibraryIsThereOnlyWithIt() {
		without(ConditionalOnAvailableEndpoint.class, "migrationsEndpoint");
		without(ConditionalOnEnabledInfoContributor.class, "migrationsInfoContributor");
		without(HealthContributor.class, "migrationsHealthContributor");
		without("io.micrometer.tracing", "migrationsPastSpans");
	}

	@Test
	void whatNeedsARegistryIsThereOnlyWithOne() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class,
					MigrationsMetricsAutoConfiguration.class, MigrationsObservationAutoConfiguration.class))
			.withBean(PGSimpleDataSource.class)
			.withPropertyValues("boards.migrations.on-startup=none")
			.run((context) -> assertThat(context).hasSingleBean(Migrations.class)
				.doesNotHaveBean(MeterRegistry.class)
				.doesNotHaveBean(ObservationRegistry.class)
				.doesNotHaveBean("migrationsMeters")
				.doesNotHaveBean("migrationsRunObservers"));
	}

	@Test
	void withoutMicrometerTheRestIsThere() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class,
					MigrationsEventAutoConfiguration.class, MigrationsHealthAutoConfiguration.class,
					MigrationsMetricsAutoConfiguration.class, MigrationsObservationAutoConfiguration.class))
			.withBean(PGSimpleDataSource.class)
			.withPropertyValues("boards.migrations.on-startup=none")
			.withClassLoader(new FilteredClassLoader("io.micrometer"))
			.run((context) -> assertThat(ours(context)).containsAll(ALWAYS)
				.containsAll(WATCHING)
				.contains("migrationsHealthContributor")
				.hasSize(11));
	}

	@Test
	void anEndpointOfTheApplicationTakesThePlaceOfOurs() {
		this.application
			.withBean("mine", MigrationsEndpoint.class, () -> new MigrationsEndpoint(new StaticApplicationContext()))
			.run((context) -> assertThat(context).hasSingleBean(MigrationsEndpoint.class).hasBean("mine"));
	}

	@Test
	void soDoesAnInitializer() {
		this.application
			.withBean("mine", MigrationsInitializer.class,
					() -> new MigrationsInitializer(Migrations.builder(new PGSimpleDataSource()).build(),
							OnStartup.NONE, OnDrift.IGNORE, Duration.ZERO))
			.run((context) -> assertThat(context).hasSingleBean(MigrationsInitializer.class).hasBean("mine"));
	}

	@Test
	void soDoWordsOnHowToConnect() {
		this.bare.withBean("mine", MigrationsConnectionDetails.class, AsTheApplication::new)
			.run((context) -> assertThat(context).hasSingleBean(MigrationsConnectionDetails.class)
				.hasBean("mine")
				.hasSingleBean(Migrations.class));
	}

	@Test
	void anEndpointThatNothingExposesIsNotMade() {
		this.application.withPropertyValues("management.endpoints.web.exposure.include=health")
			.run((context) -> assertThat(context).hasSingleBean(Migrations.class)
				.doesNotHaveBean(MigrationsEndpoint.class));
	}

	private void without(Class<?> type, String bean) {
		without(new FilteredClassLoader(type), bean);
	}

	private void without(String packageName, String bean) {
		without(new FilteredClassLoader(packageName), bean);
	}

	private void without(FilteredClassLoader loader, String bean) {
		this.application.withClassLoader(loader)
			.run((context) -> assertThat(ours(context)).doesNotContain(bean).containsAll(ALWAYS).hasSize(16));
	}

	private static List<String> ours(AssertableApplicationContext context) {
		assertThat(context).hasNotFailed();
		return Arrays.stream(context.getBeanDefinitionNames()).filter((name) -> name.startsWith("migrations")).toList();
	}

	/** Says nothing of its own. */
	private static final class AsTheApplication implements MigrationsConnectionDetails {

		@Override
		public @Nullable String getJdbcUrl() {
			return null;
		}

		@Override
		public @Nullable String getUsername() {
			return null;
		}

		@Override
		public @Nullable String getPassword() {
			return null;
		}

	}

}
