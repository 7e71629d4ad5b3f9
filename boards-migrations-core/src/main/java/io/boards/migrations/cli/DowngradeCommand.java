package io.boards.migrations.cli;

import java.util.concurrent.Callable;

import io.boards.migrations.runtime.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code migrations downgrade}.
 */
@Command(name = "downgrade", description = "Takes revisions back down to a target.",
		footer = { "%nExamples:", "  migrations downgrade -1", "  migrations downgrade base --plan",
				"  migrations downgrade head:a1b2c3d4e5f6 --sql > downgrade.sql",
				"%nWhat this application does not know is taken back by SQL that the database kept (see --plan).",
				"Under a protected profile it asks first; where nobody can be asked it needs --yes." })
final class DowngradeCommand implements Callable<Integer> {

	@Parameters(paramLabel = "TARGET",
			description = "Where to go; with --sql FROM:TO, where FROM is where the database stands.")
	private String target = "";

	@Mixin
	private RunOptions options = new RunOptions();

	@Mixin
	private Confirmation confirmation = new Confirmation();

	@Mixin
	private AllTenants allTenants = new AllTenants();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	private final Desk desk;

	DowngradeCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		this.options.check(this.spec);
		if (this.allTenants.isWanted(this.spec, this.desk, this.options.instead())) {
			this.confirmation.require("downgrade all tenants to " + this.target, this.desk);
			return this.options.print(
					this.desk.migrations().tenants().downgrade(this.target, new Progress(this.desk.terminal())),
					this.allTenants, this.desk);
		}
		if (this.options.isSql()) {
			this.desk.terminal().resultText(this.desk.migrations().offline().downgrade(this.target));
		}
		else if (this.options.isPlan()) {
			this.options.print(this.desk.migrations().plans().downgrade(this.target), this.desk);
		}
		else {
			this.confirmation.require("downgrade to " + this.target, this.desk);
			Progress progress = new Progress(this.desk.terminal());
			RunReport report = this.desk.migrations().downgrade(this.target, progress);
			progress.end(report);
			this.options.print(report, this.desk);
		}
		return Desk.DONE;
	}

}
