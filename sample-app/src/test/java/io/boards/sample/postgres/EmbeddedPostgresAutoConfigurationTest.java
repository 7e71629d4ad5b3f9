package io.boards.sample.postgres;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("postgres")
class EmbeddedPostgresAutoConfigurationTest {

	@TempDir
	private Path directory;

	private final ApplicationContextRunner withoutPool = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(EmbeddedPostgresAutoConfiguration.class));

	private final ApplicationContextRunner application = this.withoutPool
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class));

	@Test
	void thePoolOfAnApplicationWithoutADataSourceIsOnTheEmbeddedServerWhichStopsWithIt() {
		this.application.withPropertyValues("sample.postgres.directory=" + this.directory).run((context) -> {
			JdbcClient jdbc = JdbcClient.create(context.getBean(DataSource.class));
			assertThat(jdbc.sql("SHOW data_directory").query(String.class).single())
				.isEqualTo(this.directory.resolve("data").toString());
		});
		assertThat(this.directory.resolve("data")).exists();
		assertThat(this.directory.resolve("data").resolve("postmaster.pid")).doesNotExist();
	}

	@Test
	void withoutAPoolNothingIsStarted() {
		this.withoutPool.withPropertyValues("sample.postgres.directory=" + this.directory)
			.run((context) -> assertThat(context).hasSingleBean(EmbeddedConnectionDetails.class));
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void staysAwayWhereAnUrlIsConfigured() {
		this.application.withPropertyValues("spring.datasource.url=jdbc:postgresql://example.org/boards")
			.run((context) -> assertThat(context).hasSingleBean(DataSource.class)
				.doesNotHaveBean(EmbeddedConnectionDetails.class));
	}

	@Test
	void staysAwayWhereTheServerIsNamedByJndi() {
		this.withoutPool.withPropertyValues("spring.datasource.jndi-name=java:comp/env/jdbc/boards")
			.run((context) -> assertThat(context).doesNotHaveBean(EmbeddedConnectionDetails.class));
	}

	@Test
	void staysAwayWhereThereIsADataSource() {
		this.application.withBean(DataSource.class, SimpleDriverDataSource::new)
			.run((context) -> assertThat(context).doesNotHaveBean(EmbeddedConnectionDetails.class));
	}

	@Test
	void theDirectoryIsBelowTheUsersHomeUnlessGiven() {
		this.withoutPool.run((context) -> assertThat(context.getBean(EmbeddedPostgresProperties.class).directory())
			.isEqualTo(Path.of(System.getProperty("user.home"), ".boards-sample", "postgres-18")));
	}

}
