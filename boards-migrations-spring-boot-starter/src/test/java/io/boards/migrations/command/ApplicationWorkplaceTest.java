package io.boards.migrations.command;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.autoconfigure.ApplicationFailureException;
import io.boards.migrations.autoconfigure.MigrationsAutoConfiguration;
import io.boards.migrations.autoconfigure.SeveralDataSourcesException;
import org.junit.jupiter.api.Test;
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
			Migrations migrations = ApplicationWorkplace.of(context).migrations();
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
				Migrations migrations = ApplicationWorkplace.of(context).migrations();
				assertThat(migrations.heads()).containsExactly("seed_tag");
				assertThatThrownBy(migrations::current).isInstanceOf(SeveralDataSourcesException.class);
			});
	}

	@Test
	void anApplicationWithoutADatabaseIsToldSo() {
		this.application.withPropertyValues("spring.profiles.active=blue,green")
			.run((context) -> assertThatThrownBy(() -> ApplicationWorkplace.of(context).migrations())
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
			.run((context) -> assertThatThrownBy(() -> ApplicationWorkplace.of(context).migrations().current())
				.isInstanceOf(ApplicationFailureException.class)
				.hasMessageStartingWith(
						"Failed to configure a DataSource: 'url' attribute is not specified and no embedded datasource"
								+ " could be configured.")
				.hasMessageContaining("\n  What to do: Consider the following:"));
	}

	@Test
	void severalMigrationsAreNamed() {
		this.nothing.withBean("one", Migrations.class, () -> Migrations.builder(new PGSimpleDataSource()).build())
			.withBean("two", Migrations.class, () -> Migrations.builder(new PGSimpleDataSource()).build())
			.run((context) -> assertThatThrownBy(() -> ApplicationWorkplace.of(context).migrations())
				.isInstanceOf(MigrationsBeanException.class)
				.hasMessage("""
						The application has several Migrations beans, and it is not clear which one is meant.
						    beans: one, two
						  What to do: Make one of them @Primary."""));
	}

	private static ContextConsumer<AssertableApplicationContext> protectedProfiles(String... names) {
		return (context) -> assertThat(ApplicationWorkplace.of(context).protectedProfiles()).isEqualTo(List.of(names));
	}

}
