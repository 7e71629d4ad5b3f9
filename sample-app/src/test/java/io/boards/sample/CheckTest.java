package io.boards.sample;

import io.boards.migrations.Migrations;
import io.boards.migrations.generate.Drift;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class CheckTest {

	@Test
	void theHistoryMakesWhatTheEntitiesWant(TestDatabase server) {
		try (TestDatabase database = server.another()) {
			SpringApplication application = new SpringApplication(SampleApplication.class);
			application.setWebApplicationType(WebApplicationType.NONE);
			try (ConfigurableApplicationContext context = application.run("--spring.datasource.url=" + database.url(),
					"--spring.datasource.username=" + database.user(),
					"--spring.datasource.password=" + database.password(), "--boards.migrations.drift=fail")) {
				Drift drift = context.getBean(Migrations.class).check();

				assertThat(drift.operations()).isEmpty();
				assertThat(drift.candidates()).isEmpty();
				assertThat(drift.notes()).isEmpty();
			}
		}
	}

}
