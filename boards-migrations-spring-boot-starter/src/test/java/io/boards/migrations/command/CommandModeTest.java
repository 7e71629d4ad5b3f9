package io.boards.migrations.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.boards.migrations.Migrations;
import io.boards.migrations.autoconfigure.MigrationsProperties;
import io.boards.migrations.autoconfigure.OnStartup;
import io.boards.migrations.cli.CommandLineTool;
import io.boards.migrations.cli.Workplace;
import io.boards.migrations.operation.Migration;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands of an application that would do much if it were started; what a command itself
 * says is asked of {@link CommandLineTool}.
 */
@PostgresTest
class CommandModeTest {

	private final TestDatabase database;

	CommandModeTest(TestDatabase database) {
		this.database = database.another();
		BusyApplication.DONE.clear();
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void aCommandStartsNothingOfTheApplication() {
		Outcome outcome = run("current");

		assertThat(outcome.code()).isZero();
		assertThat(outcome.out()).isEqualTo(directly("current").out());
		assertThat(BusyApplication.DONE).isEmpty();
		assertThat(tables()).as("it was not upgraded").isEmpty();
		Awaitility.await().untilAsserted(() -> assertThat(connections()).as("what it made is closed").isZero());
	}

	@Test
	void theSameApplicationDoesAllOfThatWhenItIsStarted() {
		try (ConfigurableApplicationContext context = SpringApplication.run(BusyApplication.class,
				arguments("--spring.main.web-application-type=none"))) {
			assertThat(context.isRunning()).isTrue();
			Awaitility.await().untilAsserted(() -> assertThat(BusyApplication.DONE).contains("task"));
		}
		assertThat(BusyApplication.DONE).contains("bean", "runner []", "command line runner", "exit code", "listener",
				"listening method", "lifecycle", "end of lifecycle");
		assertThat(tables()).containsExactly("boards_migrations", "boards_migrations_journal", "boards_migrations_log",
				"tag");
	}

	@Test
	void aCommandWorksWithTheProfileAndTheDataSourceOfTheApplication() {
		Outcome outcome = run("upgrade", "--spring.profiles.active=blue", "head");

		assertThat(outcome.code()).isZero();
		assertThat(this.database.jdbc().sql("SELECT name FROM tag").query(String.class).list()).containsExactly("blue");
		assertThat(run("current").out()).isEqualTo(directly("current").out()).contains("seed_tag");
		assertThat(BusyApplication.DONE).isEmpty();
	}

	@Test
	void theApplicationsOwnFileDoesNotMakeItAWebApplicationAndStdoutHasTheResultOnly() {
		Outcome outcome = run("heads", "--spring.profiles.active=blue");

		assertThat(outcome.out()).isEqualTo(directly("heads").out()).contains("seed_tag");
		assertThat(outcome.err()).isEqualTo("Seen: ApplicationEnvironment none blue" + System.lineSeparator());
	}

	@Test
	void revisionsAreVerifiedBesideTheDatabaseOfTheApplication() {
		Outcome outcome = run("verify");

		assertThat(outcome.out()).isEqualTo("""
				revision  way back  data     message
				add_tag   verified  lost     Add tag
				seed_tag  verified  derived  Seed a tag

				one head            done
				upgrade head        done
				check               skipped
				downgrade base      done
				upgrade head --sql  done

				add_tag: the way back loses rows of public.tag
				check: there are no entities
				""");
		assertThat(outcome.code()).isZero();
		assertThat(tables()).as("it was not touched").isEmpty();
	}

	@Test
	void aFailedCommandGivesOne() {
		Outcome outcome = run("upgrade", "nowhere");

		assertThat(outcome.code()).isOne();
		assertThat(outcome.out()).isEmpty();
		assertThat(outcome.err()).endsWith(directly("upgrade", "nowhere").err()).contains("nowhere");
	}

	@Test
	void aWrongCommandGivesTwo() {
		Outcome outcome = run("frobnicate");

		assertThat(outcome.code()).isEqualTo(2);
		assertThat(outcome.out()).isEmpty();
		assertThat(outcome.err()).endsWith(directly("frobnicate").err());
	}

	@Test
	void brokenConfigurationIsExplainedAndGivesOne() {
		Outcome outcome = run("current", "--boards.migrations.lock-timeout=soon");

		assertThat(outcome.code()).isOne();
		assertThat(outcome.out()).isEmpty();
		assertThat(outcome.err())
			.contains("APPLICATION FAILED TO START",
					"Failed to bind properties under 'boards.migrations.lock-timeout' to java.time.Duration")
			.doesNotContain("\tat ");
	}

	@Test
	void aCommandIsAboutTheInstanceThatItNames() {
		String several = "--spring.profiles.active=several";

		assertThat(run(several, "upgrade", "--instance", "first").code()).isZero();
		assertThat(run(several, "--instance=first", "current").out()).startsWith("seed_tag");
		assertThat(run(several, "current", "--instance=second").out()).as("nothing was upgraded").isEmpty();
		assertThat(run(several, "heads", "--instance=second").out()).contains("-> outside (head)");
		Outcome unclear = run(several, "current");
		assertThat(unclear.code()).isEqualTo(2);
		assertThat(unclear.out()).isEmpty();
		assertThat(unclear.err()).endsWith("""
				The application has several databases, and it is not clear which one is meant.
				    instances: first, second
				  What to do: Name one of them: --instance first.
				""");
	}

	@Test
	void aCommandUpgradesNoInstanceThatSaysThatItIsUpgradedAtAStart() {
		MockEnvironment environment = new MockEnvironment()
			.withProperty("boards.migrations.instances.first.on-startup", "upgrade")
			.withProperty("boards.migrations.instances.other_One.on-startup", "check")
			.withProperty("boards.migrations.instances.[Third_1].on-startup", "wait");
		environment.getPropertySources().addFirst(CommandProperties.ofInstances(environment));

		MigrationsProperties properties = MigrationsProperties.of(environment);
		assertThat(properties.instances()).hasSize(3)
			.allSatisfy((name, instance) -> assertThat(instance.onStartup()).as(name).isEqualTo(OnStartup.NONE));
	}

	@Test
	void anApplicationWithItsOwnMeaningOfTheWordSwitchesCommandModeOff() {
		SpringProperties.setProperty("boards.migrations.command-mode", "false");
		try {
			SpringApplication
				.run(BusyApplication.class, arguments("migrations", "--spring.main.web-application-type=none"))
				.close();
		}
		finally {
			SpringProperties.setProperty("boards.migrations.command-mode", null);
		}
		assertThat(BusyApplication.DONE).contains("runner [migrations]");
	}

	@Test
	void theStandardOutputIsGivenBack() {
		PrintStream before = System.out;
		run("heads");
		run("current", "--boards.migrations.lock-timeout=soon");
		assertThat(System.out).isSameAs(before);
	}

	@Test
	void theResultIsInUtf8UnlessATerminalWantsItOtherwise() {
		assertThat(encoded(StandardCharsets.US_ASCII)).isEqualTo("ü".getBytes(StandardCharsets.UTF_8));
		assertThat(encoded(StandardCharsets.ISO_8859_1)).isEqualTo("ü".getBytes(StandardCharsets.ISO_8859_1));
	}

	private static byte[] encoded(Charset terminal) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		PrintStream out = CommandRun.result(new PrintStream(bytes, false, StandardCharsets.US_ASCII), terminal);
		out.print("ü");
		assertThat(out.checkError()).isFalse();
		return bytes.toByteArray();
	}

	private Outcome run(String... command) {
		return Outcome.of(() -> MigrationsApplication.run(BusyApplication.class, arguments(command)));
	}

	private String[] arguments(String... more) {
		List<String> all = new ArrayList<>(
				List.of("--spring.config.name=command", "--spring.datasource.url=" + this.database.url(),
						"--spring.datasource.username=" + this.database.user(),
						"--spring.datasource.password=" + this.database.password()));
		all.addAll(Arrays.asList(more));
		return all.toArray(String[]::new);
	}

	private Outcome directly(String... command) {
		return Outcome.of(() -> CommandLineTool.run(new Directly(this.database), System.out, System.err, command));
	}

	private int connections() {
		return this.database.jdbc()
			.sql("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
			.query(Integer.class)
			.single();
	}

	private List<String> tables() {
		return this.database.jdbc()
			.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
			.query(String.class)
			.list();
	}

	private record Directly(TestDatabase database) implements Workplace {

		@Override
		public Migrations migrations(@Nullable String instance) {
			return Migrations.builder(this.database.dataSource()).migrationFactory(Directly::create).build();
		}

		private static Migration create(Class<? extends Migration> type) {
			try {
				return BeanUtils.instantiateClass(type.getDeclaredConstructor(Environment.class),
						new StandardEnvironment());
			}
			catch (NoSuchMethodException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		public List<String> protectedProfiles() {
			return List.of();
		}

	}

}
