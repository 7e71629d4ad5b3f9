package io.boards.migrations.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.boards.migrations.lint.LintReport;
import io.boards.migrations.lint.LintScope;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code migrations lint}.
 */
@Command(name = "lint",
		description = "Judges revisions: reads them, and tries them in a database that is made for it and dropped, to see what"
				+ " PostgreSQL locks, rewrites and scans.",
		footer = { "%nExamples:", "  migrations lint", "  migrations lint --since 5f0d7a9c31e2 --format github",
				"  migrations lint --format sarif > lint.sarif",
				"%nIt exits with 1 where there is an error. What is meant is said in the file, above the statement:",
				"  -- allow: drop-column the mapping left in release 41", "%nThe rules are listed in docs/lint.md." })
final class LintCommand implements Callable<Integer> {

	@Parameters(paramLabel = "REV", description = "Revisions. By default those that the database does not have.")
	private List<String> revisions = new ArrayList<>();

	@Option(names = "--since", paramLabel = "REV",
			description = "All but a revision and what it needs, such as the head of the branch that yours is merged"
					+ " into; base for all.")
	private @Nullable String since;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
			description = "text, json, github (annotations) or sarif.")
	private LintFormat format = LintFormat.TEXT;

	@Option(names = "--live",
			description = "Tries them on the connected database, in a transaction that is rolled back. It holds their"
					+ " locks meanwhile: meant for a copy.")
	private boolean live;

	@Option(names = "--statistics", paramLabel = "FILE",
			description = "How many rows tables have where the revisions will run: lines such as boards.users,120000.")
	private @Nullable Path statistics;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	private final Desk desk;

	LintCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		LintScope scope = scope();
		if (this.statistics != null) {
			scope = scope.with(StatisticsFile.read(this.statistics));
		}
		LintReport report = this.desk.migrations().lint(this.live ? scope.onConnected() : scope);
		this.desk.terminal().resultText(this.format.of(report));
		this.desk.terminal().progress(summary(report));
		return report.isClean() ? Desk.DONE : Desk.FAILED;
	}

	private LintScope scope() {
		if (this.since == null) {
			return this.revisions.isEmpty() ? LintScope.pending() : LintScope.of(this.revisions);
		}
		if (!this.revisions.isEmpty()) {
			throw new ParameterException(this.spec.commandLine(), "Either name revisions or say --since, not both");
		}
		return LintScope.since(this.since);
	}

	private static String summary(LintReport report) {
		return count(report.revisions().size(), "revision") + " judged: " + count(report.errors(), "error") + ", "
				+ count(report.findings().size() - report.errors(), "warning") + ", " + report.acknowledged().size()
				+ " acknowledged\n";
	}

	private static String count(long number, String thing) {
		return number + " " + thing + ((number != 1) ? "s" : "");
	}

}
