package io.boards.migrations.cli;

import java.util.function.Function;

import io.boards.migrations.lint.LintReport;

/**
 * How findings are printed.
 */
enum LintFormat {

	/** For people. */
	TEXT(LintReport::toString),

	/** For programs. */
	JSON(LintJson::of),

	/** Annotations of a GitHub workflow. */
	GITHUB(LintAnnotations::of),

	/** What code scanning takes. */
	SARIF(LintSarif::of);

	private final Function<LintReport, String> writer;

	LintFormat(Function<LintReport, String> writer) {
		this.writer = writer;
	}

	String of(LintReport report) {
		return this.writer.apply(report);
	}

}
