package io.boards.migrations.autoconfigure;

import java.sql.Connection;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.boards.migrations.Migrations;
import io.boards.migrations.actuate.MigrationsEndpoint;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application whose user may do nothing to the schema, and migrations that connect as
 * another one.
 */
@PostgresTest
class OwnConnectionTest {

	private final TestDatabase parent;

	private final TestDatabase database;

	private final String application;

	private final Deployer deployer;

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
		.withPropertyValues("seed=first");

	OwnConnectionTest(TestDatabase parent) {
		this.parent = parent;
		this.database = parent.another();
		this.deployer = new Deployer(this.database, parent);
		this.application = "application" + Deployer.suffix(this.database);
		run("CREATE ROLE " + this.application + " LOGIN PASSWORD 'its own'");
		run("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
	}

	@AfterEach
	void drop() {
		this.database.close();
		this.deployer.close();
		this.parent.jdbc().sql("DROP ROLE " + this.application).update();
	}

	@Test
	void migrationsConnectAsAnotherUserAndTakeARole() {
		connected(this.context).run((started) -> {
			assertThat(started).hasNotFailed();
			assertThat(user(started.getBean(DataSource.class))).isEqualTo(this.application);
			assertMigrated();
		});
	}

	@Test
	void whereTheyConnectToMayComeFromAServiceThatSpringBootFound() {
		this.context
			.withBean(JdbcConnectionDetails.class,
					() -> new FixedDetails(this.database.url(), this.application, "its own"))
			.withPropertyValues(this.deployer.properties())
			.run((started) -> {
				assertThat(started).hasNotFailed();
				assertMigrated();
			});
	}

	@Test
	void orFromTheApplicationsOwnDataSource() {
		this.context.withBean(DataSource.class, () -> {
			HikariDataSource pool = new HikariDataSource();
			pool.setJdbcUrl(this.database.url());
			pool.setUsername(this.application);
			pool.setPassword("its own");
			return pool;
		}).withPropertyValues(this.deployer.properties()).run((started) -> {
			assertThat(started).hasNotFailed();
			assertMigrated();
		});
	}

	@Test
	void orFromOneWithoutAPool() {
		this.context.withBean(DataSource.class, () -> {
			PGSimpleDataSource source = new PGSimpleDataSource();
			source.setUrl(this.database.url());
			source.setUser(this.application);
			source.setPassword("its own");
			return source;
		}).withPropertyValues(this.deployer.properties()).run((started) -> {
			assertThat(started).hasNotFailed();
			assertMigrated();
		});
	}

	@Test
	void whereItIsNotKnownThatIsTold() {
		this.context.withBean(DataSource.class, () -> new AbstractDataSource() {

			@Override
			public Connection getConnection() {
				throw new UnsupportedOperationException();
			}

			@Override
			public Connection getConnection(String user, String password) {
				throw new UnsupportedOperationException();
			}

		})
			.withPropertyValues(this.deployer.properties())
			.run((started) -> assertThat(started.getStartupFailure()).cause()
				.isInstanceOf(UnknownAddressException.class)
				.hasMessage(
						"""
								Migrations are to connect otherwise than the application, and it is not known how the application connects.
								  What to do: Set boards.migrations.url, user and password, or those of the instance that is meant, since \
								none of them can be taken from the application."""));
	}

	@Test
	void anApplicationWithoutADataSourceIsMigratedByItsUrlAlone() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
			.withPropertyValues("seed=first", "boards.migrations.url=" + this.database.url())
			.withPropertyValues(this.deployer.properties())
			.run((started) -> {
				assertThat(started).hasNotFailed();
				assertMigrated();
			});
	}

	@Test
	void aUrlOfItsOwnMayHaveUserAndPassword() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
			.withPropertyValues("seed=first",
					"boards.migrations.url=" + this.database.url() + "?user=" + this.deployer.name() + "&password="
							+ Deployer.PASSWORD,
					"boards.migrations.role=" + this.deployer.owner())
			.run((started) -> {
				assertThat(started).hasNotFailed();
				assertMigrated();
			});
	}

	@Test
	void anotherUrlGetsTheUserOfTheApplication() {
		run("GRANT CREATE ON SCHEMA public TO " + this.application);
		this.context
			.withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/nowhere",
					"spring.datasource.username=" + this.application, "spring.datasource.password=its own",
					"boards.migrations.url=" + this.database.url())
			.run((started) -> {
				assertThat(started).hasNotFailed();
				assertThat(started.getBean(Migrations.class).log()).extracting("user").containsOnly(this.application);
			});
	}

	@Test
	void anotherUserDoesNotGetThePasswordOfTheApplication() {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(this.database.url());
		pool.setUsername(this.application);
		pool.setPassword(Deployer.PASSWORD);
		MigrationsProperties properties = new Binder(
				new MapConfigurationPropertySource(Map.of("boards.migrations.user", this.deployer.name())))
			.bind("boards.migrations", MigrationsProperties.class)
			.get();

		DataSource source = new OwnConnection(new ConfiguredConnection(properties, false),
				new DefaultListableBeanFactory().getBeanProvider(JdbcConnectionDetails.class)::getIfUnique)
			.dataSource(() -> pool);

		assertThat(source).isInstanceOfSatisfying(DriverManagerDataSource.class, (own) -> {
			assertThat(own.getUrl()).isEqualTo(this.database.url());
			assertThat(own.getUsername()).isEqualTo(this.deployer.name());
			assertThat(own.getPassword()).isNull();
		});
	}

	@Test
	void revisionsAreReplayedBesideIt() {
		run("ALTER ROLE " + this.deployer.name() + " CREATEDB");
		connected(this.context).run((started) -> {
			List<String> current = started.getBean(Migrations.class).replayed(Migrations::current);
			assertThat(current).containsExactly("seed_tag");
			assertThat(this.database.jdbc()
				.sql("SELECT datname FROM pg_database WHERE datdba = '" + this.deployer.owner() + "'::regrole")
				.query(String.class)
				.list()).isEmpty();
		});
	}

	@Test
	void thePasswordIsShownNowhere() {
		connected(this.context).run((started) -> {
			assertThat(started.getBean(MigrationsProperties.class).toString()).doesNotContain(Deployer.PASSWORD);
			MigrationsEndpoint endpoint = new MigrationsEndpoint(started);
			assertThat(endpoint.migrations().toString()).doesNotContain(Deployer.PASSWORD);
		});
	}

	private ApplicationContextRunner connected(ApplicationContextRunner runner) {
		return runner
			.withPropertyValues("spring.datasource.url=" + this.database.url(),
					"spring.datasource.username=" + this.application, "spring.datasource.password=its own")
			.withPropertyValues(this.deployer.properties());
	}

	private void assertMigrated() {
		assertThat(this.database.jdbc()
			.sql("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'")
			.query(String.class)
			.list()).containsExactly(this.deployer.owner());
		assertThat(this.database.jdbc()
			.sql("SELECT revision || ' ' || user_name FROM boards_migrations_log ORDER BY id")
			.query(String.class)
			.list()).containsExactly("add_tag " + this.deployer.name(), "seed_tag " + this.deployer.name());
	}

	private static String user(DataSource source) {
		return JdbcClient.create(source).sql("SELECT SESSION_USER").query(String.class).single();
	}

	private void run(String sql) {
		this.database.jdbc().sql(sql).update();
	}

}
