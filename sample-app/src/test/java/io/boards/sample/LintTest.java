package io.boards.sample;

import io.boards.migrations.Migrations;
import io.boards.migrations.lint.LintReport;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class LintTest {

	@Test
	void theHistoryIsCleanWithReasonsWhereDataIsLost(TestDatabase server) {
		try (TestDatabase database = server.another()) {
			SpringApplication application = new SpringApplication(SampleApplication.class);
			application.setWebApplicationType(WebApplicationType.NONE);
			try (ConfigurableApplicationContext context = application.run("--spring.datasource.url=" + database.url(),
					"--spring.datasource.username=" + database.user(),
					"--spring.datasource.password=" + database.password(), "--boards.migrations.on-startup=none")) {
				LintReport report = context.getBean(Migrations.class).lint().assertClean();

				assertThat(report.toString()).isEmpty();
				assertThat(report.revisions()).hasSize(8);
				assertThat(report.acknowledged()).extracting(
						(each) -> each.finding().revision() + " " + each.finding().rule().id() + ": " + each.reason())
					.containsExactly(
							"20250101_000000_initial_schema unindexed-foreign-key: the existing deployments have no index for it",
							"20250101_000000_initial_schema unindexed-foreign-key: the existing deployments have no index for it",
							"20250101_000000_initial_schema unindexed-foreign-key: the existing deployments have no index for it",
							"20250101_000000_initial_schema unindexed-foreign-key: the existing deployments have no index for it",
							"20250101_000000_initial_schema unindexed-foreign-key: the existing deployments have no index for it",
							"d7c16af77c9e drop-column: nothing reads it any more, and what old rows had is not missed",
							"add_artifact_lineage drop-column: the ids are in input_artifacts now; the parents are not missed",
							"add_artifact_lineage drop-column: the ids are in input_artifacts now; the parents are not missed");
			}
		}
	}

}
