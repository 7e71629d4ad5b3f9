package io.boards.migrations.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.boards.migrations.lint.Finding;
import io.boards.migrations.lint.LintReport;
import io.boards.migrations.lint.Rule;
import io.boards.migrations.lint.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Findings in the Static Analysis Results Interchange Format, version 2.1.0.
 */
final class LintSarif {

	private LintSarif() {
	}

	static String of(LintReport report) {
		List<Map<String, ?>> results = new ArrayList<>();
		report.findings().forEach((each) -> results.add(result(each, null)));
		report.acknowledged().forEach((each) -> results.add(result(each.finding(), each.reason())));
		Map<String, ?> driver = Members.of("name", "boards-migrations", "rules",
				Arrays.stream(Rule.values()).map(LintSarif::rule).toList());
		return Json.of(Members.of("$schema", "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0",
				"runs", List.of(Members.of("tool", Members.of("driver", driver), "results", results))));
	}

	private static Map<String, ?> rule(Rule rule) {
		return Members.of("id", rule.code(), "name", rule.id(), "shortDescription", text(rule.id().replace('-', ' ')),
				"fullDescription", text(rule.why()), "defaultConfiguration",
				Members.of("level", level(rule.severity())));
	}

	private static Map<String, ?> result(Finding each, @Nullable String reason) {
		List<Map<String, ?>> suppressions = (reason != null)
				? List.of(Members.of("kind", "inSource", "justification", reason)) : List.of();
		return Members.of("ruleId", each.rule().code(), "ruleIndex", each.rule().ordinal(), "level",
				level(each.severity()), "message",
				text(each.what() + " " + each.rule().why() + " Instead: " + each.instead()), "locations",
				List.of(Members.of("physicalLocation", place(each))), "suppressions", suppressions);
	}

	/** Code scanning takes nothing without a line. */
	private static Map<String, ?> place(Finding each) {
		return Members.of("artifactLocation", Members.of("uri", uri(each.file())), "region",
				Members.of("startLine", Math.max(each.line(), 1)));
	}

	private static String uri(String file) {
		try {
			return new URI(null, null, file.replace('\\', '/'), null).toASCIIString();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException("Not a path: " + file, ex);
		}
	}

	private static Map<String, ?> text(String text) {
		return Members.of("text", text);
	}

	private static String level(Severity severity) {
		return switch (severity) {
			case ERROR -> "error";
			case WARNING -> "warning";
			case OFF -> "none";
		};
	}

}
