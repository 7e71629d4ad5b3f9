package io.boards.migrations.autoconfigure;

import java.nio.file.Path;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.runtime.RevisionFiles;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactories;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.testcontainers.lifecycle.TestcontainersLifecycleApplicationContextInitializer;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A test in which Spring Boot finds a container, and an application that is configured
 * for its real database. Without an engine for containers, one is played.
 */
@PostgresTest
class ServiceConnectionTest {

	private static final String PRODUCTION = "jdbc:postgresql://localhost:1/production";

	private final TestDatabase parent;

	private final TestDatabase database;

	private final Deployer deployer;

	private final ApplicationContextRunner application;

	ServiceConnectionTest(TestDatabase parent) {
		this.parent = parent;
		this.database = parent.another();
		this.deployer = new Deployer(this.database, parent);
		this.application = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ServiceConnectionAutoConfiguration.class,
					DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withBean(TestDatabase.class, () -> this.database, (definition) -> definition.setDestroyMethodName(""))
			.withPropertyValues("seed=first", "spring.datasource.url=" + PRODUCTION,
					"spring.datasource.username=production", "spring.datasource.password=secret")
			.withPropertyValues(this.deployer.properties());
	}

	@AfterEach
	void drop() {
		this.database.close();
		this.deployer.close();
	}

	@Test
	void theContainersUserMigratesTheContainerAsTheConfiguredRole() {
		this.application.withUserConfiguration(WholeService.class)
			.withPropertyValues("boards.migrations.url=" + PRODUCTION)
			.run((context) -> assertMigratedBy(this.database.user(), context));
	}

	@Test
	void theConfiguredUserDoesSoWhereTheServiceIsTheApplicationsAlone() {
		this.application.withUserConfiguration(ServiceOfApplication.class)
			.withPropertyValues("boards.migrations.url=" + PRODUCTION)
			.run((context) -> assertMigratedBy(this.deployer.name(), context));
	}

	@Test
	void aMarkedDataSourceGoesBeforeTheService() {
		try (TestDatabase other = this.parent.another()) {
			this.application.withUserConfiguration(WholeService.class, MarkedDataSource.class)
				.withPropertyValues("marked=" + other.url(), "boards.migrations.role=",
						"boards.migrations.url=" + PRODUCTION)
				.run((context) -> {
					assertThat(context).hasNotFailed();
					assertThat(other.jdbc().sql("SELECT name FROM tag").query(String.class).list())
						.containsExactly("first");
					assertThat(this.database.jdbc().sql("SELECT to_regclass('tag')").query(String.class).optional())
						.isEmpty();
				});
		}
	}

	@Test
	void soItIsForAnInstanceWhateverUrlItHas() {
		this.application.withUserConfiguration(WholeService.class)
			.withPropertyValues("boards.migrations.instances.main.url=" + PRODUCTION)
			.run((context) -> assertMigratedBy(this.database.user(), context));
	}

	@Test
	void theUserOfAnInstanceDoesSoWhereTheServiceIsTheApplicationsAlone() {
		this.application.withUserConfiguration(ServiceOfApplication.class)
			.withPropertyValues("boards.migrations.user=nobody", "boards.migrations.instances.main.url=" + PRODUCTION,
					"boards.migrations.instances.main.user=" + this.deployer.name(),
					"boards.migrations.instances.main.password=" + Deployer.PASSWORD)
			.run((context) -> assertMigratedBy(this.deployer.name(), context));
	}

	@Test
	void instancesWithUrlsMeetInTheContainerAndNeedASchemaEach(@TempDir Path revisions) {
		new RevisionFiles(revisions).add("bill", "CREATE TABLE bill (id int);", "DROP TABLE bill;");
		this.application.withUserConfiguration(WholeService.class)
			.withPropertyValues("boards.migrations.role=", "boards.migrations.instances.main.url=" + PRODUCTION,
					"boards.migrations.instances.billing.url=" + PRODUCTION + "_billing",
					"boards.migrations.instances.billing.schema=bills",
					"boards.migrations.instances.billing.locations=file:" + revisions)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(this.database.jdbc()
					.sql("SELECT revision FROM boards_migrations UNION SELECT revision FROM bills.boards_migrations"
							+ " ORDER BY 1")
					.query(String.class)
					.list()).containsExactly("add_tag", "bill", "seed_tag");
			});
	}

	@Test
	@EnabledIfSystemProperty(named = "postgres", matches = "testcontainers")
	void aContainerThatIsABeanIsStartedForTheMigrations() {
		this.application.withInitializer(new TestcontainersLifecycleApplicationContextInitializer())
			.withUserConfiguration(RealContainer.class)
			.withPropertyValues("boards.migrations.role=")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(Migrations.class).current()).containsExactly("seed_tag");
				assertThat(context.getBean(Migrations.class).log()).extracting("user").containsOnly("test");
			});
	}

	@Test
	void aServiceOfDockerComposeIsTheOneThatIsMigrated() {
		JdbcConnectionDetails application = new FixedDetails("jdbc:postgresql://localhost:55432/composed", "somebody",
				"secret");

		assertThat(new ConnectionDetailsFactories(null).getConnectionDetails(application, false)
			.get(MigrationsConnectionDetails.class))
			.isInstanceOfSatisfying(MigrationsConnectionDetails.class, (details) -> {
				assertThat(details.getJdbcUrl()).isEqualTo("jdbc:postgresql://localhost:55432/composed");
				assertThat(details.getUsername()).isEqualTo("somebody");
				assertThat(details.getPassword()).isEqualTo("secret");
			});
	}

	private void assertMigratedBy(String user, AssertableApplicationContext context) {
		assertThat(context).hasNotFailed().hasSingleBean(MigrationsConnectionDetails.class);
		assertThat(context.getBean(Migrations.class).log()).extracting("user").containsOnly(user);
		assertThat(this.database.jdbc()
			.sql("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'")
			.query(String.class)
			.list()).containsExactly(this.deployer.owner());
	}

	@Configuration(proxyBeanMethods = false)
	static class WholeService {

		@Bean
		@ServiceConnection
		RunningContainer container(TestDatabase database) {
			return new RunningContainer(database);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ServiceOfApplication {

		@Bean
		@ServiceConnection(type = JdbcConnectionDetails.class)
		RunningContainer container(TestDatabase database) {
			return new RunningContainer(database);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class RealContainer {

		@Bean
		@ServiceConnection
		PostgreSQLContainer container() {
			return new PostgreSQLContainer("postgres:15");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class MarkedDataSource {

		@Bean(defaultCandidate = false)
		@MigrationsDataSource
		DataSource marked(TestDatabase database, Environment environment) {
			String url = environment.getRequiredProperty("marked");
			return database.sibling(url.substring(url.lastIndexOf('/') + 1));
		}

	}

	/** A container as far as Spring Boot can tell; its database is that of this test. */
	static final class RunningContainer extends PostgreSQLContainer {

		private final TestDatabase database;

		RunningContainer(TestDatabase database) {
			super("postgres:15");
			this.database = database;
		}

		@Override
		public void start() {
			// It runs.
		}

		@Override
		public void stop() {
			// It belongs to the tests.
		}

		@Override
		public String getDockerImageName() {
			return "postgres:15";
		}

		@Override
		public String getJdbcUrl() {
			return this.database.url();
		}

		@Override
		public String getUsername() {
			return this.database.user();
		}

		@Override
		public String getPassword() {
			return this.database.password();
		}

	}

}
