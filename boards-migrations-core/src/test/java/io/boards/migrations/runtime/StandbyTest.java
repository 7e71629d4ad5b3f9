package io.boards.migrations.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import ch.qos.logback.classic.Level;
import io.boards.migrations.Migrations;
import io.boards.migrations.NotArrivedException;
import io.boards.migrations.Status;
import io.boards.migrations.failure.MigrationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A standby takes no writes, and gets its revisions from the server that it follows.
 */
@Tag("postgres")
@Timeout(60)
class StandbyTest {

	private static Standby servers;

	private final RevisionFiles files;

	StandbyTest(@TempDir Path directory) {
		this.files = new RevisionFiles(directory).add("one", "CREATE TABLE tag (id int);", "DROP TABLE tag;")
			.add("two", "CREATE TABLE note (id int);", "DROP TABLE note;");
	}

	@BeforeAll
	static void start() throws IOException {
		servers = Standby.start();
	}

	@AfterAll
	static void stop() throws IOException {
		servers.close();
	}

	@AfterEach
	void toTheBase() {
		this.files.on(servers.primary()).downgrade("base");
		this.files.on(servers.primary()).upgrade("one");
		follow("one");
		this.files.on(servers.primary()).downgrade("base");
	}

	@Test
	void whatIsPendingIsRefusedWithAWordOnWhatToDo() {
		this.files.on(servers.primary()).upgrade("one");
		follow("one");
		Migrations onStandby = this.files.on(servers.standby());

		String remedy = "\n  What to do: Migrate the server that it follows. An application on a standby starts when the"
				+ " revisions have arrived there, with boards.migrations.on-startup=wait.";
		assertThat(failure(StandbyException.class, onStandby::upgrade)).isEqualTo(
				"The server is a standby, which takes no writes. Nothing was run.\n    to be run: apply two" + remedy);
		assertThat(failure(StandbyException.class, () -> onStandby.downgrade("base")))
			.isEqualTo("The server is a standby, which takes no writes. Nothing was run.\n    to be run: take back one"
					+ remedy);
		assertThat(failure(StandbyException.class, () -> onStandby.stamp("two")))
			.isEqualTo("The server is a standby, which takes no writes. Nothing was run." + remedy);
		assertThat(onStandby.status().pending()).containsExactly("two");
	}

	@Test
	void whereNothingIsPendingAnUpgradeIsFine() {
		this.files.on(servers.primary()).upgrade();
		follow("two");

		assertThat(this.files.on(servers.standby()).upgrade().steps()).isEmpty();
	}

	@Test
	void whoWaitsGoesOnWhenTheRevisionsHaveArrived() throws Exception {
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try (Messages messages = Messages.from(Level.INFO)) {
			Future<Status> waiting = thread
				.submit(() -> this.files.on(servers.standby()).awaitUpToDate(Duration.ofSeconds(50)));
			while (messages.at(Level.INFO).isEmpty()) {
				Thread.sleep(10);
			}
			assertThat(messages.at(Level.INFO)).containsExactly("Waiting for one, two to be applied, for 0 s of 50 s");
			assertThat(waiting.isDone()).isFalse();

			this.files.on(servers.primary()).upgrade();

			assertThat(waiting.get().current()).containsExactly("two");
		}
		finally {
			thread.shutdown();
		}
	}

	@Test
	void whoWaitsInVainIsToldSo() {
		this.files.on(servers.primary()).upgrade("one");
		follow("one");

		assertThat(failure(NotArrivedException.class,
				() -> this.files.on(servers.standby()).awaitUpToDate(Duration.ofMillis(300))))
			.isEqualTo(
					"""
							The revisions that this application waited for were not applied in time.
							    current: one
							    pending: two
							    waited:  0 s
							  What to do: See that whoever migrates this database does so (migrations upgrade, or an instance with \
							boards.migrations.on-startup=upgrade), and that a standby follows its server; then start again, or wait \
							longer (boards.migrations.startup-wait).""");
	}

	private void follow(String current) {
		while (!this.files.on(servers.standby()).current().contains(current)) {
			Thread.onSpinWait();
		}
	}

	private static <T extends MigrationException> String failure(Class<T> type, Runnable run) {
		return String.valueOf(Objects.requireNonNull(catchThrowableOfType(type, run::run)).getMessage());
	}

}
