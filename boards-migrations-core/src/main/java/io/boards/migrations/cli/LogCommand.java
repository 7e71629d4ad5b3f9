package io.boards.migrations.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.boards.migrations.runtime.LogRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code migrations log}.
 */
@Command(name = "log", description = "Prints what was ever done to the database, when and by whom, oldest first.",
		footer = { "%nExamples:", "  migrations log", "  migrations log --json" })
final class LogCommand implements Callable<Integer> {

	@Option(names = "--json", description = "Prints JSON.")
	private boolean json;

	private final Desk desk;

	LogCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		List<LogRecord> records = this.desk.migrations().log();
		if (this.json) {
			this.desk.terminal()
				.resultText(Json.of(Members.of("log", records.stream().map(LogCommand::members).toList())));
			return Desk.DONE;
		}
		for (LogRecord each : records) {
			String who = each.user() + ((each.host() != null) ? "@" + each.host() : "")
					+ ((each.application() != null) ? " (" + each.application() + ")" : "");
			this.desk.terminal()
				.result(each.at() + "  " + each.direction() + "  " + each.revision() + "  " + each.outcome() + "  "
						+ each.duration().toMillis() + " ms  " + who
						+ ((each.error() != null) ? "  " + each.sqlState() + ": " + each.error() : ""));
		}
		return Desk.DONE;
	}

	private static Map<String, ?> members(LogRecord each) {
		return Members.of("at", each.at(), "user", each.user(), "host", each.host(), "application", each.application(),
				"revision", each.revision(), "direction", each.direction(), "outcome", each.outcome(), "durationMs",
				each.duration().toMillis(), "sqlState", each.sqlState(), "error", each.error());
	}

}
