package io.boards.migrations.cli;

import java.util.concurrent.Callable;

import io.boards.migrations.RebaseReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code migrations rebase}.
 */
@Command(name = "rebase",
		description = "Puts a branch that no database has yet on top of the other head, and prints the changed files.",
		footer = { "%nExamples:", "  migrations rebase 3f2a9c1b7d4e", "  migrations rebase 3f2a9c1b7d4e --onto b1c2",
				"%nThe database is asked whether it has a revision of the branch; one that cannot be reached is not." })
final class RebaseCommand implements Callable<Integer> {

	@Parameters(paramLabel = "REVISION", description = "A revision that only the branch has which is moved.")
	private String revision = "";

	@Option(names = "--onto", paramLabel = "REVISION", description = "The head to put it on, where there are several.")
	private @Nullable String onto;

	private final Desk desk;

	RebaseCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		RebaseReport report = this.desk.migrations().authoring().rebase(this.revision, this.onto);
		if (!report.databaseAsked()) {
			this.desk.terminal()
				.warn("The database cannot be reached: nobody made sure that it does not have these revisions.");
		}
		this.desk.terminal()
			.progress(String.join(", ", report.moved()) + ((report.moved().size() == 1) ? " is" : " are")
					+ " now on top of " + report.onto() + "\n");
		report.changed().forEach((file) -> this.desk.terminal().result(file.toString()));
		return Desk.DONE;
	}

}
