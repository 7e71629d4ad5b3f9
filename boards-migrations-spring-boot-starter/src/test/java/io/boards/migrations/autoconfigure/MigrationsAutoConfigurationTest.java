package io.boards.migrations.autoconfigure;

import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.PendingRevisionsException;
import io.boards.migrations.actuate.MigrationsEndpoint;
import io.boards.migrations.lint.LintReport;
import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Operations;
import io.boards.migrations.runtime.BackfillThrottle;
import io.boards.migrations.runtime.RunListener;
import io.boards.migrations.runtime.RunSettings;
import io.boards.migrations.runtime.TransactionMode;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class MigrationsAutoConfigurationTest {

	private final TestDatabase database;

	private final ApplicationContextRunner application;

	MigrationsAutoConfigurationTest(TestDatabase database) {
		this.database = database.another();
		this.application = SmallApplication
			.on(this.database, DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
					JdbcClientAutoConfiguration.class, MigrationsEndpointAutoConfiguration.class)
			.withPropertyValues("spring.datasource.hikari.maximum-pool-size=3", "seed=first",
					"spring.application.name=boards");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void theDatabaseIsUpgradedBySqlAndByJavaThatTakesTheEnvironment(CapturedOutput output) {
		this.application.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(JdbcClient.class).sql("SELECT name FROM tag").query(String.class).list())
				.containsExactly("first");
			assertThat(context.getBean(Migrations.class).current()).containsExactly("seed_tag");
		});
		assertThat(output.getOut())
			.containsPattern("The database is at seed_tag, head is seed_tag: 2 steps taken in \\d+ ms");
		assertThat(this.database.jdbc()
			.sql("SELECT DISTINCT application FROM boards_migrations_log")
			.query(String.class)
			.list()).containsExactly("boards");
	}

	@Test
	void theLintIsAsStrictAsThePropertiesSay() {
		this.application.run((context) -> {
			LintReport report = context.getBean(Migrations.class).lint().assertClean();
			assertThat(report.revisions()).containsExactly("add_tag", "seed_tag");
			assertThat(report.findings())
				.extracting((each) -> each.severity() + " " + each.rule().id() + " " + each.revision())
				.containsExactly("WARNING unqualified-name add_tag", "WARNING unqualified-name seed_tag");
		});
		this.application
			.withPropertyValues("boards.migrations.lint.severity.unqualified-name=error",
					"boards.migrations.lint.start-after=add_tag")
			.run((context) -> {
				LintReport report = context.getBean(Migrations.class).lint();
				assertThat(report.revisions()).containsExactly("seed_tag");
				assertThat(report.errors()).isEqualTo(1);
			});
	}

	@Test
	void aSecondStartFindsNothingToDoAndSaysSo(CapturedOutput output) {
		this.application.run((context) -> assertThat(context).hasNotFailed());
		this.application.run((context) -> assertThat(context).hasNotFailed());

		assertThat(output.getOut())
			.containsPattern("The database is at seed_tag, head is seed_tag: nothing to do in \\d+ ms");
	}

	@Test
	void jpaFindsTheNewSchema() {
		this.application.withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.withUserConfiguration(Entities.class)
			.withPropertyValues("spring.jpa.hibernate.ddl-auto=validate")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				String name = context.getBean(EntityManagerFactory.class)
					.callInTransaction(
							(manager) -> manager.createQuery("select name from Tag", String.class).getSingleResult());
				assertThat(name).isEqualTo("first");
			});
	}

	@Test
	void aBeanThatTakesTheBareDataSourceFindsTheNewSchema() {
		this.application.withUserConfiguration(BareDataSource.class)
			.run((context) -> assertThat(context.getBean(TagNames.class).names()).containsExactly("first"));
	}

	@Test
	void aLazyApplicationIsUpgradedWhenItStarts() {
		this.application
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> assertThat(this.database.jdbc().sql("SELECT name FROM tag").query(String.class).list())
				.containsExactly("first"));
	}

	@Test
	void checkRefusesToStartAnApplicationWhoseDatabaseIsBehind() {
		this.application.withPropertyValues("boards.migrations.on-startup=check").run((context) -> {
			assertThat(context).hasFailed();
			assertThat(context.getStartupFailure()).rootCause()
				.isInstanceOf(PendingRevisionsException.class)
				.hasMessage("""
						The database is behind this application: 2 revisions are pending.
						    current: base
						    pending: add_tag, seed_tag
						  What to do: Upgrade the database first, or let the application do it when it starts \
						(boards.migrations.on-startup=upgrade).""");
		});
		assertThat(tables()).as("check writes nothing").isEmpty();
	}

	@Test
	void checkLetsAnApplicationStartWhoseDatabaseIsAtTheHead(CapturedOutput output) {
		this.application.run((context) -> assertThat(context).hasNotFailed());
		this.application.withPropertyValues("boards.migrations.on-startup=check")
			.run((context) -> assertThat(context).hasNotFailed());

		assertThat(output.getOut())
			.containsPattern("The database is at seed_tag, head is seed_tag: checked in \\d+ ms");
	}

	@Test
	void noneLeavesTheDatabaseAlone(CapturedOutput output) {
		this.application
			.withPropertyValues("boards.migrations.on-startup=none", "boards.migrations.locations=classpath:no")
			.run((context) -> assertThat(context).hasNotFailed());

		assertThat(tables()).isEmpty();
		assertThat(output.getOut()).contains("The database is left alone: boards.migrations.on-startup is none");
	}

	@Test
	void propertiesReachTheRun() {
		this.application
			.withPropertyValues("boards.migrations.schema=tool", "boards.migrations.transaction=all",
					"boards.migrations.locations=classpath:db/revisions", "boards.migrations.lock-timeout=1s",
					"boards.migrations.statement-timeout=30s", "boards.migrations.lock-wait=10s")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(MigrationsProperties.class).settings("boards")).isEqualTo(
						new RunSettings("tool", TransactionMode.ALL, Duration.ofSeconds(1), Duration.ofSeconds(30),
								Duration.ofSeconds(10), "boards", null, BackfillThrottle.NONE, RunListener.NONE, null));
			});
		assertThat(tables()).containsExactly("public.tag", "tool.boards_migrations", "tool.boards_migrations_journal",
				"tool.boards_migrations_log");
	}

	@Test
	void anApplicationsOwnMigrationsAreUsed() {
		this.application.withUserConfiguration(OwnMigrations.class).run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(Migrations.class);
			assertThat(context.getBean(Migrations.class)).isSameAs(context.getBean("mine"));
		});
	}

	@Test
	void severalDataSourcesAreRefusedUnlessOneIsMeant() {
		this.application.withUserConfiguration(TwoDataSources.class)
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.isInstanceOf(SeveralDataSourcesException.class)
				.hasMessage("""
						The application has several DataSources, and it is not clear which one to migrate.
						    beans: one, two
						  What to do: Annotate the right one with @MigrationsDataSource, or make it @Primary."""));
	}

	@Test
	void theQualifiedDataSourceIsTheOneThatIsMigrated() {
		this.application.withUserConfiguration(TwoDataSources.class)
			.withBean(TestDatabase.class, () -> this.database, (definition) -> definition.setDestroyMethodName(""))
			.withUserConfiguration(QualifiedDataSource.class)
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(tables()).containsExactly("public.boards_migrations", "public.boards_migrations_journal",
				"public.boards_migrations_log", "public.tag");
	}

	@Test
	void theEndpointIsThereOnlyWhereItIsExposed() {
		this.application.run((context) -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class));
		this.application.withPropertyValues("management.endpoints.web.exposure.include=migrations")
			.run((context) -> assertThat(context).hasSingleBean(MigrationsEndpoint.class));
	}

	@Test
	void everyAnswerOfTheEndpointIsWrittenTheSameWayWhateverTheApplicationsJsonIs() {
		this.application.run((context) -> {
			MigrationsEndpoint endpoint = new MigrationsEndpoint(context);
			assertThat(endpoint.migrations()).isInstanceOf(OperationResponseBody.class);
			assertThat(List.of("current", "heads", "pending", "history", "seed_tag")).allSatisfy(
					(part) -> assertThat(endpoint.part(part, null, null)).isInstanceOf(OperationResponseBody.class));
			assertThat(endpoint.part("nothing", null, null)).isNull();
		});
	}

	private List<String> tables() {
		return this.database.jdbc()
			.sql("SELECT schemaname || '.' || tablename FROM pg_tables"
					+ " WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1")
			.query(String.class)
			.list();
	}

	@Configuration(proxyBeanMethods = false)
	@EntityScan(basePackageClasses = Tag.class)
	static class Entities {

	}

	record TagNames(List<String> names) {

	}

	@Configuration(proxyBeanMethods = false)
	static class BareDataSource {

		@Bean
		TagNames aaaTagNames(DataSource source) {
			return new TagNames(JdbcClient.create(source).sql("SELECT name FROM tag").query(String.class).list());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnMigrations {

		@Bean
		Migrations mine(DataSource source) {
			return Migrations.builder(source).migrationFactory((type) -> new NoMigration()).build();
		}

	}

	static class NoMigration implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("SELECT 1");
		}

		@Override
		public void downgrade(Operations op) {
			op.execute("SELECT 1");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class QualifiedDataSource {

		@Bean
		@MigrationsDataSource
		DataSource three(TestDatabase database) {
			return database.dataSource();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoDataSources {

		@Bean
		DataSource one() {
			return new PGSimpleDataSource();
		}

		@Bean
		DataSource two() {
			return new PGSimpleDataSource();
		}

	}

}
