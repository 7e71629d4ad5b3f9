package io.boards.migrations.autoconfigure;

import org.junit.jupiter.api.Test;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
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
	void aLocationThatIsNotThereYetIsNoError() {
		assertThat(hints("boards.migrations.locations=file:/nowhere/revisions"))
			.matches(RuntimeHintsPredicates.resource().forResource("nowhere/revisions/1_one.sql").negate());
	}

	private static RuntimeHints hints(String... properties) {
		DefaultGenerationContext generation = new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get("aot", "Application")), new InMemoryGeneratedFiles());
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			TestPropertyValues.of(properties)
				.and("spring.datasource.url=jdbc:postgresql://localhost:1/nowhere")
				.applyTo(context);
			context.register(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		}
		return generation.getRuntimeHints();
	}

}
