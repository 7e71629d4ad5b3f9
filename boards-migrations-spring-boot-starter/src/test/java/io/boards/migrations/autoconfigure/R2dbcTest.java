package io.boards.migrations.autoconfigure;

import java.nio.file.Path;
import java.util.List;

import io.boards.migrations.Migrations;
import io.boards.migrations.runtime.RevisionFiles;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcInitializationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * An application that connects by R2DBC and has no DataSource.
 */
@PostgresTest
class R2dbcTest {

	private final TestDatabase database;

	private final ApplicationContextRunner application;

	R2dbcTest(TestDatabase database) {
		this.database = database.another();
		this.application = new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(R2dbcAutoConfiguration.class, R2dbcInitializationAutoConfiguration.class,
							DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withPropertyValues("seed=first", "spring.r2dbc.url=" + reactive(this.database.url()),
					"spring.r2dbc.username=" + this.database.user(),
					"spring.r2dbc.password=" + this.database.password());
	}

	private static String reactive(String url) {
		return url.replaceFirst("\\?.*", "").replace("jdbc:", "r2dbc:");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void isMigratedWhereItConnectsItself() {
		this.application.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(Migrations.class).current()).containsExactly("seed_tag");
			assertThat(names(context.getBean(ConnectionFactory.class))).containsExactly("first");
		});
	}

	@Test
	void whatAsksForAConnectionBeforeAllElseFindsTheNewSchema() {
		this.application.withUserConfiguration(Early.class)
			.run((context) -> assertThat(context.getBean(EarlyNames.class).names()).containsExactly("first"));
	}

	@Test
	void scriptsRunBehindTheMigrations() {
		this.application
			.withPropertyValues("spring.sql.init.mode=always", "spring.sql.init.data-locations=classpath:late.sql")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(names(context.getBean(ConnectionFactory.class))).containsExactly("first", "late");
			});
	}

	@Test
	void thePropertiesMayNameAnotherUser() {
		this.application
			.withPropertyValues("spring.r2dbc.username=nobody", "boards.migrations.user=" + this.database.user(),
					"boards.migrations.password=" + this.database.password())
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(Migrations.class).log()).extracting("user")
					.containsOnly(this.database.user());
			});
	}

	@Test
	void instancesAreWhereItConnectsItselfOrWhereTheySay(@TempDir Path revisions) {
		new RevisionFiles(revisions).add("bill", "CREATE TABLE bill (id int);", "DROP TABLE bill;");
		try (TestDatabase ledger = this.database.another()) {
			this.application
				.withPropertyValues("boards.migrations.instances.tags.schema=tool",
						"boards.migrations.instances.billing.url=" + ledger.url(),
						"boards.migrations.instances.billing.user=" + ledger.user(),
						"boards.migrations.instances.billing.password=" + ledger.password(),
						"boards.migrations.instances.billing.locations=file:" + revisions)
				.run((context) -> {
					assertThat(context).hasNotFailed();
					assertThat(names(context.getBean(ConnectionFactory.class))).containsExactly("first");
				});
			assertThat(tables(this.database)).containsExactly("public.tag", "tool.boards_migrations");
			assertThat(tables(ledger)).containsExactly("public.bill", "public.boards_migrations");
		}
	}

	private static List<String> tables(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT schemaname || '.' || tablename FROM pg_tables"
					+ " WHERE tablename IN ('tag', 'bill', 'boards_migrations') ORDER BY 1")
			.query(String.class)
			.list();
	}

	@Test
	void itsPasswordIsShownNowhere() {
		this.application.withPropertyValues("boards.migrations.on-startup=none", "spring.r2dbc.password=s3cr3t-CANARY")
			.run((context) -> assertThat(context.getBean(MigrationsConnectionDetails.class).toString())
				.isEqualTo("as the application connects by R2DBC"));
	}

	@Test
	void whereNothingSaysHowItConnectsThereIsNothingToMigrate() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(R2dbcAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withBean(ConnectionFactory.class, () -> ConnectionFactories.get("r2dbc:postgresql://me@localhost:1/app"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(Migrations.class));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ' ', value = { "r2dbc:postgresql://localhost/app jdbc:postgresql://localhost/app",
			"r2dbc:postgres://me:secret@localhost:5433/app jdbc:postgresql://localhost:5433/app",
			"r2dbc:pool:postgresql://localhost/app?maxSize=5 jdbc:postgresql://localhost/app",
			"r2dbc:postgresql:failover://one:5433,two:5434/app jdbc:postgresql://one:5433,two:5434/app",
			"r2dbcs:postgresql://localhost/app jdbc:postgresql://localhost/app?ssl=true",
			"r2dbc:postgresql://localhost/app?sslMode=VERIFY_FULL&sslRootCert=%2Fetc%2Fca.pem&schema=boards "
					+ "jdbc:postgresql://localhost/app?sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem&currentSchema=boards" })
	void addressesAreThoseOfJdbc(String reactive, String jdbc) {
		assertThat(R2dbcAddress.jdbcUrl(ConnectionFactoryOptions.parse(reactive))).isEqualTo(jdbc);
	}

	@ParameterizedTest
	@ValueSource(strings = { "r2dbc:h2:mem:///app", "r2dbc:mysql://localhost/app" })
	void anotherDatabaseIsNone(String reactive) {
		ConnectionFactoryOptions options = ConnectionFactoryOptions.parse(reactive);
		assertThatThrownBy(() -> R2dbcAddress.jdbcUrl(options)).isInstanceOf(UnknownAddressException.class);
	}

	private static List<String> names(ConnectionFactory connections) {
		return DatabaseClient.create(connections)
			.sql("SELECT name FROM tag ORDER BY id")
			.mapValue(String.class)
			.all()
			.collectList()
			.blockOptional()
			.orElseThrow();
	}

	record EarlyNames(List<String> names) implements BeanPostProcessor {

	}

	@Configuration(proxyBeanMethods = false)
	static class Early {

		@Bean
		static EarlyNames early(ConnectionFactory connections) {
			return new EarlyNames(R2dbcTest.names(connections));
		}

	}

}
