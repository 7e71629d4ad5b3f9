package io.boards.migrations.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.verify.RevisionResult;
import io.boards.migrations.verify.StageResult;
import io.boards.migrations.verify.VerifyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code migrations verify}.
 */
@Command(name = "verify",
		description = "Takes each revision up, down and up again, then all of them, and prints what does not come back.",
		footer = { "%nExamples:", "  migrations verify", "  migrations verify --format json > verify.json",
				"%nIt exits with 1 where something is wrong. It works in databases that it makes on the same server and",
				"drops; the application's own is not touched. What data a way back loses is told, and is not wrong." })
final class VerifyCommand implements Callable<Integer> {

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
			description = "text or json. Default: ${DEFAULT-VALUE}.")
	private Format format = Format.TEXT;

	private final Desk desk;

	VerifyCommand(Desk desk) {
		this.desk = desk;
	}

	/** How a result is printed. */
	enum Format {

		/** Tables for people. */
		TEXT,
		/** One object. */
		JSON

	}

	@Override
	public Integer call() {
		VerifyProgress progress = new VerifyProgress(this.desk.terminal());
		VerifyReport report = this.desk.migrations().verify(progress);
		this.desk.terminal().resultText((this.format == Format.JSON) ? Json.of(json(report)) : report.text());
		progress.end(report);
		return report.isClean() ? Desk.DONE : Desk.FAILED;
	}

	private static Map<String, ?> json(VerifyReport report) {
		return Members.of("clean", report.isClean(), "revisions",
				report.revisions().stream().map(VerifyCommand::revision).toList(), "stages",
				report.stages().stream().map(VerifyCommand::stage).toList(), "durationMs",
				report.duration().toMillis());
	}

	private static Map<String, ?> revision(RevisionResult each) {
		return Members.of("revision", each.revision().id(), "message", each.revision().message(), "script",
				each.location(), "wayBack", each.verdict().name(), "problems", problems(each.problems()), "data",
				Members.of("loss", each.data().loss().name(), "lost", each.data().lost(), "notSeeded",
						each.data().notSeeded(), "notes", each.data().notes()),
				"notes", each.notes(), "durationMs", each.duration().toMillis());
	}

	private static Map<String, ?> stage(StageResult each) {
		return Members.of("stage", each.stage().name(), "outcome", each.outcome().name(), "problems",
				problems(each.problems()), "notes", each.notes());
	}

	private static List<?> problems(List<Failure> problems) {
		return problems.stream().map(Entries::members).toList();
	}

}
