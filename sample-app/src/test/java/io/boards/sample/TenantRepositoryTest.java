package io.boards.sample;

import io.boards.sample.dbmodels.TenantRepository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A part of the application on a PostgreSQL in a container, which has the schema of the
 * revisions.
 */
@DataJpaTest
@Testcontainers(disabledWithoutDocker = true)
@Tag("postgres")
class TenantRepositoryTest {

	@Container
	@ServiceConnection
	static final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:15");

	@Test
	void theFirstTenantIsThere(@Autowired TenantRepository tenants) {
		assertThat(tenants.findBySlug("default")).isPresent();
	}

}
