package io.boards.migrations.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.boards.migrations.Tenants;
import io.boards.migrations.runtime.StampReport;
import io.boards.migrations.tenant.TenantResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code migrations stamp}.
 */
@Command(name = "stamp", description = "Notes revisions as applied, or no longer applied, and runs nothing.",
		footer = { "%nExamples:", "  migrations stamp head", "  migrations stamp a1b2c3d4e5f6 --plan",
				"  migrations stamp --purge base", "  migrations stamp base:head --sql",
				"%nUnder a protected profile --purge asks first; where nobody can be asked it needs --yes." })
final class StampCommand implements Callable<Integer> {

	@Parameters(paramLabel = "TARGET", arity = "1..*",
			description = "Where the database stands; with --sql one target, or FROM:TO.")
	private List<String> targets = new ArrayList<>();

	@Option(names = "--purge",
			description = "Forgets all that is applied first, also what this application does not know.")
	private boolean purge;

	@Mixin
	private RunOptions options = new RunOptions();

	@Mixin
	private Confirmation confirmation = new Confirmation();

	@Mixin
	private AllTenants allTenants = new AllTenants();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	private final Desk desk;

	StampCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		this.options.check(this.spec);
		String[] wanted = this.targets.toArray(String[]::new);
		if (this.allTenants.isWanted(this.spec, this.desk, this.options.instead())) {
			return stampAll(wanted);
		}
		if (this.options.isSql()) {
			if (this.purge || wanted.length > 1) {
				throw new ParameterException(this.spec.commandLine(), "--sql takes one TARGET and no --purge");
			}
			this.desk.terminal().resultText(this.desk.migrations().offline().stamp(wanted[0]));
		}
		else if (this.options.isPlan()) {
			print(this.purge ? this.desk.migrations().plans().stampAnew(wanted)
					: this.desk.migrations().plans().stamp(wanted));
		}
		else if (this.purge) {
			this.confirmation.require("forget all that is applied and stamp " + String.join(" ", wanted), this.desk);
			print(this.desk.migrations().stampAnew(wanted));
		}
		else {
			print(this.desk.migrations().stamp(wanted));
		}
		return Desk.DONE;
	}

	private int stampAll(String[] wanted) {
		Tenants tenants = this.desk.migrations().tenants();
		if (this.purge) {
			this.confirmation.require("forget all that is applied to all tenants and stamp " + String.join(" ", wanted),
					this.desk);
		}
		TenantResults<StampReport> results = this.purge ? tenants.stampAnew(wanted) : tenants.stamp(wanted);
		return this.allTenants.print(results, this.desk, this.options.isJson(), StampCommand::members,
				(tenant, report) -> this.desk.terminal().result(tenant + ": " + Lines.ids(report.current())));
	}

	private static Map<String, ?> members(StampReport report) {
		return Members.of("added", report.added(), "removed", report.removed(), "current", report.current());
	}

	private void print(StampReport report) {
		if (this.options.isJson()) {
			this.desk.terminal().resultText(Json.of(members(report)));
			return;
		}
		report.removed().forEach((id) -> this.desk.terminal().result("- " + id));
		report.added().forEach((id) -> this.desk.terminal().result("+ " + id));
		this.desk.terminal().progress("At " + Lines.ids(report.current()) + "\n");
	}

}
