package io.boards.migrations.event;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.autoconfigure.SmallApplication;
import io.boards.migrations.autoconfigure.SomebodyElse;
import io.boards.migrations.runtime.RevisionFiles;
import io.boards.migrations.runtime.RunListener;
import io.boards.migrations.runtime.RunReport;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.boot.context.metrics.buffering.StartupTimeline.TimelineEvent;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.metrics.StartupStep;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static java.util.stream.Collectors.joining;

/**
 * Who hears of runs by events, and what a start notes of them.
 */
@PostgresTest
class EventTest {

	private static final List<String> UPGRADE = List.of("before run", "before one", "after one", "before two",
			"after two", "after run: [two]");

	private final TestDatabase database;

	private final RevisionFiles files;

	private final ApplicationContextRunner application;

	private final List<String> present = new CopyOnWriteArrayList<>();

	private final BufferingApplicationStartup startup = new BufferingApplicationStartup(2048);

	EventTest(TestDatabase database, @TempDir Path directory) {
		this.database = database.another();
		this.files = RevisionFiles.oneAndTwo(directory, "");
		this.application = SmallApplication.on(this.database, directory, MigrationsEventAutoConfiguration.class)
			.withUserConfiguration(Listeners.class)
			.withInitializer((context) -> context.addApplicationListener(new Hearing(this.present)))
			.withInitializer((context) -> context.setApplicationStartup(this.startup));
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void listenersThatAreThereHearTheStartAndTheOthersAreNotMadeForIt() {
		this.application.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(this.present).isEqualTo(UPGRADE);
			assertThat(context.getBean(Listeners.class).late).isEmpty();
			assertThat(context.getBean(Listeners.class).tables).as("when the other listener was made").contains("tag");
		});
	}

	@Test
	void allHearWhatIsDoneLater() {
		this.application.withPropertyValues("boards.migrations.on-startup=none").run((context) -> {
			context.getBean(Migrations.class).upgrade();

			assertThat(this.present).isEqualTo(UPGRADE);
			assertThat(context.getBean(Listeners.class).late).isEqualTo(UPGRADE);
			assertThat(context.getBean(Listeners.class).annotated).isEqualTo(UPGRADE);
		});
	}

	@Test
	void aFailureIsHeardOfTheStepAndOfTheRun() {
		this.files.add("three", "CREATE TABLE tag (id int);", "");
		this.application.run((context) -> {
			assertThat(context).hasFailed();
			assertThat(this.present).containsExactly("before run", "before one", "after one", "before two", "after two",
					"before three", "after three: StepFailedException", "after run: StepFailedException");
		});
	}

	@Test
	void whatAListenerThrowsEndsTheRun() {
		this.application.withPropertyValues("boards.migrations.on-startup=none").run((context) -> {
			context.addApplicationListener((ApplicationListener<BeforeStepEvent>) (event) -> {
				if (event.step().revision().id().equals("two")) {
					throw new IllegalStateException("not now");
				}
			});
			Migrations migrations = context.getBean(Migrations.class);

			assertThat(catchThrowable(migrations::upgrade)).hasMessage("not now");

			assertThat(migrations.current()).containsExactly("one");
		});
	}

	@Test
	void databasesThatAreThrownAwayAreNobodysConcern() {
		this.application.run((context) -> {
			this.present.clear();
			context.getBean(Migrations.class).lint();
			assertThat(this.present).isEmpty();
		});
	}

	@Test
	void aStartHasStepsForThem() {
		this.application.run((context) -> {
			List<StartupStep> steps = steps();
			assertThat(steps).extracting(EventTest::text)
				.containsExactly("boards.migrations.step bean=migrations direction=upgrade revision=one outcome=done",
						"boards.migrations.step bean=migrations direction=upgrade revision=two outcome=done",
						"boards.migrations.run bean=migrations direction=upgrade outcome=done");
			assertThat(steps.get(0).getParentId()).isEqualTo(steps.get(2).getId());
			context.getBean(Migrations.class).downgrade("base");
			assertThat(steps()).hasSize(3);
		});
	}

	@Test
	void aStepThatIsTriedAgainHasOneForEachTry() {
		migrations().upgrade("one");
		this.application.withBean(RunListener.class, () -> SomebodyElse.locking(this.database, "tag"))
			.withPropertyValues("boards.migrations.transaction=all", "boards.migrations.lock-timeout=10ms")
			.run((context) -> assertThat(steps()).extracting(EventTest::text)
				.containsExactly(
						"boards.migrations.step bean=migrations direction=upgrade revision=two outcome=retried",
						"boards.migrations.step bean=migrations direction=upgrade revision=two outcome=done",
						"boards.migrations.run bean=migrations direction=upgrade outcome=done"));
	}

	@Test
	void soHasOneThatAnotherInstanceDidMeanwhile() {
		this.application.withBean(RunListener.class, () -> SomebodyElse.ahead(migrations()))
			.run((context) -> assertThat(steps()).extracting(EventTest::text)
				.containsExactly(
						"boards.migrations.step bean=migrations direction=upgrade revision=one outcome=skipped",
						"boards.migrations.step bean=migrations direction=upgrade revision=two outcome=skipped",
						"boards.migrations.run bean=migrations direction=upgrade outcome=done"));
	}

	private Migrations migrations() {
		return this.files.builder(this.database.dataSource()).build();
	}

	private List<StartupStep> steps() {
		return this.startup.getBufferedTimeline()
			.getEvents()
			.stream()
			.map(TimelineEvent::getStartupStep)
			.filter((step) -> step.getName().startsWith("boards"))
			.toList();
	}

	private static String text(StartupStep step) {
		return step.getName() + " "
				+ StreamSupport.stream(step.getTags().spliterator(), false)
					.map((tag) -> tag.getKey() + "=" + tag.getValue())
					.collect(joining(" "));
	}

	/**
	 * Writes down what it hears.
	 *
	 * @param heard where it is written
	 */
	record Hearing(List<String> heard) implements ApplicationListener<MigrationEvent> {

		@Override
		public void onApplicationEvent(MigrationEvent event) {
			if (event instanceof BeforeRunEvent) {
				this.heard.add("before run");
			}
			else if (event instanceof BeforeStepEvent before) {
				this.heard.add("before " + before.step().revision().id());
			}
			else if (event instanceof AfterStepEvent after) {
				this.heard.add("after " + after.step().revision().id()
						+ after.failure().map((failure) -> ": " + failure.getClass().getSimpleName()).orElse(""));
			}
			else if (event instanceof AfterRunEvent after) {
				this.heard.add("after run: " + after.report()
					.map(RunReport::current)
					.map(Object::toString)
					.orElseGet(() -> after.failure().orElseThrow().getClass().getSimpleName()));
			}
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Listeners {

		private final List<String> late = new CopyOnWriteArrayList<>();

		private final List<String> annotated = new CopyOnWriteArrayList<>();

		private List<String> tables = List.of();

		/** Hears all events, and needs the migrated database to be made. */
		@Bean
		ApplicationListener<ApplicationEvent> all(DataSource source) {
			this.tables = JdbcClient.create(source).sql("SELECT relname FROM pg_class").query(String.class).list();
			return (event) -> {
				if (event instanceof MigrationEvent migration) {
					new Hearing(this.late).onApplicationEvent(migration);
				}
			};
		}

		@EventListener
		void annotated(MigrationEvent event) {
			new Hearing(this.annotated).onApplicationEvent(event);
		}

	}

}
