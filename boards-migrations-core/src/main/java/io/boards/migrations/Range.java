package io.boards.migrations;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.revision.Target;

/**
 * Two targets with a colon between them.
 *
 * @param from where it begins; empty where nothing stands before the colon
 * @param to where it ends; empty where nothing stands behind the colon
 */
record Range(String from, String to) {

	static boolean isOne(String text) {
		return text.indexOf(':') >= 0;
	}

	static Range parse(String text) {
		int colon = text.indexOf(':');
		if (colon < 0 || text.indexOf(':', colon + 1) >= 0) {
			throw new RangeException(Failure.of("'" + text + "' is not a range.")
				.remedy("Write from:to, from: or :to, with a target on each side, such as a1b2:head."));
		}
		return new Range(text.substring(0, colon), text.substring(colon + 1));
	}

	/**
	 * The applied set of a database that stands where the range begins.
	 * @param graph the graph
	 * @return ids
	 */
	Set<String> applied(RevisionGraph graph) {
		Target begin = Target.parse(this.from);
		if (begin.symbol().equals(Target.CURRENT)) {
			throw new RangeException(
					Failure.of("'" + this.from + "' counts from the database, which a script does not know.")
						.fact("range", this.from + ":" + this.to)
						.remedy("Name the revision that the database is at, or base."));
		}
		return graph.withAncestors(graph.named(this.from, Set.of()).stream().map(Revision::id).toList());
	}

	/**
	 * What lies between the two, both included.
	 * @param graph the graph
	 * @param applied the applied set; asked only where one of the targets counts from it
	 * @return the revisions, oldest first
	 */
	List<Revision> revisions(RevisionGraph graph, Supplier<Set<String>> applied) {
		Set<String> known = counts(this.from) || counts(this.to) ? applied.get() : Set.of();
		List<String> last = ids(graph, this.to.isEmpty() ? Target.HEADS : this.to, known);
		Set<String> within = new LinkedHashSet<>(graph.withAncestors(last));
		List<String> first = this.from.isEmpty() ? List.of() : ids(graph, this.from, known);
		if (!first.isEmpty()) {
			if (!within.containsAll(first)) {
				throw new RangeException(Failure.of("'" + this.from + "' does not lead to '" + this.to + "'.")
					.fact("range", this.from + ":" + this.to)
					.remedy("Name an ancestor first, then what comes from it."));
			}
			within.retainAll(graph.withDescendants(first));
		}
		return graph.revisions().stream().filter((revision) -> within.contains(revision.id())).toList();
	}

	private static boolean counts(String text) {
		return !text.isEmpty() && Target.parse(text).symbol().equals(Target.CURRENT);
	}

	private static List<String> ids(RevisionGraph graph, String target, Set<String> applied) {
		return graph.named(target, applied).stream().map(Revision::id).toList();
	}

}
