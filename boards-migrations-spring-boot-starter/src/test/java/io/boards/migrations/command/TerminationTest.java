package io.boards.migrations.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.boards.migrations.test.JavaProcess;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole applications that get SIGTERM while a revision runs.
 */
@PostgresTest
class TerminationTest {

	private static final int SIGTERM = 128 + 15;

	private final TestDatabase database;

	private final Path directory;

	private final Path out;

	private final Path err;

	TerminationTest(TestDatabase database, @TempDir Path directory, @TempDir Path outputs) {
		this.database = database.another();
		this.directory = directory;
		this.out = outputs.resolve("out");
		this.err = outputs.resolve("err");
	}

	@BeforeEach
	void revision() throws IOException {
		this.database.jdbc().sql("CREATE TABLE nap AS SELECT 60 AS seconds").update();
		Files.writeString(this.directory.resolve("slow.sql"), """
				-- Take long
				--
				-- Revision: slow
				-- Created: 2026-01-01T00:00:01Z

				-- migrate:upgrade
				CREATE TABLE before_nap (id int);
				SELECT pg_sleep(seconds) FROM nap;
				CREATE TABLE after_nap (id int);
				""");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void aCommandSaysHowItEnded() throws Exception {
		terminate("migrations", "upgrade", "head");

		assertThat(Files.readString(this.err))
			.contains(
					"""
							Revision slow was stopped in its upgrade, because the application was asked to end. The step was rolled back.
							""")
			.contains("What to do: Start again: what was committed stays, and the rest is run then.");
		assertNothingIsLeftAndTheNextStartDoesIt();
	}

	@Test
	void anApplicationThatStartsDoesNotComeUp() throws Exception {
		terminate();

		assertThat(Files.readString(this.out))
			.contains("The application is asked to end: what runs of its migrations is cancelled")
			.doesNotContain("Started SlowApplication");
		assertNothingIsLeftAndTheNextStartDoesIt();
	}

	@Test
	void anApplicationThatWaitsGoesAtOnce() throws Exception {
		Process process = start("--boards.migrations.on-startup=wait");
		Awaitility.await()
			.atMost(30, TimeUnit.SECONDS)
			.untilAsserted(() -> assertThat(Files.readString(this.out)).contains("Waiting for slow"));

		end(process);
	}

	private void terminate(String... arguments) throws Exception {
		Process process = start(arguments);
		try {
			Awaitility.await()
				.atMost(30, TimeUnit.SECONDS)
				.untilAsserted(() -> assertThat(this.database.jdbc()
					.sql("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
							+ " AND datname = current_database()")
					.query(Integer.class)
					.single()).isOne());
			end(process);
		}
		finally {
			process.destroyForcibly();
		}
	}

	private static void end(Process process) throws InterruptedException {
		long start = System.nanoTime();
		process.destroy();
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(5000);
		assertThat(process.exitValue()).isEqualTo(SIGTERM);
	}

	private Process start(String... arguments) throws IOException {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.addAll(List.of("--spring.main.web-application-type=none", "--spring.jmx.enabled=false",
				"--spring.datasource.url=" + this.database.url(),
				"--spring.datasource.username=" + this.database.user(),
				"--spring.datasource.password=" + this.database.password(),
				"--boards.migrations.locations=file:" + this.directory));
		return JavaProcess.of(SlowApplication.class, List.of(), all)
			.redirectOutput(this.out.toFile())
			.redirectError(this.err.toFile())
			.start();
	}

	private void assertNothingIsLeftAndTheNextStartDoesIt() throws Exception {
		assertThat(tables()).doesNotContain("before_nap");
		this.database.jdbc().sql("UPDATE nap SET seconds = 0").update();
		Process next = start("migrations", "upgrade", "head");
		assertThat(next.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(next.exitValue()).isZero();
		assertThat(tables()).contains("before_nap", "after_nap");
	}

	private List<String> tables() {
		return this.database.jdbc()
			.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
			.query(String.class)
			.list();
	}

}
