package io.boards.migrations.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import io.boards.migrations.HistoryEntry;
import io.boards.migrations.KnownRevision;
import io.boards.migrations.Status;
import io.boards.migrations.revision.Revision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code migrations history}.
 */
@Command(name = "history", description = "Prints the revisions, newest first.",
		footer = { "%nExamples:", "  migrations history -i", "  migrations history -r a1b2:head -v",
				"  migrations history -r -3:current", "  migrations history --graph" })
final class HistoryCommand implements Callable<Integer> {

	@Option(names = { "-r", "--range" }, paramLabel = "FROM:TO",
			description = "Prints those between two targets, both included; each may be left out.")
	private @Nullable String range;

	@Option(names = { "-i", "--indicate-current" },
			description = "Asks the database: marks its current revisions and, without a range, adds those that this application does not know.")
	private boolean indicateCurrent;

	@ArgGroup
	private Drawing drawing = new Drawing();

	@Mixin
	private ListOptions options = new ListOptions();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	private final Desk desk;

	HistoryCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		if ((this.drawing.graph || this.drawing.mermaid) && (this.options.isVerbose() || this.options.isJson())
				|| this.drawing.mermaid && this.indicateCurrent) {
			throw new ParameterException(this.spec.commandLine(),
					"--graph goes with neither --verbose nor --json, --mermaid not with --indicate-current either");
		}
		List<KnownRevision> revisions = new ArrayList<>((this.range != null)
				? this.desk.migrations().known().range(this.range) : this.desk.migrations().known().all());
		Collections.reverse(revisions);
		Set<String> current = Set.of();
		List<HistoryEntry> unknown = List.of();
		if (this.indicateCurrent) {
			Status status = this.desk.migrations().status();
			current = Set.copyOf(status.current());
			unknown = (this.range == null) ? status.unknown() : List.of();
		}
		if (this.drawing.graph) {
			graph(unknown, revisions, current);
		}
		else if (this.drawing.mermaid) {
			mermaid(revisions);
		}
		else {
			Entries.print(this.desk, this.options, unknown, revisions, current);
		}
		return Desk.DONE;
	}

	private void graph(List<HistoryEntry> unknown, List<KnownRevision> revisions, Set<String> current) {
		Map<String, String> names = new HashMap<>();
		List<Revision> drawn = new ArrayList<>();
		for (HistoryEntry each : unknown) {
			drawn.add(each.revision());
			names.put(each.revision().id(), Lines.unknown(each.revision().id(), current));
		}
		for (KnownRevision each : revisions) {
			drawn.add(each.revision());
			names.put(each.revision().id(), Lines.name(each, current));
		}
		GraphDrawing.lines(drawn, (revision) -> List.of(names.get(revision.id()) + Lines.message(revision)))
			.forEach(this.desk.terminal()::result);
	}

	private void mermaid(List<KnownRevision> newestFirst) {
		List<Revision> drawn = new ArrayList<>(newestFirst.stream().map(KnownRevision::revision).toList());
		Collections.reverse(drawn);
		List<String> heads = newestFirst.stream()
			.filter(KnownRevision::isHead)
			.map((known) -> known.revision().id())
			.toList();
		MermaidDrawing.lines(drawn, heads).forEach(this.desk.terminal()::result);
	}

	/** How it is drawn, if it is. */
	private static final class Drawing {

		@Option(names = "--graph", description = "Draws them as git log --graph does.")
		private boolean graph;

		@Option(names = "--mermaid", description = "Writes them as a flowchart for Mermaid.")
		private boolean mermaid;

	}

}
