package io.boards.migrations.cli;

import io.boards.migrations.revision.Revision;
import io.boards.migrations.verify.RevisionResult;
import io.boards.migrations.verify.StageResult;
import io.boards.migrations.verify.VerifyListener;
import io.boards.migrations.verify.VerifyReport;

/**
 * Tells each revision when its turn comes, and then what came of it.
 */
final class VerifyProgress implements VerifyListener {

	private final Terminal terminal;

	VerifyProgress(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public void begun(Revision revision) {
		this.terminal.progress("verify " + revision.id() + Lines.message(revision) + " … ");
	}

	@Override
	public void done(RevisionResult result) {
		this.terminal.progress(result.verdict() + ", " + result.duration().toMillis() + " ms\n");
	}

	@Override
	public void done(StageResult result) {
		this.terminal.progress("verify " + result.stage() + " … " + result.outcome() + "\n");
	}

	void end(VerifyReport report) {
		int problems = report.problems().size();
		this.terminal.progress(switch (problems) {
			case 0 -> "No problem";
			case 1 -> "1 problem";
			default -> problems + " problems";
		} + " in " + report.duration().toMillis() + " ms\n");
	}

}
