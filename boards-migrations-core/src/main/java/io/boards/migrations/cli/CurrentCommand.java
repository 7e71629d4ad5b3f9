package io.boards.migrations.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import io.boards.migrations.HistoryEntry;
import io.boards.migrations.KnownRevision;
import io.boards.migrations.Status;
import io.boards.migrations.tenant.TenantResults;
import io.boards.migrations.tenant.TenantStanding;
import io.boards.migrations.tenant.Warnings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code migrations current}.
 */
@Command(name = "current", description = "Prints where the database stands.",
		footer = { "%nExamples:", "  migrations current", "  migrations current --check-heads || exit 1" })
final class CurrentCommand implements Callable<Integer> {

	@Option(names = "--check-heads", description = "Exits with 1 unless the database is at all heads.")
	private boolean checkHeads;

	@Mixin
	private ListOptions options = new ListOptions();

	@Mixin
	private AllTenants allTenants = new AllTenants();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	private final Desk desk;

	CurrentCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		if (this.allTenants.isWanted(this.spec, this.desk,
				this.options.isVerbose() ? List.of("--verbose") : List.of())) {
			return currentOfAll();
		}
		Status status = this.desk.migrations().status();
		Map<String, KnownRevision> known = this.desk.migrations()
			.known()
			.all()
			.stream()
			.collect(Collectors.toMap((each) -> each.revision().id(), (each) -> each));
		List<Map<String, ?>> members = new ArrayList<>();
		for (HistoryEntry entry : status.history()) {
			if (status.current().contains(entry.revision().id())) {
				KnownRevision revision = known.get(entry.revision().id());
				members.add(Entries.members(entry));
				if (!this.options.isJson()) {
					print(entry, revision);
				}
			}
		}
		if (this.options.isJson()) {
			this.desk.terminal()
				.resultText(
						Json.of(Members.of("current", members, "heads", status.heads(), "upToDate", status.isUpToDate(),
								"unfinished", status.unfinished().stream().map(Entries::members).toList())));
		}
		status.unfinished().forEach((section) -> this.desk.terminal().warn("Unfinished: " + section));
		if (this.checkHeads && !status.isUpToDate()) {
			this.desk.terminal()
				.warn("The database is at " + Lines.ids(status.current()) + ", not at " + Lines.ids(status.heads())
						+ ".");
			return Desk.FAILED;
		}
		return Desk.DONE;
	}

	private int currentOfAll() {
		List<String> heads = this.desk.migrations().heads();
		TenantResults<TenantStanding> results = this.desk.migrations().tenants().standings();
		int code = this.allTenants.print(results, this.desk, this.options.isJson(), CurrentCommand::members,
				(tenant, standing) -> this.desk.terminal().result(tenant + ": " + line(standing)));
		List<String> elsewhere = results.values()
			.entrySet()
			.stream()
			.filter((each) -> !each.getValue().isUpToDate())
			.map(Map.Entry::getKey)
			.toList();
		if (this.checkHeads && !elsewhere.isEmpty()) {
			this.desk.terminal().warn("Not at " + Lines.ids(heads) + ": " + Warnings.names(elsewhere) + ".");
			return Desk.FAILED;
		}
		return code;
	}

	private static String line(TenantStanding standing) {
		return Lines.ids(standing.current())
				+ (standing.pending().isEmpty() ? "" : ", " + standing.pending().size() + " pending")
				+ (standing.unknown().isEmpty() ? "" : ", " + standing.unknown().size() + " unknown")
				+ ((standing.unfinished() == 0) ? "" : ", " + standing.unfinished() + " unfinished");
	}

	private static Map<String, ?> members(TenantStanding standing) {
		return Members.of("current", standing.current(), "pending", standing.pending(), "unknown", standing.unknown(),
				"unfinished", standing.unfinished(), "upToDate", standing.isUpToDate());
	}

	private void print(HistoryEntry entry, @Nullable KnownRevision known) {
		if (!this.options.isVerbose()) {
			this.desk.terminal()
				.result((known != null) ? Lines.name(known, Set.of()) : Lines.unknown(entry.revision().id(), Set.of()));
			return;
		}
		StringBuilder text = new StringBuilder(
				(known != null) ? Lines.verbose(known, Set.of()) : Lines.unknownVerbose(entry.revision(), Set.of()));
		text.append('\n');
		Lines.field(text, "Applied", entry.appliedAt() + " by " + entry.appliedBy());
		this.desk.terminal().resultText(text.toString());
	}

}
