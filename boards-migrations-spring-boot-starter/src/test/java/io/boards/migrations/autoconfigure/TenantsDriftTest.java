package io.boards.migrations.autoconfigure;

import java.nio.file.Path;
import java.util.Objects;

import javax.sql.DataSource;

import io.boards.migrations.runtime.RevisionFiles;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that compares its entities with what each of its tenants has.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class TenantsDriftTest {

	private final TestDatabase database;

	private final ApplicationContextRunner application;

	TenantsDriftTest(TestDatabase parent, @TempDir Path directory) {
		this.database = parent.another();
		new RevisionFiles(directory).add("tag", "CREATE TABLE tag (id bigint PRIMARY KEY, name varchar(255));",
				"DROP TABLE tag;");
		this.application = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
			.withBean(DataSource.class, this.database::dataSource)
			.withUserConfiguration(Factory.class)
			.withPropertyValues("boards.migrations.locations=file:" + directory,
					"boards.migrations.tenants=acme,globex,initech");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void whereAllAreAsTheEntitiesWantNothingIsSaid(CapturedOutput output) {
		this.application.withPropertyValues("boards.migrations.drift=fail")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output.getOut()).doesNotContain("entities");
	}

	@Test
	void aDifferenceIsWarnedOfWithTheTenantsThatHaveIt(CapturedOutput output) {
		differ();
		this.application.withPropertyValues("boards.migrations.drift=warn")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output.getOut()).contains("""
				These tenants are not what the entities want: acme, initech; this would make the first one so:
				ALTER TABLE acme.tag DROP COLUMN note;
				""");
	}

	@Test
	void itIsAFailureWhereThePropertiesSaySo() {
		differ();
		this.application.withPropertyValues("boards.migrations.drift=fail")
			.run((context) -> assertThat(
					NestedExceptionUtils.getMostSpecificCause(Objects.requireNonNull(context.getStartupFailure())))
				.isInstanceOf(DriftException.class)
				.hasMessage(
						"""
								Some tenants are not what the entities want.
								    tenants:    acme, initech
								    difference: ALTER TABLE acme.tag DROP COLUMN note;
								  What to do: Write the revision that is missing (migrations revision --autogenerate), or start without the \
								comparison (boards.migrations.drift=ignore)."""));
	}

	@Test
	void whoHasUnknownRevisionsIsNotCompared(CapturedOutput output) {
		differ();
		this.database.jdbc()
			.sql("INSERT INTO globex.boards_migrations SELECT 'later', '{tag}', '{}', 'Add a table', created_at, NULL,"
					+ " NULL, clock_timestamp(), applied_by, duration_ms FROM globex.boards_migrations")
			.update();
		this.application.withPropertyValues("boards.migrations.drift=fail")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output.getOut()).contains("The tenants are not compared with the entities: some have revisions that"
				+ " this application does not know");
	}

	private void differ() {
		this.application.run((context) -> assertThat(context).hasNotFailed());
		this.database.jdbc().sql("ALTER TABLE acme.tag ADD COLUMN note text").update();
		this.database.jdbc().sql("ALTER TABLE initech.tag ADD COLUMN note text").update();
	}

	@Configuration(proxyBeanMethods = false)
	static class Factory {

		@Bean
		LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource source) {
			LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
			factory.setDataSource(source);
			factory.setManagedTypes(PersistenceManagedTypes.of(Tag.class.getName()));
			factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
			return factory;
		}

	}

}
