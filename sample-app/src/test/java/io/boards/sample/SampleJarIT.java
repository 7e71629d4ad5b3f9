package io.boards.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import db.revisions.R20250925_062735_add_seed_data_for_default_tenant;
import io.boards.migrations.Migrations;
import io.boards.migrations.cli.CommandLineTool;
import io.boards.migrations.cli.Workplace;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import io.boards.sample.SampleProcess.Outcome;
import io.boards.sample.SampleProcess.Running;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The jar as its users run it; what a command itself says is asked of
 * {@link CommandLineTool}.
 */
@PostgresTest
@Execution(ExecutionMode.CONCURRENT)
class SampleJarIT {

	private final TestDatabase database;

	@TempDir
	private Path directory;

	SampleJarIT(TestDatabase database) {
		this.database = database;
	}

	@BeforeAll
	static void upgrade(TestDatabase database) {
		assertThat(directly(database, "upgrade", "head").code()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-Dspring.aot.enabled=false", SampleProcess.AOT })
	void currentPrintsTheRevisionAndNothingElse(String option) throws IOException {
		Outcome outcome = SampleProcess.on(this.database, this.directory).run(List.of(option), "migrations", "current");

		assertThat(outcome).isEqualTo(directly(this.database, "current"));
		assertThat(outcome.out()).contains("5f0d7a9c31e2");
		assertThat(outcome.err()).isEmpty();
	}

	@Test
	void theApplicationProcessedAheadOfTimeIsUpgradedWhenItStartsAndDoesNotLookForItsRevisions() throws IOException {
		try (TestDatabase empty = this.database.another();
				Running application = SampleProcess.on(empty, this.directory)
					.start(List.of(SampleProcess.AOT, "-Dlogging.level.io.boards.migrations=debug"))) {
			assertThat(application.said()).contains(
					"classpath:db/revisions has the revisions that it had when the application was processed ahead of"
							+ " time");
			String current = RestClient.create("http://localhost:" + application.port())
				.get()
				.uri("/actuator/migrations/current")
				.retrieve()
				.body(String.class);
			assertThat(current).isEqualTo("[\"5f0d7a9c31e2\"]");
		}
	}

	@Test
	void aRevisionIsWrittenRunTakenBackAndRunAgain() throws IOException {
		try (TestDatabase empty = this.database.another()) {
			SampleProcess sample = SampleProcess.on(empty, this.directory);
			Outcome written = migrations(sample, "revision", "-m", "Add user preferences", "--rev-id", "3f2a9c1b7d4e");
			Path file = this.directory.resolve(written.out().strip());
			assertThat(written.out())
				.matches("src/main/resources/db/revisions/\\d{8}_\\d{6}_add_user_preferences\\.sql\n");
			Files.writeString(file, Files.readString(file)
				.replace("-- migrate:upgrade\n",
						"-- migrate:upgrade\nCREATE TABLE boards.user_preferences (id uuid);\n")
				.replace("-- migrate:downgrade\n", "-- migrate:downgrade\nDROP TABLE boards.user_preferences;\n"));

			assertThat(migrations(sample, "upgrade", "head").out()).isEqualTo("3f2a9c1b7d4e (head)\n");
			assertThat(migrations(sample, "downgrade", "-1").out()).isEqualTo("5f0d7a9c31e2\n");
			assertThat(migrations(sample, "upgrade", "head").err().replaceAll("\\d+ ms", "N ms")).isEqualTo("""
					upgrade 5f0d7a9c31e2 -> 3f2a9c1b7d4e, Add user preferences … N ms
					1 step in N ms, from 5f0d7a9c31e2 to 3f2a9c1b7d4e
					""");
			assertThat(migrations(sample, "downgrade", "base").out()).isEmpty();
			assertThat(
					migrations(sample, "history", "--verbose").out().lines().filter((line) -> line.startsWith("Rev")))
				.hasSize(18)
				.startsWith("Revision:   3f2a9c1b7d4e (head)", "Revises:    5f0d7a9c31e2", "Revision:   5f0d7a9c31e2")
				.endsWith("Revision:   20250101_000000_initial_schema", "Revises:    <base>");
		}
	}

	private static Outcome migrations(SampleProcess sample, String... command) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("migrations"));
		arguments.addAll(List.of(command));
		Outcome outcome = sample.run(List.of(SampleProcess.AOT), arguments.toArray(String[]::new));
		assertThat(outcome.code()).as(outcome.err()).isZero();
		return outcome;
	}

	@Test
	void whatNeedsNoDatabaseStartsNone() throws IOException {
		Path server = this.directory.resolve("server");
		SampleProcess process = new SampleProcess(this.directory,
				Map.of("SAMPLE_POSTGRES_DIRECTORY", server.toString()));

		Outcome outcome = process.run(List.of(SampleProcess.AOT), "migrations", "heads");

		assertThat(outcome).isEqualTo(directly(this.database, "heads"));
		assertThat(server).doesNotExist();
	}

	@Test
	void anUnknownCommandIsAMatterOfUsage() throws IOException {
		Outcome outcome = SampleProcess.on(this.database, this.directory)
			.run(List.of(SampleProcess.AOT), "--spring.profiles.active=prod", "migrations", "frobnicate");

		assertThat(outcome).isEqualTo(directly(this.database, "frobnicate"));
		assertThat(outcome.code()).isEqualTo(2);
		assertThat(outcome.out()).isEmpty();
	}

	@Test
	void aCommandThatFailsSaysWhyAndWhatToDo() throws IOException {
		Outcome outcome = SampleProcess.on(this.database, this.directory)
			.run(List.of(), "migrations", "current", "--spring.datasource.url=jdbc:postgresql://localhost:1/boards");

		assertThat(outcome.code()).isOne();
		assertThat(outcome.out()).isEmpty();
		assertThat(outcome.err()).contains("The database gave no connection.", "SQLSTATE: 08001", "What to do: ")
			.doesNotContain("\tat ");
	}

	@Test
	void anApplicationThatCannotStartSaysWhyAndPrintsNoResult() throws IOException {
		Outcome outcome = SampleProcess.on(this.database, this.directory)
			.run(List.of(SampleProcess.AOT), "migrations", "current", "--boards.migrations.transaction=none");

		assertThat(outcome.code()).isOne();
		assertThat(outcome.out()).isEmpty();
		assertThat(outcome.err())
			.contains("APPLICATION FAILED TO START", "Failed to bind properties under 'boards.migrations.transaction'")
			.doesNotContain("\tat ");
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is one for a POSIX shell")
	void theScriptDoesTheSameFromAnywhere() throws IOException {
		Outcome outcome = SampleProcess.on(this.database, this.directory)
			.outcome(List.of(Path.of("migrations").toAbsolutePath().toString(), "current"));

		assertThat(outcome).isEqualTo(directly(this.database, "current"));
	}

	private static Outcome directly(TestDatabase database, String... command) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int code = CommandLineTool.run(new Directly(database), new PrintStream(out, true, StandardCharsets.UTF_8),
				new PrintStream(err, true, StandardCharsets.UTF_8), command);
		return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	private record Directly(TestDatabase database) implements Workplace {

		@Override
		public Migrations migrations(@Nullable String instance) {
			return Migrations.builder(this.database.dataSource())
				.migrationFactory(
						(type) -> new R20250925_062735_add_seed_data_for_default_tenant(new StandardEnvironment()))
				.build();
		}

		@Override
		public List<String> protectedProfiles() {
			return List.of();
		}

	}

}
