package io.boards.migrations.runtime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.boards.migrations.revision.Plan;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.revision.Step;

/**
 * The applied revisions that an application does not know.
 *
 * @param ahead those that come from what it knows, directly or by others of them: a later
 * version of it applied them. What each needs comes before it.
 * @param strangers the others, and why each is none of those
 */
record UnknownRevisions(List<AppliedRevision> ahead, Map<AppliedRevision, String> strangers) {

	static final UnknownRevisions NONE = new UnknownRevisions(List.of(), Map.of());

	/**
	 * Sorts them, by what their rows say of the graph that they were applied by.
	 * @param applied the applied set
	 * @param graph the revisions of the application
	 * @return those that are not in the graph
	 */
	static UnknownRevisions of(AppliedSet applied, RevisionGraph graph) {
		if (isKnown(applied, graph)) {
			return NONE;
		}
		List<AppliedRevision> open = new ArrayList<>();
		Set<String> placed = new HashSet<>();
		Map<String, String> above = new LinkedHashMap<>();
		for (AppliedRevision row : applied.revisions()) {
			if (graph.find(row.revision()).isEmpty()) {
				open.add(row);
			}
			else {
				placed.add(row.revision());
				row.needs().forEach((id) -> above.put(id, row.revision()));
			}
		}
		List<AppliedRevision> ahead = new ArrayList<>();
		while (open.removeIf((row) -> isPlaced(row, placed, above) && ahead.add(row))) {
			ahead.forEach((row) -> placed.add(row.revision()));
		}
		Map<AppliedRevision, String> strangers = new LinkedHashMap<>();
		open.forEach((row) -> strangers.put(row, reason(row, placed, above)));
		return new UnknownRevisions(ahead, strangers);
	}

	private static boolean isKnown(AppliedSet applied, RevisionGraph graph) {
		for (String id : applied.ids()) {
			if (graph.find(id).isEmpty()) {
				return false;
			}
		}
		return true;
	}

	private static boolean isPlaced(AppliedRevision row, Set<String> placed, Map<String, String> above) {
		return !row.needs().isEmpty() && placed.containsAll(row.needs()) && !above.containsKey(row.revision());
	}

	private static String reason(AppliedRevision row, Set<String> placed, Map<String, String> above) {
		String known = above.get(row.revision());
		if (known != null) {
			return known + ", which the application knows, was applied on top of it";
		}
		Set<String> missing = new LinkedHashSet<>(row.needs());
		missing.removeAll(placed);
		return missing.isEmpty() ? "it needs nothing that the application knows"
				: "it needs " + String.join(", ", missing);
	}

	boolean isEmpty() {
		return this.ahead.isEmpty() && this.strangers.isEmpty();
	}

	/**
	 * Whether the database is only ahead of the application.
	 * @return true where all of them come from what the application knows
	 */
	boolean areAhead() {
		return !isEmpty() && this.strangers.isEmpty();
	}

	List<AppliedRevision> all() {
		List<AppliedRevision> all = new ArrayList<>(this.ahead);
		all.addAll(this.strangers.keySet());
		return all;
	}

	Set<String> ids() {
		return isEmpty() ? Set.of() : all().stream().map(AppliedRevision::revision).collect(Collectors.toSet());
	}

	/**
	 * Puts those that are ahead into the graph.
	 * @param graph the revisions of the application
	 * @return the graph of both
	 */
	RevisionGraph complete(RevisionGraph graph) {
		List<Revision> revisions = new ArrayList<>(graph.revisions());
		this.ahead.forEach((row) -> revisions.add(row.node()));
		return RevisionGraph.of(revisions);
	}

	/**
	 * Says that they stay as they are.
	 * @param graph the revisions of the application
	 * @param applied the ids of all applied revisions
	 * @param plan what is run beside them
	 * @return one line
	 */
	String warning(RevisionGraph graph, Set<String> applied, Plan plan) {
		Set<String> after = new LinkedHashSet<>(applied);
		plan.steps().forEach((step) -> after.add(step.revision().id()));
		return (areAhead() ? "The database is ahead of this application."
				: "The database has revisions that do not come from what this application knows.")
				+ " Unknown, and left as they are: " + names(all().stream().map(AppliedRevision::node))
				+ (plan.isEmpty() ? "" : ". Applied beside them: " + names(plan.steps().stream().map(Step::revision)))
				+ ". What to do: start the version of the application that has them"
				+ below(graph, after).map((target) -> ", or take them back: migrations downgrade " + target).orElse("");
	}

	private static String names(Stream<Revision> revisions) {
		return revisions.map((revision) -> StepFailures.name(revision).replaceAll("[\\r\\n]+", " "))
			.collect(Collectors.joining(", "));
	}

	/**
	 * Where a downgrade goes that takes back these revisions and no other.
	 * @param graph the revisions of the application
	 * @param applied the ids of all applied revisions
	 * @return a target, if there is one
	 */
	Optional<String> below(RevisionGraph graph, Set<String> applied) {
		if (!areAhead()) {
			return Optional.empty();
		}
		Set<String> known = new LinkedHashSet<>(applied);
		known.removeAll(ids());
		List<String> current = graph.maximal(known);
		List<String> targets = new ArrayList<>((current.size() == 1) ? current : List.of());
		AppliedRevision first = this.ahead.get(0);
		if (first.parents().size() == 1) {
			targets.add(first.revision() + "@" + first.parents().get(0));
		}
		RevisionGraph whole = complete(graph);
		return targets.stream().filter((target) -> isBelow(target, whole, applied)).findFirst();
	}

	private boolean isBelow(String target, RevisionGraph whole, Set<String> applied) {
		return whole.downgrade(target, applied)
			.steps()
			.stream()
			.map((step) -> step.revision().id())
			.collect(Collectors.toSet())
			.equals(ids());
	}

}
