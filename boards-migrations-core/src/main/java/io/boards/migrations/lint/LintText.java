package io.boards.migrations.lint;

import java.util.Locale;

/**
 * Findings as people read them.
 */
final class LintText {

	private LintText() {
	}

	static String of(LintReport report) {
		StringBuilder text = new StringBuilder();
		for (Finding each : report.findings()) {
			text.append(each.place())
				.append(": ")
				.append(each.severity().name().toLowerCase(Locale.ROOT))
				.append(' ')
				.append(each.rule().code())
				.append(' ')
				.append(each.rule().id())
				.append("\n    ")
				.append(each.what())
				.append("\n    ")
				.append(each.rule().why())
				.append("\n    Instead: ")
				.append(each.instead().strip().replace("\n", "\n        "))
				.append("\n\n");
		}
		return text.toString();
	}

}
