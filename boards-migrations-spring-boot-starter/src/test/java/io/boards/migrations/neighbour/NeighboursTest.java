package io.boards.migrations.neighbour;

import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.autoconfigure.MigrationsDataSource;
import io.boards.migrations.autoconfigure.SmallApplication;
import io.boards.migrations.runtime.RevisionFiles;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Others that change the schema of the same application.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class NeighboursTest {

	private final TestDatabase database;

	private final Path directory;

	private final ApplicationContextRunner application;

	NeighboursTest(TestDatabase database, @TempDir Path directory) throws Exception {
		this.database = database.another();
		this.directory = directory;
		Path revisions = Files.createDirectory(directory.resolve("revisions"));
		new RevisionFiles(revisions).add("one", "CREATE TABLE tag (id int);", "DROP TABLE tag;");
		this.application = SmallApplication.on(this.database)
			.withBean(TestDatabase.class, () -> this.database, (definition) -> definition.setDestroyMethodName(""))
			.withPropertyValues("boards.migrations.locations=file:" + revisions, "spring.flyway.locations=",
					"spring.liquibase.change-log=file:" + directory + "/log.sql");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void flywayOnTheSameDataSourceIsTold(CapturedOutput output) {
		this.application.withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class)).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(Migrations.class).current()).as("behind Flyway").containsExactly("one");
		});
		assertThat(output.getOut()).containsOnlyOnce("Flyway (bean flyway) and boards-migrations both migrate the same"
				+ " DataSource. Leave it to one of them: spring.flyway.enabled=false, or"
				+ " boards.migrations.on-startup=none");
	}

	@Test
	void soIsLiquibase(CapturedOutput output) throws Exception {
		Files.writeString(this.directory.resolve("log.sql"), "--liquibase formatted sql\n");
		this.application.withConfiguration(AutoConfigurations.of(LiquibaseAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output.getOut()).containsOnlyOnce("Liquibase (bean liquibase) and boards-migrations both migrate the"
				+ " same DataSource. Leave it to one of them: spring.liquibase.enabled=false, or"
				+ " boards.migrations.on-startup=none");
	}

	@Test
	void whoMigratesAnotherDataSourceOrNothingIsNotTold(CapturedOutput output) {
		this.application.withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class))
			.withUserConfiguration(OfItsOwn.class)
			.run((context) -> assertThat(context).hasNotFailed());
		this.application.withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class))
			.withPropertyValues("spring.flyway.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output.getOut()).doesNotContain("both migrate");
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.jpa.hibernate.ddl-auto=update", "spring.jpa.hibernate.ddl-auto=create-drop",
			"spring.jpa.properties.hibernate.hbm2ddl.auto=create",
			"spring.jpa.properties.jakarta.persistence.schema-generation.database.action=drop-and-create" })
	void aSchemaThatHibernateWouldChangeIsRefused(String property) {
		this.application.withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.withPropertyValues(property)
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.isInstanceOf(DdlAutoException.class)
				.hasMessage("""
						Hibernate would change the schema that the revisions make. Nothing was run.
						    property: %s
						  What to do: Set it to none, or to validate to have Hibernate compare. What the entities want \
						beyond the revisions becomes one by: migrations revision --autogenerate.""", property));
		assertThat(this.database.jdbc().sql("SELECT to_regclass('tag') IS NULL").query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void itIsNotWhereNothingIsMigratedOrThereAreNoEntities() {
		this.application.withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.withPropertyValues("spring.jpa.hibernate.ddl-auto=update", "boards.migrations.on-startup=none")
			.run((context) -> assertThat(context).hasNotFailed());
		this.application.withPropertyValues("spring.jpa.hibernate.ddl-auto=update")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Configuration(proxyBeanMethods = false)
	static class OfItsOwn {

		@Bean(defaultCandidate = false)
		@MigrationsDataSource
		DataSource migrated(TestDatabase database) {
			return database.dataSource();
		}

	}

}
