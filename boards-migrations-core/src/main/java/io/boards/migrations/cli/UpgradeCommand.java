package io.boards.migrations.cli;

import java.util.concurrent.Callable;

import io.boards.migrations.runtime.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code migrations upgrade}.
 */
@Command(name = "upgrade", description = "Applies revisions up to a target.",
		footer = { "%nExamples:", "  migrations upgrade", "  migrations upgrade +1", "  migrations upgrade 3f2a --plan",
				"  migrations upgrade a1b2c3d4e5f6:head --sql > upgrade.sql" })
final class UpgradeCommand implements Callable<Integer> {

	@Parameters(paramLabel = "TARGET", arity = "0..1", defaultValue = "head",
			description = "Where to go; with --sql also FROM:TO, where FROM is where the database stands."
					+ " Default: ${DEFAULT-VALUE}.")
	private String target = "head";

	@Mixin
	private RunOptions options = new RunOptions();

	@Mixin
	private AllTenants allTenants = new AllTenants();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	private final Desk desk;

	UpgradeCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		this.options.check(this.spec);
		if (this.allTenants.isWanted(this.spec, this.desk, this.options.instead())) {
			return this.options.print(
					this.desk.migrations().tenants().upgrade(this.target, new Progress(this.desk.terminal())),
					this.allTenants, this.desk);
		}
		if (this.options.isSql()) {
			this.desk.terminal().resultText(this.desk.migrations().offline().upgrade(this.target));
		}
		else if (this.options.isPlan()) {
			this.options.print(this.desk.migrations().plans().upgrade(this.target), this.desk);
		}
		else {
			Progress progress = new Progress(this.desk.terminal());
			RunReport report = this.desk.migrations().upgrade(this.target, progress);
			progress.end(report);
			this.options.print(report, this.desk);
		}
		return Desk.DONE;
	}

}
