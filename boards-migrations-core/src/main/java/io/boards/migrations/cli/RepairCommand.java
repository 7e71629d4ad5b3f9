package io.boards.migrations.cli;

import java.util.concurrent.Callable;

import io.boards.migrations.runtime.Repair;
import io.boards.migrations.runtime.RepairReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code migrations repair}.
 */
@Command(name = "repair",
		description = "Says how a statement ended that ran outside a transaction and was interrupted.",
		footer = { "%nMost of them are looked after by the next upgrade; it asks for this where it cannot know.",
				"%nExamples:", "  migrations repair 3f2a9c1b7d4e --done", "  migrations repair 3f2a9c1b7d4e --redo" })
final class RepairCommand implements Callable<Integer> {

	@Parameters(paramLabel = "REVISION", description = "The unfinished revision, or the beginning of its id.")
	private String revision = "";

	@ArgGroup(multiplicity = "1")
	private Choice choice = new Choice();

	@Option(names = "--json", description = "Prints the result as JSON.")
	private boolean json;

	private final Desk desk;

	RepairCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		RepairReport report = this.desk.migrations()
			.repair(this.revision, this.choice.done ? Repair.DONE : Repair.REDO);
		if (this.json) {
			this.desk.terminal()
				.resultText(Json.of(Members.of("revision", report.revision(), "direction", report.direction(),
						"statement", report.statement(), "repair", report.repair())));
			return Desk.DONE;
		}
		this.desk.terminal()
			.progress("Statement " + report.statement() + " of the " + report.direction() + " of " + report.revision()
					+ ((report.repair() == Repair.DONE) ? " counts as done" : " is run again") + "; the next "
					+ report.direction() + " goes on with it\n");
		return Desk.DONE;
	}

	/** Exactly one of them. */
	private static final class Choice {

		@Option(names = "--done", description = "The statement has done what it is for; it is not run again.")
		private boolean done;

		@Option(names = "--redo", description = "Nothing of the statement is there; it is run again.")
		private boolean redo;

	}

}
