package io.boards.migrations.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.boards.migrations.actuate.MigrationsDescriptor;
import io.boards.migrations.actuate.RevisionDescriptor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.core.io.InputStreamSource;
import org.springframework.javapoet.ClassName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is kept of an application that is processed ahead of time. Nothing connects.
 */
class RevisionHintsTest {

	@Test
	void revisionsInSqlAndInJavaAreKept() {
		assertThat(hints())
			.matches(RuntimeHintsPredicates.resource().forResource("db/revisions/20260101_000001_add_tag.sql"))
			.matches(RuntimeHintsPredicates.reflection()
				.onType(TypeReference.of("db.revisions.R20260102_000001_seed_tag"))
				.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
			.matches(RuntimeHintsPredicates.resource().forResource("outside/20260101_000001_outside.sql").negate());
	}

	@Test
	void thoseOfAnotherLocationToo() {
		assertThat(hints("boards.migrations.locations=classpath:outside"))
			.matches(RuntimeHintsPredicates.resource().forResource("outside/20260101_000001_outside.sql"))
			.matches(
					RuntimeHintsPredicates.resource().forResource("db/revisions/20260101_000001_add_tag.sql").negate());
	}

	@Test
	void thoseOfAllInstances() {
		assertThat(hints("boards.migrations.instances.one.schema=one",
				"boards.migrations.instances.two.locations=classpath:outside"))
			.matches(RuntimeHintsPredicates.resource().forResource("outside/20260101_000001_outside.sql"))
			.matches(RuntimeHintsPredicates.resource().forResource("db/revisions/20260101_000001_add_tag.sql"));
	}

	@Test
	void whatInstancesSayCanBeBound() {
		assertThat(hints()).matches(RuntimeHintsPredicates.reflection()
			.onConstructorInvocation(MigrationsProperties.Instance.class.getDeclaredConstructors()[0]));
	}

	@Test
	void aLocationThatIsNotThereYetIsNoError() {
		assertThat(hints("boards.migrations.locations=file:/nowhere/revisions"))
			.matches(RuntimeHintsPredicates.resource().forResource("nowhere/revisions/1_one.sql").negate());
	}

	@Test
	void revisionsAreNamedInAFileForEachLocation() throws IOException {
		assertThat(index("db/revisions", "boards.migrations.locations=classpath:db/revisions,classpath:outside"))
			.isEqualTo("db/revisions/20260101_000001_add_tag.sql\ndb/revisions/R20260102_000001_seed_tag.class\n");
		assertThat(index("outside", "boards.migrations.locations=classpath:db/revisions,classpath:outside"))
			.isEqualTo("outside/20260101_000001_outside.sql\n");
		assertThat(hints())
			.matches(RuntimeHintsPredicates.resource().forResource("META-INF/boards-migrations/db/revisions.index"));
	}

	@Test
	void oneLocationThatIsNotThereYetTakesNothingFromTheOthers() throws IOException {
		assertThat(index("outside", "boards.migrations.locations=classpath:outside,classpath:nowhere"))
			.isEqualTo("outside/20260101_000001_outside.sql\n");
		assertThat(index("nowhere", "boards.migrations.locations=classpath:outside,classpath:nowhere")).isNull();
	}

	@Test
	void whatTheEndpointAnswersIsKept() {
		assertThat(hints()).satisfies((hints) -> {
			for (Class<?> type : List.of(MigrationsDescriptor.class, MigrationsDescriptor.ContextDescriptor.class,
					MigrationsDescriptor.StatusDescriptor.class, MigrationsDescriptor.HistoryDescriptor.class,
					MigrationsDescriptor.TenantsDescriptor.class, MigrationsDescriptor.TenantDescriptor.class,
					RevisionDescriptor.class)) {
				assertThat(hints).as(type.getName())
					.matches(RuntimeHintsPredicates.reflection()
						.onType(type)
						.withMemberCategory(MemberCategory.ACCESS_DECLARED_FIELDS));
			}
		});
	}

	private static RuntimeHints hints(String... properties) {
		return process(new InMemoryGeneratedFiles(), properties);
	}

	private static @Nullable String index(String folder, String... properties) throws IOException {
		InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
		process(files, properties);
		InputStreamSource file = files.getGeneratedFiles(Kind.RESOURCE)
			.get("META-INF/boards-migrations/" + folder + ".index");
		return (file != null) ? new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8) : null;
	}

	private static RuntimeHints process(InMemoryGeneratedFiles files, String... properties) {
		DefaultGenerationContext generation = new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get("aot", "Application")), files);
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			TestPropertyValues.of(properties)
				.and("spring.datasource.url=jdbc:postgresql://localhost:1/nowhere",
						"management.endpoints.web.exposure.include=migrations")
				.applyTo(context);
			context.register(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class,
					MigrationsEndpointAutoConfiguration.class);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		}
		return generation.getRuntimeHints();
	}

}
