package io.boards.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.boards.migrations.Migrations;
import io.boards.migrations.runtime.HeldLock;
import io.boards.migrations.runtime.RunReport;
import io.boards.migrations.runtime.StepFailedException;
import io.boards.migrations.test.Meanwhile;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The whole application, on a database that was empty when it started.
 */
@PostgresTest
class SampleApplicationTest {

	private static final List<String> REVISIONS = List.of("20250101_000000_initial_schema", "553dc6a50a20",
			"d7c16af77c9e", "cdad231052d5", "add_artifact_lineage", "b2fe3780f8c0", "a1b2c3d4e5f6", "5f0d7a9c31e2");

	private static ConfigurableApplicationContext application;

	private final TestDatabase database;

	private final RestClient http;

	SampleApplicationTest(TestDatabase database) {
		this.database = database;
		this.http = client(application);
	}

	/** Hibernate compares the entities with the tables and would not start on others. */
	@BeforeAll
	static void start(TestDatabase database) {
		application = run(database);
	}

	@AfterAll
	static void stop() {
		application.close();
	}

	@Test
	void theActuatorShowsTheHead() {
		assertThat(get("/actuator/migrations/current")).isEqualTo("[\"5f0d7a9c31e2\"]");
		assertThat(get("/actuator/migrations/pending")).isEqualTo("[]");
	}

	@Test
	void prometheusSeesTheUpgradeOfTheStart() {
		String tags = "{bean=\"migrations\",context=\"boards-sample\",direction=\"upgrade\",error=\"none\",outcome=\"done\"} ";
		assertThat(get("/actuator/prometheus").lines()).contains("boards_migrations_run_seconds_count" + tags + "1",
				"boards_migrations_step_seconds_count" + tags + REVISIONS.size(),
				"boards_migrations_pending{bean=\"migrations\",context=\"boards-sample\"} 0.0",
				"boards_migrations_applied{bean=\"migrations\",context=\"boards-sample\"} " + REVISIONS.size() + ".0");
	}

	@Test
	void prometheusAndHealthSeeARunThatFailsAndOneThatWaits() throws Exception {
		try (TestDatabase own = this.database.another(); ConfigurableApplicationContext instance = run(own)) {
			Migrations migrations = instance.getBean(Migrations.class);
			migrations.downgrade("-1");
			own.jdbc().sql("ALTER TABLE boards.users RENAME TO people").update();
			assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrations::upgrade);
			String failed = "{bean=\"migrations\",context=\"boards-sample\",direction=\"upgrade\",error=\"StepFailedException\","
					+ "outcome=\"failed\"} 1";
			assertThat(get(instance, "/actuator/prometheus").lines()).contains(
					"boards_migrations_run_seconds_count" + failed, "boards_migrations_step_seconds_count" + failed,
					"boards_migrations_pending{bean=\"migrations\",context=\"boards-sample\"} 1.0");
			assertThat(get(instance, "/actuator/health/readiness")).isEqualTo("{\"status\":\"DOWN\"}");

			own.jdbc().sql("ALTER TABLE boards.people RENAME TO users").update();
			CompletableFuture<RunReport> run;
			try (HeldLock held = HeldLock.on(own, "public")) {
				assertThat(held.isGranted()).isTrue();
				// Not in the common pool, whose only thread the HTTP client may need.
				run = Meanwhile.run(migrations::upgrade);
				Awaitility.await()
					.untilAsserted(() -> assertThat(get(instance, "/actuator/prometheus").lines()).contains(
							"boards_migrations_lock_waits_total{bean=\"migrations\",context=\"boards-sample\"} 1.0",
							"boards_migrations_lock_wait_seconds_count{bean=\"migrations\",context=\"boards-sample\"} 0",
							"boards_migrations_run_active_seconds_count{bean=\"migrations\",context=\"boards-sample\","
									+ "direction=\"upgrade\",outcome=\"running\"} 1",
							"boards_migrations_pending{bean=\"migrations\",context=\"boards-sample\"} 1.0"));
				assertThat(get(instance, "/actuator/health/readiness")).isEqualTo("{\"status\":\"OUT_OF_SERVICE\"}");
			}

			run.get();
			assertThat(get(instance, "/actuator/prometheus").lines()).contains(
					"boards_migrations_lock_wait_seconds_count{bean=\"migrations\",context=\"boards-sample\"} 1",
					"boards_migrations_pending{bean=\"migrations\",context=\"boards-sample\"} 0.0");
			assertThat(get(instance, "/actuator/health/readiness")).isEqualTo("{\"status\":\"UP\"}");
		}
	}

	@Test
	void itIsReadyAtTheHead() {
		assertThat(get("/actuator/health/readiness")).isEqualTo("{\"status\":\"UP\"}");
		assertThat(get("/actuator/info"))
			.contains("\"migrations\":{\"current\":[\"5f0d7a9c31e2\"],\"heads\":[\"5f0d7a9c31e2\"]}");
	}

	@Test
	void theActuatorShowsEverythingOfARevision() {
		String entry = "{\"revision\":\"5f0d7a9c31e2\",\"revises\":[\"a1b2c3d4e5f6\"],\"dependsOn\":[],\"labels\":[],"
				+ "\"message\":\"Isolate users by tenant\",\"created\":\"2026-11-22T00:00:00Z\","
				+ "\"script\":\"20261122_000000_isolate_users_by_tenant.sql\",\"state\":\"APPLIED\",\"appliedAt\":\"AT\","
				+ "\"appliedBy\":\"" + this.database.user() + "\",\"durationMs\":MS,\"checksum\":\"SUM\"";
		assertThat(actuator("/actuator/migrations")).startsWith(
				"{\"contexts\":{\"boards-sample\":{\"migrations\":{\"migrations\":{\"current\":[\"5f0d7a9c31e2\"],"
						+ "\"heads\":[\"5f0d7a9c31e2\"],\"upToDate\":true,\"pending\":[],\"history\":[" + entry + "},{")
			.contains("\"revision\":\"553dc6a50a20\"")
			.contains("\"script\":\"R20250925_062735_add_seed_data_for_default_tenant\",\"state\":\"APPLIED\","
					+ "\"appliedAt\":\"AT\",\"appliedBy\":\"" + this.database.user()
					+ "\",\"durationMs\":MS,\"checksum\":null}")
			.endsWith("]}},\"parentId\":null}}}");
		assertThat(actuator("/actuator/migrations/history")).startsWith("[" + entry + "},{").endsWith("}]");
		assertThat(actuator("/actuator/migrations/heads")).isEqualTo("[\"5f0d7a9c31e2\"]");
		assertThat(actuator("/actuator/migrations/5f0d7a9c31e2")).startsWith(entry + ",\"upgrade\":\"")
			.contains("CREATE POLICY users_isolation", "\"downgrade\":\"", "DROP POLICY");
		assertThat(actuator("/actuator/migrations/553dc6a50a20"))
			.endsWith(",\"checksum\":null,\"upgrade\":null,\"downgrade\":null}");
		assertThat(this.http.get().uri("/actuator/migrations/nothing").retrieve().toBodilessEntity().getStatusCode())
			.isEqualTo(HttpStatusCode.valueOf(404));
	}

	/** What differs from run to run is left out. */
	private String actuator(String path) {
		return get(path).replaceAll("\"appliedAt\":\"20[0-9T:.-]+Z\"", "\"appliedAt\":\"AT\"")
			.replaceAll("\"durationMs\":\\d+", "\"durationMs\":MS")
			.replaceAll("\"checksum\":\"3:[0-9a-f]{32}\"", "\"checksum\":\"SUM\"");
	}

	@Test
	void theFirstTenantIsThere() {
		assertThat(get("/tenants"))
			.matches("\\[\\{\"name\":\"Default Tenant\",\"slug\":\"default\",\"createdAt\":\"20[^\"]+Z\"}]");
	}

	@Test
	void boardsAreMadeAndFound() {
		ResponseEntity<String> made = post(Map.of("tenant", "default", "owner", "ada", "title", "Ideas"));
		assertThat(made.getStatusCode()).isEqualTo(HttpStatusCode.valueOf(201));
		String board = Objects.requireNonNull(made.getBody());
		assertThat(board).matches("\\{\"id\":\"[^\"]{36}\",\"tenant\":\"default\",\"owner\":\"ada\","
				+ "\"title\":\"Ideas\",\"createdAt\":\"20[^\"]+Z\"}");
		assertThat(get(String.valueOf(made.getHeaders().getLocation()))).isEqualTo(board);
		assertThat(get("/boards")).isEqualTo("[" + board + "]");
		post(Map.of("tenant", "default", "owner", "ada", "title", "More"));
		assertThat(this.database.jdbc().sql("SELECT count(*) FROM boards.users").query(Integer.class).single())
			.as("users")
			.isEqualTo(1);
	}

	@Test
	void whatIsNotThereIsNotFound() {
		assertThat(post(Map.of("tenant", "nobody", "owner", "ada", "title", "Ideas")).getStatusCode())
			.isEqualTo(HttpStatusCode.valueOf(404));
		ResponseEntity<Void> board = this.http.get().uri("/boards/" + UUID.randomUUID()).retrieve().toBodilessEntity();
		assertThat(board.getStatusCode()).isEqualTo(HttpStatusCode.valueOf(404));
	}

	@Test
	void aBoardWithoutATitleIsABadRequest() {
		assertThat(post(Map.of("tenant", "default", "owner", "ada")).getStatusCode())
			.isEqualTo(HttpStatusCode.valueOf(400));
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void aSecondStartAppliesNothingAndSaysSo(CapturedOutput output) {
		run(this.database).close();
		assertThat(output)
			.containsPattern("The database is at 5f0d7a9c31e2, head is 5f0d7a9c31e2: nothing to do in \\d+ ms");
		assertThat(applied(this.database)).isEqualTo(REVISIONS);
	}

	@Test
	void fiveInstancesThatStartAtOnceApplyEachRevisionOnce() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(5);
		// Logback does not like to be set up by several threads of one JVM at once.
		System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
		try (TestDatabase empty = this.database.another()) {
			List<Future<ConfigurableApplicationContext>> starts = new ArrayList<>();
			for (int i = 0; i < 5; i++) {
				starts.add(threads.submit(() -> run(empty)));
			}
			for (Future<ConfigurableApplicationContext> start : starts) {
				try (ConfigurableApplicationContext instance = start.get()) {
					assertThat(client(instance).get().uri("/actuator/migrations/current").retrieve().body(String.class))
						.isEqualTo("[\"5f0d7a9c31e2\"]");
				}
			}
			assertThat(applied(empty)).isEqualTo(REVISIONS);
		}
		finally {
			System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
			threads.shutdownNow();
		}
	}

	private static ConfigurableApplicationContext run(TestDatabase database) {
		return SpringApplication.run(SampleApplication.class, "--server.port=0",
				"--spring.jpa.hibernate.ddl-auto=validate", "--spring.datasource.url=" + database.url(),
				"--spring.datasource.username=" + database.user(),
				"--spring.datasource.password=" + database.password(), "--spring.jmx.enabled=false",
				"--logging.level.io.boards=info");
	}

	private static RestClient client(ConfigurableApplicationContext instance) {
		return RestClient.builder()
			.baseUrl("http://localhost:" + instance.getEnvironment().getProperty("local.server.port"))
			.defaultStatusHandler(HttpStatusCode::isError, (request, answer) -> {
			})
			.build();
	}

	/** Each application of a revision leaves a row, also one that was done twice. */
	private static List<String> applied(TestDatabase database) {
		return database.jdbc().sql("""
				SELECT revision FROM boards_migrations_log WHERE direction = 'upgrade' AND outcome = 'done'
				ORDER BY id""").query(String.class).list();
	}

	private static String get(ConfigurableApplicationContext instance, String path) {
		return Objects.requireNonNull(client(instance).get().uri(path).retrieve().body(String.class));
	}

	private String get(String path) {
		return Objects.requireNonNull(this.http.get().uri(path).retrieve().body(String.class));
	}

	private ResponseEntity<String> post(Map<String, String> board) {
		return this.http.post()
			.uri("/boards")
			.contentType(MediaType.APPLICATION_JSON)
			.body(board)
			.retrieve()
			.toEntity(String.class);
	}

}
