package io.boards.sample.postgres;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class ConfiguredConnectionDetailsTest {

	private final JdbcConnectionDetails embedded = new EmbeddedConnectionDetails(Path.of("nowhere"));

	@Test
	void whatIsConfiguredIsUsed() {
		MockEnvironment environment = new MockEnvironment()
			.withProperty("spring.datasource.url", "jdbc:postgresql://example.org/boards")
			.withProperty("spring.datasource.username", "ada")
			.withProperty("spring.datasource.password", "secret");
		JdbcConnectionDetails details = ConfiguredConnectionDetails.or(this.embedded, environment);

		assertThat(details.getJdbcUrl()).isEqualTo("jdbc:postgresql://example.org/boards");
		assertThat(details.getDriverClassName()).isEqualTo("org.postgresql.Driver");
		assertThat(details.getUsername()).isEqualTo("ada");
		assertThat(details.getPassword()).isEqualTo("secret");
		assertThat(details.toString()).doesNotContain("secret");
	}

	@Test
	void withoutAnUrlItIsTheEmbeddedServer() {
		assertThat(ConfiguredConnectionDetails.or(this.embedded, new MockEnvironment())).isSameAs(this.embedded);
	}

}
