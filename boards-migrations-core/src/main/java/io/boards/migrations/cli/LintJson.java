package io.boards.migrations.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.boards.migrations.lint.Finding;
import io.boards.migrations.lint.LintReport;
import org.jspecify.annotations.Nullable;

/**
 * Findings as JSON.
 */
final class LintJson {

	private LintJson() {
	}

	static String of(LintReport report) {
		List<Map<String, ?>> findings = report.findings()
			.stream()
			.<Map<String, ?>>map((each) -> members(each, null))
			.toList();
		List<Map<String, ?>> acknowledged = report.acknowledged()
			.stream()
			.<Map<String, ?>>map((each) -> members(each.finding(), each.reason()))
			.toList();
		return Json.of(Members.of("revisions", report.revisions(), "clean", report.isClean(), "findings", findings,
				"acknowledged", acknowledged));
	}

	private static Map<String, ?> members(Finding each, @Nullable String reason) {
		return Members.of("code", each.rule().code(), "rule", each.rule().id(), "severity",
				each.severity().name().toLowerCase(Locale.ROOT), "source",
				each.rule().source().name().toLowerCase(Locale.ROOT), "revision", known(each.revision()), "file",
				known(each.file()), "line", (each.line() > 0) ? each.line() : null, "what", each.what(), "why",
				each.rule().why(), "instead", each.instead(), "reason", reason);
	}

	private static @Nullable String known(String text) {
		return text.isEmpty() ? null : text;
	}

}
