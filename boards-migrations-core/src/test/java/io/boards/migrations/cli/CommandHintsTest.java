package io.boards.migrations.cli;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a native image keeps of the commands.
 */
class CommandHintsTest {

	@Test
	void everyFieldThatPicocliFillsIsKept() {
		RuntimeHints hints = new RuntimeHints();
		SpringFactoriesLoader.forResourceLocation("META-INF/spring/aot.factories")
			.load(RuntimeHintsRegistrar.class)
			.stream()
			.filter(CommandHints.class::isInstance)
			.forEach((registrar) -> registrar.registerHints(hints, getClass().getClassLoader()));

		List<JavaClass> filled = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("io.boards.migrations.cli")
			.stream()
			.filter((type) -> type.getFields().stream().anyMatch(CommandHintsTest::isFilled))
			.toList();

		assertThat(filled).hasSizeGreaterThan(25).extracting(JavaClass::reflect).allSatisfy((type) -> {
			assertThat(hints).matches(RuntimeHintsPredicates.reflection()
				.onType(type)
				.withMemberCategories(MemberCategory.ACCESS_DECLARED_FIELDS,
						MemberCategory.INVOKE_DECLARED_CONSTRUCTORS));
		});
	}

	private static boolean isFilled(JavaField field) {
		return field.getAnnotations()
			.stream()
			.anyMatch((annotation) -> annotation.getRawType().getName().startsWith("picocli."));
	}

}
