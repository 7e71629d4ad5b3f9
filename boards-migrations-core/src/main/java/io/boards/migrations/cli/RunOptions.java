package io.boards.migrations.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.boards.migrations.KnownRevision;
import io.boards.migrations.runtime.RunReport;
import io.boards.migrations.runtime.StepReport;
import io.boards.migrations.runtime.StepScript;
import io.boards.migrations.tenant.TenantResults;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * What an upgrade or a downgrade may do instead of running: print.
 */
final class RunOptions {

	@Option(names = "--sql", description = "Prints the run as a script for psql, without a connection.")
	private boolean sql;

	@Option(names = "--plan", description = "Prints what would be done, and does nothing.")
	private boolean plan;

	@Option(names = "--json", description = "Prints the result as JSON.")
	private boolean json;

	/**
	 * Refuses what cannot be had together.
	 * @param spec the command
	 */
	void check(CommandSpec spec) {
		if (this.sql && (this.plan || this.json)) {
			throw new ParameterException(spec.commandLine(), "--sql goes with neither --plan nor --json");
		}
	}

	/**
	 * What is done instead of running.
	 * @return the options that are given
	 */
	List<String> instead() {
		return Stream.of(this.sql ? "--sql" : "", this.plan ? "--plan" : "").filter((each) -> !each.isEmpty()).toList();
	}

	boolean isSql() {
		return this.sql;
	}

	boolean isPlan() {
		return this.plan;
	}

	boolean isJson() {
		return this.json;
	}

	/**
	 * Prints what a run did.
	 * @param report what it did
	 * @param desk where
	 */
	void print(RunReport report, Desk desk) {
		if (this.json) {
			desk.terminal().resultText(Json.of(members(report)));
			return;
		}
		Set<String> current = new TreeSet<>(report.current());
		for (KnownRevision known : desk.migrations().known().all()) {
			if (current.remove(known.revision().id())) {
				desk.terminal().result(Lines.name(known, Set.of()));
			}
		}
		current.forEach((unknown) -> desk.terminal().result(Lines.unknown(unknown, Set.of())));
	}

	/**
	 * Prints what runs did for all tenants.
	 * @param results what they did
	 * @param all how that is told
	 * @param desk where
	 * @return the exit code
	 */
	int print(TenantResults<RunReport> results, AllTenants all, Desk desk) {
		return all.print(results, desk, this.json, RunOptions::members,
				(tenant, report) -> desk.terminal().result(tenant + ": " + Lines.ids(report.current())));
	}

	private static Map<String, ?> members(RunReport report) {
		return Members.of("steps", report.steps().stream().map(RunOptions::step).toList(), "before", report.before(),
				"current", report.current(), "durationMs", report.duration().toMillis());
	}

	private static Map<String, ?> step(StepReport report) {
		return Members.of("revision", report.step().revision().id(), "message", report.step().revision().message(),
				"direction", report.step().direction().name(), "durationMs", report.duration().toMillis());
	}

	/**
	 * Prints what a run would do.
	 * @param steps its steps
	 * @param desk where
	 */
	void print(List<StepScript> steps, Desk desk) {
		if (this.json) {
			desk.terminal().resultText(Json.of(Members.of("steps", steps.stream().map(RunOptions::planned).toList())));
			return;
		}
		if (steps.isEmpty()) {
			desk.terminal().progress("Nothing to do\n");
		}
		desk.terminal().resultText(steps.stream().map(RunOptions::text).collect(Collectors.joining("\n")));
	}

	private static Map<String, ?> planned(StepScript step) {
		return Members.of("revision", step.step().revision().id(), "message", step.step().revision().message(),
				"direction", step.step().direction().name(), "script", step.location(), "transactional",
				step.transactional(), "sql", step.sql().orElse(null));
	}

	private static String text(StepScript step) {
		return "-- " + Progress.title(step.step()).replaceAll("[\\r\\n]+", " ") + "\n-- " + step.location()
				+ (step.transactional() ? "" : ", not in a transaction") + "\n\n"
				+ step.sql().orElse("-- This migration reads rows: what it runs is not known before.\n");
	}

}
