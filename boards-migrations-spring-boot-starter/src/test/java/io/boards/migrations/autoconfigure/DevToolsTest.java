package io.boards.migrations.autoconfigure;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.tools.ToolProvider;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ContextConsumer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that DevTools restarts: what is the user's is loaded anew each time, by
 * a class loader whose parent has the libraries and stays.
 */
@PostgresTest
class DevToolsTest {

	private final TestDatabase database;

	private final Path classes;

	DevToolsTest(TestDatabase database, @TempDir Path classes) {
		this.database = database.another();
		this.classes = classes;
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void aRestartRunsTheClassAsItIsNow() throws IOException {
		writeClass("CREATE TABEL word (id int)");
		restart((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessageContaining("syntax error at or near \"TABEL\""));
		writeClass("CREATE TABLE word (id int)");

		restart((context) -> assertThat(context.getBean(Migrations.class).current()).containsExactly("one"));
	}

	@Test
	void aRestartReadsFilesAsTheyAreNow() throws IOException {
		writeFile("CREATE TABEL word (id int)");
		restart((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessageContaining("syntax error at or near \"TABEL\""));
		writeFile("CREATE TABLE word (id int)");

		restart((context) -> assertThat(context.getBean(Migrations.class).current()).containsExactly("one"));
	}

	@Test
	void nothingKeepsTheClassesOfAnEarlierStart() throws IOException {
		writeClass("CREATE TABLE word (id int)");
		WeakReference<ClassLoader> before = upgradedBy();

		Awaitility.await().untilAsserted(() -> {
			System.gc();
			assertThat(before.get()).isNull();
		});
	}

	/** One start of the application, by a class loader of its own. */
	private void restart(ContextConsumer<AssertableApplicationContext> consumer) throws IOException {
		try (URLClassLoader loader = loader()) {
			SmallApplication.on(this.database)
				.withClassLoader(loader)
				.withPropertyValues("boards.migrations.locations=classpath:dev")
				.run(consumer);
		}
	}

	private WeakReference<ClassLoader> upgradedBy() throws IOException {
		try (URLClassLoader loader = loader()) {
			Migrations migrations = Migrations.builder(this.database.dataSource())
				.locations(List.of("classpath:dev"))
				.classLoader(loader)
				.build();
			assertThat(migrations.upgrade().current()).containsExactly("one");
			return new WeakReference<>(loader);
		}
	}

	private URLClassLoader loader() throws IOException {
		return new URLClassLoader(new URL[] { this.classes.toUri().toURL() }, getClass().getClassLoader());
	}

	private void writeFile(String statement) throws IOException {
		Path file = Files.createDirectories(this.classes.resolve("dev")).resolve("1_one.sql");
		Files.writeString(file, """
				-- Make words
				--
				-- Revision: one
				-- Created: 2026-01-01T00:00:01Z

				-- migrate:upgrade
				%s;
				""".formatted(statement));
	}

	private void writeClass(String statement) throws IOException {
		Path source = this.classes.resolve("R1_one.java");
		Files.writeString(source, """
				package dev;

				import io.boards.migrations.operation.*;

				@Revision(id = "one", message = "Make words", created = "2026-01-01T00:00:01Z")
				class R1_one implements Migration {
					public void upgrade(Operations op) {
						op.execute("%s");
					}
					public void downgrade(Operations op) {
					}
				}
				""".formatted(statement));
		assertThat(ToolProvider.getSystemJavaCompiler()
			.run(null, null, null, "-proc:none", "-d", this.classes.toString(), source.toString())).isZero();
	}

}
