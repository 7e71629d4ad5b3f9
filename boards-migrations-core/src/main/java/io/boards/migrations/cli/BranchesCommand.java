package io.boards.migrations.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import io.boards.migrations.KnownRevision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code migrations branches}.
 */
@Command(name = "branches", description = "Prints the revisions that several others revise, and these.",
		footer = { "%nExamples:", "  migrations branches" })
final class BranchesCommand implements Callable<Integer> {

	@Mixin
	private ListOptions options = new ListOptions();

	private final Desk desk;

	BranchesCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		List<KnownRevision> all = this.desk.migrations().known().all();
		List<KnownRevision> points = all.stream().filter(KnownRevision::isBranchPoint).toList();
		if (this.options.isJson() || this.options.isVerbose()) {
			Entries.print(this.desk, this.options, points, Set.of());
			return Desk.DONE;
		}
		for (KnownRevision point : points) {
			this.desk.terminal().result(Lines.line(point, Set.of()));
			all.stream()
				.filter((known) -> point.children().contains(known.revision().id()))
				.forEach((child) -> this.desk.terminal()
					.result("    -> " + Lines.name(child, Set.of()) + Lines.message(child.revision())));
		}
		return Desk.DONE;
	}

}
