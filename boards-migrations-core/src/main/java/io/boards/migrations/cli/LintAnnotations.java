package io.boards.migrations.cli;

import io.boards.migrations.lint.Finding;
import io.boards.migrations.lint.LintReport;
import io.boards.migrations.lint.Severity;

/**
 * Findings as commands of a GitHub workflow, which shows them beside the lines.
 */
final class LintAnnotations {

	private LintAnnotations() {
	}

	static String of(LintReport report) {
		StringBuilder text = new StringBuilder();
		for (Finding each : report.findings()) {
			text.append((each.severity() == Severity.ERROR) ? "::error " : "::warning ");
			text.append("file=").append(property(each.file())).append(',');
			if (each.line() > 0) {
				text.append("line=").append(each.line()).append(',');
			}
			text.append("title=")
				.append(property(each.rule().code() + " " + each.rule().id()))
				.append("::")
				.append(data(each.what() + " " + each.rule().why() + "\nInstead: " + each.instead()))
				.append('\n');
		}
		return text.toString();
	}

	private static String data(String text) {
		return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
	}

	private static String property(String text) {
		return data(text).replace(":", "%3A").replace(",", "%2C");
	}

}
