package io.boards.migrations.autoconfigure;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Whole applications, started as their users start them.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

	private final TestDatabase database;

	StartTest(TestDatabase database) {
		this.database = database.another();
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void aFailedStartIsExplainedInsteadOfShownAsAStackTrace(CapturedOutput output) {
		this.database.jdbc().sql("CREATE TABLE tag (id int)").update();

		assertThatException().isThrownBy(() -> PlainApplication.start(arguments()));

		assertThat(output.getOut()).contains("""
				***************************
				APPLICATION FAILED TO START
				***************************

				Description:

				Revision add_tag failed in its upgrade. The step was rolled back.
				    revision:    add_tag (Add tag)
				    file:        db/revisions/20260101_000001_add_tag.sql:8
				    statement:   CREATE TABLE tag (id bigint PRIMARY KEY, name varchar(255))
				    SQLSTATE:    42P07
				    error:       relation "tag" already exists
				    done before: nothing in this run

				Action:

				Correct the upgrade of this revision and start again.
				""");
		assertThat(output.getAll()).doesNotContain("\tat org.springframework");
	}

	@Test
	void aDataSourceThatCannotBeMadeIsExplainedAsSpringBootDoes(CapturedOutput output) {
		assertThatException().isThrownBy(() -> PlainApplication.start(new String[] { "--spring.jmx.enabled=false" }));

		assertThat(output.getOut()).contains("""
				Description:

				Failed to configure a DataSource: 'url' attribute is not specified and no embedded datasource could be \
				configured.

				Reason: Failed to determine a suitable driver class


				Action:

				Consider the following:
				""");
		assertThat(output.getAll()).doesNotContain("\tat org.springframework");
	}

	@Test
	void aRevisionThatCannotBeMadeIsExplainedBySayingSo(CapturedOutput output) {
		String[] arguments = Arrays.copyOf(arguments(), arguments().length + 1);
		arguments[arguments.length - 1] = "--boards.migrations.locations=classpath:trouble";

		assertThatException().isThrownBy(() -> PlainApplication.start(arguments));

		assertThat(output.getOut()).contains(
				"""
						Description:

						A migration cannot be created. Nothing of it was run.
						    class:  trouble.R1_wants_a_pool
						    reason: org.springframework.beans.factory.NoSuchBeanDefinitionException: No qualifying bean of type \
						'java.util.concurrent.ThreadPoolExecutor' available: expected at least 1 bean which qualifies as autowire \
						candidate. Dependency annotations: {}

						Action:

						Correct its constructor or what it needs. What is made from the migrated database, such as a JPA repository, \
						is not there yet: use op.jdbc().
						""");
	}

	@Test
	void fiveInstancesStartedAtOnceAllComeUpAndRunEachRevisionOnce() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(5);
		// Logback does not like to be set up by several threads of one JVM at once.
		System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
		try {
			List<Callable<List<String>>> starts = new ArrayList<>();
			for (int i = 0; i < 5; i++) {
				starts.add(() -> PlainApplication.start(arguments()));
			}
			for (Future<List<String>> start : threads.invokeAll(starts)) {
				assertThat(start.get()).contains("migrationsInitializer");
			}
		}
		finally {
			System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
			threads.shutdown();
		}
		assertThat(this.database.jdbc()
			.sql("SELECT revision || ' ' || outcome FROM boards_migrations_log ORDER BY id")
			.query(String.class)
			.list()).containsExactly("add_tag done", "seed_tag done");
	}

	@Test
	void anApplicationWithoutActuatorStartsAndHasNoEndpoint() throws Exception {
		URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.contains("actuator") && !entry.contains("micrometer"))
			.map(StartTest::url)
			.toArray(URL[]::new);
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
			thread.setContextClassLoader(loader);
			Object beans = loader.loadClass(PlainApplication.class.getName())
				.getMethod("start", String[].class)
				.invoke(null, (Object) arguments());
			assertThat(beans).asInstanceOf(InstanceOfAssertFactories.LIST)
				.contains("migrationsInitializer")
				.doesNotContain("migrationsEndpoint");
		}
		catch (InvocationTargetException ex) {
			throw new AssertionError(ex.getTargetException());
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	private static URL url(String entry) {
		try {
			return Path.of(entry).toUri().toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalArgumentException(entry, ex);
		}
	}

	private String[] arguments() {
		return new String[] { "--spring.datasource.url=" + this.database.url(),
				"--spring.datasource.username=" + this.database.user(),
				"--spring.datasource.password=" + this.database.password(),
				"--spring.datasource.hikari.maximum-pool-size=2", "--spring.jmx.enabled=false",
				"--logging.level.root=warn", "--management.endpoints.web.exposure.include=migrations" };
	}

}
