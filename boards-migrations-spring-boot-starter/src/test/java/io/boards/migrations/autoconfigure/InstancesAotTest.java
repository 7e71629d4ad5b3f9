package io.boards.migrations.autoconfigure;

import java.io.File;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.ToolProvider;

import io.boards.migrations.Migrations;
import io.boards.migrations.runtime.RevisionFiles;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.FileSystemGeneratedFiles;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.AotApplicationContextInitializer;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.javapoet.ClassName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * An application with several databases that is processed ahead of time, compiled, and
 * started from what was generated.
 */
@PostgresTest
class InstancesAotTest {

	private final TestDatabase shop;

	private final TestDatabase ledger;

	private final Path generated;

	private final String[] revisions;

	InstancesAotTest(TestDatabase database, @TempDir Path generated, @TempDir Path orders, @TempDir Path billing) {
		this.shop = database.another();
		this.ledger = database.another();
		this.generated = generated;
		RevisionFiles.oneAndTwo(orders, "");
		new RevisionFiles(billing).add("bill", "CREATE TABLE bill (id int);", "DROP TABLE bill;");
		this.revisions = new String[] { "boards.migrations.instances.orders.locations=file:" + orders,
				"boards.migrations.instances.billing.locations=file:" + billing };
	}

	@AfterEach
	void drop() {
		this.shop.close();
		this.ledger.close();
	}

	@Test
	void itsInstancesAreThoseOfWhenItWasProcessedAndTheirPropertiesThoseOfNow() throws Exception {
		String initializer = process("boards.migrations.instances.orders.url=jdbc:postgresql://localhost:1/nowhere",
				"boards.migrations.instances.billing.url=jdbc:postgresql://localhost:1/nothing");
		String[] now = { "boards.migrations.user=" + this.shop.user(),
				"boards.migrations.password=" + this.shop.password(),
				"boards.migrations.instances.orders.url=" + this.shop.url(),
				"boards.migrations.instances.billing.url=" + this.ledger.url() };

		try (GenericApplicationContext context = started(initializer, now)) {
			assertThat(context.getBeanNamesForType(Migrations.class)).containsExactly("orders", "billing");
		}
		assertThat(revisions(this.shop)).containsExactly("one", "two");
		assertThat(revisions(this.ledger)).containsExactly("bill");

		assertThatThrownBy(
				() -> started(initializer, "boards.migrations.instances.third.url=jdbc:postgresql://localhost:1/third"))
			.rootCause()
			.isInstanceOf(InstanceException.class)
			.hasMessage(
					"""
							The application was processed ahead of time with other instances than those configured now.
							    then: billing, orders
							    now:  billing, orders, third
							  What to do: Process it with the names that it runs with; all else about an instance may be said later.""");
	}

	private String process(String... properties) throws Exception {
		DefaultGenerationContext generation = new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get(InstancesAotTest.class)),
				new FileSystemGeneratedFiles((kind) -> this.generated));
		String initializer;
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			TestPropertyValues.of(properties).and(this.revisions).applyTo(context);
			context.register(MigrationsAutoConfiguration.class);
			initializer = new ApplicationContextAotGenerator().processAheadOfTime(context, generation).canonicalName();
			generation.writeGeneratedContent();
		}
		List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-cp",
				System.getProperty("java.class.path"), "-d", this.generated.toString()));
		files(".java").forEach((file) -> arguments.add(file.toString()));
		assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
			.isZero();
		for (Path file : files(".class")) {
			define(file);
		}
		return initializer;
	}

	private List<Path> files(String suffix) throws IOException {
		try (var all = Files.walk(this.generated)) {
			return all.filter((file) -> file.toString().endsWith(suffix)).sorted().toList();
		}
	}

	/** Beside the class whose beans it makes: it uses what is private to the package. */
	private void define(Path file) throws Exception {
		String name = this.generated.relativize(file).toString().replace(File.separatorChar, '.');
		Class<?> beside = Class.forName(name.substring(0, name.indexOf("__")));
		MethodHandles.privateLookupIn(beside, MethodHandles.lookup()).defineClass(Files.readAllBytes(file));
	}

	private GenericApplicationContext started(String initializer, String... properties) {
		SpringProperties.setProperty("spring.aot.enabled", "true");
		try {
			GenericApplicationContext context = new GenericApplicationContext();
			TestPropertyValues.of(properties).and(this.revisions).applyTo(context);
			AotApplicationContextInitializer.forInitializerClasses(initializer).initialize(context);
			context.refresh();
			return context;
		}
		finally {
			SpringProperties.setProperty("spring.aot.enabled", null);
		}
	}

	private static List<String> revisions(TestDatabase database) {
		return database.jdbc().sql("SELECT revision FROM boards_migrations ORDER BY 1").query(String.class).list();
	}

}
