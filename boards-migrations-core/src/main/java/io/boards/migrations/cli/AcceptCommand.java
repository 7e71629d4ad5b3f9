package io.boards.migrations.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.boards.migrations.runtime.AcceptReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code migrations accept}.
 */
@Command(name = "accept",
		description = "Lets scripts that were changed after they were applied count as what was applied.",
		footer = { "%nExamples:", "  migrations accept 3f2a9c1b7d4e",
				"%nNothing is run: what counts as applied is written anew, checksum and stored downgrade, and logged.",
				"Under a protected profile it asks first; where nobody can be asked it needs --yes." })
final class AcceptCommand implements Callable<Integer> {

	@Parameters(paramLabel = "REVISION", arity = "1..*",
			description = "(The beginning of) the id of an applied revision.")
	private List<String> revisions = new ArrayList<>();

	@Mixin
	private Confirmation confirmation = new Confirmation();

	private final Desk desk;

	AcceptCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		this.confirmation.require("accept the scripts of " + String.join(", ", this.revisions) + " as they are now",
				this.desk);
		AcceptReport report = this.desk.migrations().accept(this.revisions.toArray(String[]::new));
		for (AcceptReport.Accepted each : report.revisions()) {
			if (each.changes().isEmpty()) {
				this.desk.terminal().progress("Nothing to accept of " + each.revision() + "\n");
			}
			else {
				this.desk.terminal().result(each.revision());
				each.changes().forEach((change) -> this.desk.terminal().result("    " + change));
			}
		}
		return Desk.DONE;
	}

}
