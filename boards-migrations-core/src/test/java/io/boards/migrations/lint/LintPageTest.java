package io.boards.migrations.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The documentation has the rules as they are.
 */
class LintPageTest {

	@Test
	void theDocumentationListsTheRules() throws IOException {
		List<String> rows = Files.readAllLines(Path.of("../docs/lint.md"))
			.stream()
			.filter((line) -> line.startsWith("| BM"))
			.toList();

		assertThat(rows).containsExactlyElementsOf(Arrays.stream(Rule.values())
			.map((rule) -> "| " + rule.code() + " | `" + rule.id() + "` | "
					+ rule.source().name().toLowerCase(Locale.ROOT) + " | "
					+ rule.severity().name().toLowerCase(Locale.ROOT) + " | " + rule.why() + " |")
			.toList());
	}

	@Test
	void codesAreInTheirOrder() {
		assertThat(Arrays.stream(Rule.values()).map(Rule::code)).isSorted().doesNotHaveDuplicates();
	}

}
