package io.boards.sample;

import io.boards.migrations.testing.OwnDatabase;
import io.boards.sample.dbmodels.TenantRepository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same with a database beside that of the container, which others may use.
 */
@DataJpaTest
@OwnDatabase
@Testcontainers(disabledWithoutDocker = true)
@Tag("postgres")
class OwnDatabaseTest {

	@Container
	@ServiceConnection
	static final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:15");

	@Test
	void theFirstTenantIsThere(@Autowired TenantRepository tenants, @Autowired JdbcClient jdbc) {
		assertThat(tenants.findBySlug("default")).isPresent();
		assertThat(jdbc.sql("SELECT current_database()").query(String.class).single())
			.startsWith("boards_migrations_test_");
	}

}
