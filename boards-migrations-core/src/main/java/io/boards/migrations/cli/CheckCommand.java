package io.boards.migrations.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.boards.migrations.Migrations;
import io.boards.migrations.generate.Drift;
import io.boards.migrations.tenant.TenantResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code migrations check}.
 */
@Command(name = "check",
		description = "Compares the database with the entities, and prints what would make it what they want.",
		footer = { "%nExamples:", "  migrations check || exit 1", "  migrations check --json",
				"%nIt exits with 1 where there is a difference. Nothing is changed: PostgreSQL is asked in a transaction that",
				"is rolled back." })
final class CheckCommand implements Callable<Integer> {

	@Option(names = "--json", description = "Prints JSON.")
	private boolean json;

	@Option(names = "--from-revisions",
			description = "Compares with a database that is made of the revisions, used once and dropped.")
	private boolean fromRevisions;

	@Mixin
	private AllTenants allTenants = new AllTenants();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	private final Desk desk;

	CheckCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		if (this.allTenants.isWanted(this.spec, this.desk,
				this.fromRevisions ? List.of("--from-revisions") : List.of())) {
			return checkAll();
		}
		Drift drift = this.fromRevisions ? this.desk.migrations().replayed(Migrations::check)
				: this.desk.migrations().check();
		List<String> statements = drift.statements();
		if (this.json) {
			this.desk.terminal().resultText(Json.of(members(drift)));
		}
		else {
			drift.notes().forEach((note) -> this.desk.terminal().progress(note + "\n"));
			statements.forEach(this.desk.terminal()::result);
		}
		if (drift.isEmpty()) {
			this.desk.terminal().progress("The database is what the entities want\n");
			return Desk.DONE;
		}
		return Desk.FAILED;
	}

	private int checkAll() {
		TenantResults<Drift> results = this.desk.migrations().tenants().check();
		int code = this.allTenants.print(results, this.desk, this.json, CheckCommand::members, (tenant, drift) -> {
			if (!drift.isEmpty()) {
				this.desk.terminal().result("-- " + tenant);
				drift.statements().forEach(this.desk.terminal()::result);
			}
		});
		return results.values().values().stream().allMatch(Drift::isEmpty) ? code : Desk.FAILED;
	}

	private static Map<String, ?> members(Drift drift) {
		return Members.of("differences", drift.statements(), "notes", drift.notes());
	}

}
