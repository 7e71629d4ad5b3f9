package io.boards.migrations.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.autoconfigure.ApplicationFailureException;
import io.boards.migrations.autoconfigure.MigrationsAutoConfiguration;
import io.boards.migrations.autoconfigure.SeveralDataSourcesException;
import io.boards.migrations.cli.InstanceChoiceException;
import io.boards.migrations.runtime.RevisionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApplicationWorkplaceTest {

	private final ApplicationContextRunner nothing = new ApplicationContextRunner(
			() -> new CommandApplicationContext(() -> {
			}));

	private final ApplicationContextRunner application = this.nothing
		.withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class));

	@Test
	void productionIsProtectedUnlessSaidOtherwise() {
		this.nothing.run(protectedProfiles());
		this.nothing.withPropertyValues("spring.profiles.active=blue,prod").run(protectedProfiles("prod"));
		this.nothing.withPropertyValues("spring.profiles.active=production").run(protectedProfiles("production"));
		this.nothing.withPropertyValues("spring.profiles.default=prod").run(protectedProfiles("prod"));
		this.nothing.withPropertyValues("spring.profiles.default=prod", "spring.profiles.active=blue")
			.run(protectedProfiles());
		this.nothing
			.withPropertyValues("spring.profiles.active=blue,prod", "boards.migrations.protected-profiles=blue,red")
			.run(protectedProfiles("blue"));
		this.nothing.withPropertyValues("spring.profiles.active=prod", "boards.migrations.protected-profiles=")
			.run(protectedProfiles());
	}

	@Test
	void noDataSourceIsMadeBeforeAConnectionIsNeeded() {
		AtomicInteger made = new AtomicInteger();
		this.application.withBean(DataSource.class, () -> {
			made.incrementAndGet();
			throw new UnsupportedOperationException("No server here");
		}).run((context) -> {
			Migrations migrations = ApplicationWorkplace.of(context).migrations(null);
			assertThat(migrations.heads()).containsExactly("seed_tag");
			assertThat(made).hasValue(0);
			assertThatThrownBy(migrations::current).rootCause().hasMessage("No server here");
			assertThat(made).hasValue(1);
		});
	}

	@Test
	void severalDataSourcesAreNoProblemBeforeAConnectionIsNeeded() {
		this.application.withBean("one", DataSource.class, PGSimpleDataSource::new)
			.withBean("two", DataSource.class, PGSimpleDataSource::new)
			.run((context) -> {
				Migrations migrations = ApplicationWorkplace.of(context).migrations(null);
				assertThat(migrations.heads()).containsExactly("seed_tag");
				assertThatThrownBy(migrations::current).isInstanceOf(SeveralDataSourcesException.class);
			});
	}

	@Test
	void anApplicationWithoutADatabaseIsToldSo() {
		this.application.withPropertyValues("spring.profiles.active=blue,green")
			.run((context) -> assertThatThrownBy(() -> ApplicationWorkplace.of(context).migrations(null))
				.isInstanceOf(MigrationsBeanException.class)
				.hasMessage(
						"""
								The application has no Migrations bean, which it gets where it has a DataSource.
								    profiles: blue, green
								  What to do: Configure a DataSource, such as by spring.datasource.url, or name the profile that does \
								(--spring.profiles.active=…)."""));
	}

	@Test
	void whatSpringBootCanExplainIsExplained() {
		this.application.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
			.run((context) -> assertThatThrownBy(() -> ApplicationWorkplace.of(context).migrations(null).current())
				.isInstanceOf(ApplicationFailureException.class)
				.hasMessageStartingWith(
						"Failed to configure a DataSource: 'url' attribute is not specified and no embedded datasource"
								+ " could be configured.")
				.hasMessageContaining("\n  What to do: Consider the following:"));
	}

	@Test
	void severalMigrationsAreNamed() {
		this.nothing.withBean("one", Migrations.class, ApplicationWorkplaceTest::nowhere)
			.withBean("two", Migrations.class, ApplicationWorkplaceTest::nowhere)
			.run((context) -> {
				ApplicationWorkplace workplace = ApplicationWorkplace.of(context);
				assertThatThrownBy(() -> workplace.migrations(null)).isInstanceOf(InstanceChoiceException.class)
					.hasMessage("""
							The application has several databases, and it is not clear which one is meant.
							    instances: one, two
							  What to do: Name one of them: --instance one.""");
				assertThatThrownBy(() -> workplace.migrations("three")).isInstanceOf(InstanceChoiceException.class)
					.hasMessage("""
							The application has no database of that name.
							    option:    --instance three
							    instances: one, two
							  What to do: Name one of those.""");
				assertThat(workplace.migrations("two").heads()).containsExactly("outside");
			});
	}

	@Test
	void thePrimaryOneNeedNotBeNamed() {
		this.nothing.withBean("one", Migrations.class, () -> {
			throw new UnsupportedOperationException("Not this one");
		})
			.withBean("two", Migrations.class, ApplicationWorkplaceTest::nowhere,
					(definition) -> definition.setPrimary(true))
			.run((context) -> assertThat(ApplicationWorkplace.of(context).migrations(null).heads())
				.containsExactly("outside"));
	}

	@Test
	void aCommandMayBeAboutOneOfSeveralInstances(@TempDir Path sources) {
		this.application
			.withPropertyValues("boards.migrations.directory=/nowhere", "boards.migrations.instances.one.url=jdbc:one",
					"boards.migrations.instances.two.url=jdbc:two",
					"boards.migrations.instances.two.directory=" + sources)
			.run((context) -> {
				new RevisionFiles(sources).add("newer", "SELECT 1;", "SELECT 1;");
				ApplicationWorkplace workplace = ApplicationWorkplace.of(context);
				assertThat(workplace.migrations("one").heads()).containsExactly("seed_tag");
				assertThat(workplace.migrations("two").heads()).containsExactlyInAnyOrder("seed_tag", "newer");
			});
	}

	private static Migrations nowhere() {
		return Migrations.builder(new PGSimpleDataSource()).locations(List.of("classpath:outside")).build();
	}

	private static ContextConsumer<AssertableApplicationContext> protectedProfiles(String... names) {
		return (context) -> assertThat(ApplicationWorkplace.of(context).protectedProfiles()).isEqualTo(List.of(names));
	}

}
