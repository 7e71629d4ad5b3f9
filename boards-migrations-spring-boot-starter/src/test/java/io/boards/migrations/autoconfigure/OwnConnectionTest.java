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

	private static final String CANARY = "s3cr3t-CANARY";

	private final TestDatabase parent;

	private final TestDatabase database;

	private final String application;

	private final String deployer;

	private final String owner;

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
		.withPropertyValues("seed=first");

	OwnConnectionTest(TestDatabase parent) {
		this.parent = parent;
		this.database = parent.another();
		String suffix = "_" + this.database.url().replaceAll(".*_", "");
		this.application = "application" + suffix;
		this.deployer = "deployer" + suffix;
		this.owner = "owner" + suffix;
		run("CREATE ROLE " + this.application + " LOGIN PASSWORD 'its own'");
		run("CREATE ROLE " + this.deployer + " LOGIN NOINHERIT PASSWORD '" + CANARY + "'");
		run("CREATE ROLE " + this.owner);
		run("GRANT " + this.owner + " TO " + this.deployer);
		run("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
		run("GRANT CREATE ON SCHEMA public TO " + this.owner);
	}

	@AfterEach
	void drop() {
		this.database.close();
		for (String role : List.of(this.application, this.deployer, this.owner)) {
			this.parent.jdbc().sql("DROP ROLE " + role).update();
		}
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
			.withPropertyValues(deployer())
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
		}).withPropertyValues(deployer()).run((started) -> {
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
		}).withPropertyValues(deployer()).run((started) -> {
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
			.withPropertyValues(deployer())
			.run((started) -> assertThat(started.getStartupFailure()).cause()
				.isInstanceOf(UnknownAddressException.class)
				.hasMessage(
						"""
								Migrations are to connect otherwise than the application, and it is not known how the application connects.
								  What to do: Set boards.migrations.url, user and password, since none of them can be taken from the \
								application."""));
	}

	@Test
	void anApplicationWithoutADataSourceIsMigratedByItsUrlAlone() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
			.withPropertyValues("seed=first", "boards.migrations.url=" + this.database.url())
			.withPropertyValues(deployer())
			.run((started) -> {
				assertThat(started).hasNotFailed();
				assertMigrated();
			});
	}

	@Test
	void aUrlOfItsOwnMayHaveUserAndPassword() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
			.withPropertyValues("seed=first",
					"boards.migrations.url=" + this.database.url() + "?user=" + this.deployer + "&password=" + CANARY,
					"boards.migrations.role=" + this.owner)
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
		pool.setPassword(CANARY);
		MigrationsProperties properties = new Binder(
				new MapConfigurationPropertySource(Map.of("boards.migrations.user", this.deployer)))
			.bind("boards.migrations", MigrationsProperties.class)
			.get();

		DataSource source = new OwnConnection(new ConfiguredConnection(properties, false),
				new DefaultListableBeanFactory().getBeanProvider(JdbcConnectionDetails.class))
			.dataSource(() -> pool);

		assertThat(source).isInstanceOfSatisfying(DriverManagerDataSource.class, (own) -> {
			assertThat(own.getUrl()).isEqualTo(this.database.url());
			assertThat(own.getUsername()).isEqualTo(this.deployer);
			assertThat(own.getPassword()).isNull();
		});
	}

	@Test
	void revisionsAreReplayedBesideIt() {
		run("ALTER ROLE " + this.deployer + " CREATEDB");
		connected(this.context).run((started) -> {
			List<String> current = started.getBean(Migrations.class).replayed(Migrations::current);
			assertThat(current).containsExactly("seed_tag");
			assertThat(this.database.jdbc()
				.sql("SELECT datname FROM pg_database WHERE datdba = '" + this.owner + "'::regrole")
				.query(String.class)
				.list()).isEmpty();
		});
	}

	@Test
	void thePasswordIsShownNowhere() {
		connected(this.context).run((started) -> {
			assertThat(started.getBean(MigrationsProperties.class).toString()).doesNotContain(CANARY);
			MigrationsEndpoint endpoint = new MigrationsEndpoint(started);
			assertThat(endpoint.migrations().toString()).doesNotContain(CANARY);
		});
	}

	private ApplicationContextRunner connected(ApplicationContextRunner runner) {
		return runner
			.withPropertyValues("spring.datasource.url=" + this.database.url(),
					"spring.datasource.username=" + this.application, "spring.datasource.password=its own")
			.withPropertyValues(deployer());
	}

	private String[] deployer() {
		return new String[] { "boards.migrations.user=" + this.deployer, "boards.migrations.password=" + CANARY,
				"boards.migrations.role=" + this.owner };
	}

	private void assertMigrated() {
		assertThat(this.database.jdbc()
			.sql("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'")
			.query(String.class)
			.list()).containsExactly(this.owner);
		assertThat(this.database.jdbc()
			.sql("SELECT revision || ' ' || user_name FROM boards_migrations_log ORDER BY id")
			.query(String.class)
			.list()).containsExactly("add_tag " + this.deployer, "seed_tag " + this.deployer);
	}

	private static String user(DataSource source) {
		return JdbcClient.create(source).sql("SELECT SESSION_USER").query(String.class).single();
	}

	private void run(String sql) {
		this.database.jdbc().sql(sql).update();
	}

}
