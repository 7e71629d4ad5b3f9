package io.boards.migrations.autoconfigure;

import io.boards.migrations.Migrations;
import io.boards.migrations.PendingRevisionsException;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.SpringProperties;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Processes that do not run from their start to their end: those that are frozen,
 * restored or only started to learn what they need.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class RestoreTest {

	private final TestDatabase database;

	private final ApplicationContextRunner application;

	RestoreTest(TestDatabase database) {
		this.database = database.another();
		this.application = SmallApplication.on(this.database)
			.withBean(Server.class, () -> new Server(this.database))
			.withPropertyValues("spring.datasource.hikari.maximum-pool-size=2");
	}

	/** It reads once what stands in the properties, which is meant for the whole JVM. */
	@BeforeEach
	void readProperties() {
		assertThat(new DefaultLifecycleProcessor().isRunning()).isFalse();
	}

	@AfterEach
	void drop() {
		SpringProperties.setProperty(DefaultLifecycleProcessor.CHECKPOINT_PROPERTY_NAME, null);
		SpringProperties.setProperty(DefaultLifecycleProcessor.EXIT_PROPERTY_NAME, null);
		this.database.close();
	}

	@Test
	void whatWasRestoredLooksAgainBeforeItsServerStarts(CapturedOutput output) {
		this.application.run((context) -> {
			Server server = context.getBean(Server.class);
			assertThat(server.tables).as("when it started").isEqualTo(1);
			freeze(context);
			assertThat(server.isRunning()).isFalse();
			context.getBean(Migrations.class).downgrade("base");

			restore(context);

			assertThat(server.isRunning()).isTrue();
			assertThat(server.tables).as("when it started again").isEqualTo(1);
			assertThat(context.getBean(Migrations.class).current()).containsExactly("seed_tag");
		});
		assertThat(output.getOut().lines().filter((line) -> line.contains("The database is at"))).hasSize(2);
	}

	@Test
	void soDoesAContextThatWasStoppedAndStarted() {
		this.application.run((context) -> {
			context.getSourceApplicationContext(ConfigurableApplicationContext.class).stop();
			context.getBean(Migrations.class).downgrade("base");

			context.getSourceApplicationContext(ConfigurableApplicationContext.class).start();

			assertThat(context.getBean(Migrations.class).current()).containsExactly("seed_tag");
		});
	}

	@Test
	void aServerDoesNotStartAgainOnADatabaseThatIsNotAtTheHead() {
		this.application.run((context) -> assertThat(context).hasNotFailed());
		this.application.withPropertyValues("boards.migrations.on-startup=check").run((context) -> {
			freeze(context);
			context.getBean(Migrations.class).downgrade("base");

			assertThatExceptionOfType(ApplicationContextException.class).isThrownBy(() -> restore(context))
				.havingRootCause()
				.isInstanceOf(PendingRevisionsException.class);
			assertThat(context.getBean(Server.class).isRunning()).isFalse();
		});
	}

	@Test
	void aContextThatOnlyPausedDoesNotLookAgain() {
		this.application.run((context) -> {
			ConfigurableApplicationContext paused = context
				.getSourceApplicationContext(ConfigurableApplicationContext.class);
			paused.pause();
			assertThat(context.getBean(Server.class).isRunning()).isFalse();
			context.getBean(Migrations.class).downgrade("base");

			paused.restart();

			assertThat(context.getBean(Server.class).isRunning()).isTrue();
			assertThat(context.getBean(Migrations.class).current()).isEmpty();
		});
	}

	@Test
	void betweenRunsThereIsNoConnectionThatCouldBeFrozen() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
			.withPropertyValues("boards.migrations.url=" + this.database.url(),
					"boards.migrations.user=" + this.database.user(),
					"boards.migrations.password=" + this.database.password())
			.run((context) -> {
				assertThat(context.getBean(Migrations.class).current()).containsExactly("seed_tag");
				// The server may take a moment to notice that one was closed.
				Awaitility.await().until(() -> this.database.jdbc().sql("""
						SELECT count(*) FROM pg_stat_activity
						WHERE datname = current_database() AND pid <> pg_backend_pid()
						""").query(Integer.class).single() == 0);
			});
	}

	@Test
	void aRunUpToACheckpointLeavesTheDatabaseToTheOneThatIsRestored(CapturedOutput output) {
		SpringProperties.setProperty(DefaultLifecycleProcessor.CHECKPOINT_PROPERTY_NAME, "onRefresh");

		this.application.withBean(Early.class, () -> new Early(this.database)).run((context) -> {
			assertThat(context.getBean(Early.class).tables).as("before the checkpoint").isZero();
			assertThat(context.getBean(Server.class).tables).as("after it").isEqualTo(1);
		});

		assertThat(output.getOut()).containsPattern(
				"(?s)The database is left alone until the checkpoint is restored\n.*The database is at seed_tag");
	}

	@ParameterizedTest
	@EnumSource(OnStartup.class)
	void aTrainingRunAsksTheDatabaseNothing(OnStartup onStartup, CapturedOutput output) {
		SpringProperties.setProperty(DefaultLifecycleProcessor.EXIT_PROPERTY_NAME, "onRefresh");

		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
			.withPropertyValues("boards.migrations.url=jdbc:postgresql://localhost:1/nowhere",
					"boards.migrations.on-startup=" + onStartup, "boards.migrations.drift=fail")
			.run((context) -> assertThat(context).hasNotFailed());

		assertThat(output.getOut()).contains("The database is left alone: this run ends when the context is refreshed");
	}

	/** What Spring does when a process is about to be frozen. */
	private static void freeze(ConfigurableApplicationContext context) {
		ReflectionTestUtils.invokeMethod(context.getBean(LifecycleProcessor.class), "stopForRestart");
	}

	/** And when it was thawed. */
	private static void restore(ConfigurableApplicationContext context) {
		ReflectionTestUtils.invokeMethod(context.getBean(LifecycleProcessor.class), "restartAfterStop");
	}

	private static int tables(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT count(*) FROM pg_tables WHERE tablename = 'tag'")
			.query(Integer.class)
			.single();
	}

	/** What is made with the context. */
	static class Early {

		private final int tables;

		Early(TestDatabase database) {
			this.tables = tables(database);
		}

	}

	/** What starts where web servers do. */
	static class Server implements SmartLifecycle {

		private final TestDatabase database;

		private boolean running;

		private int tables;

		Server(TestDatabase database) {
			this.database = database;
		}

		@Override
		public void start() {
			this.running = true;
			this.tables = tables(this.database);
		}

		@Override
		public void stop() {
			this.running = false;
		}

		@Override
		public boolean isRunning() {
			return this.running;
		}

		@Override
		public int getPhase() {
			return SmartLifecycle.DEFAULT_PHASE - 2048;
		}

	}

}
