package io.boards.migrations.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds everything that keeps revisions from being a graph. Whatever order they come in,
 * the faults come in the same one.
 */
final class GraphFaults {

	private final SortedMap<String, List<Revision>> byId = new TreeMap<>();

	private final SortedMap<String, Set<String>> idsByLabel = new TreeMap<>();

	private final List<GraphFault> faults = new ArrayList<>();

	private GraphFaults(Collection<Revision> revisions) {
		for (Revision revision : revisions) {
			this.byId.computeIfAbsent(revision.id(), (id) -> new ArrayList<>()).add(revision);
			for (String label : revision.labels()) {
				this.idsByLabel.computeIfAbsent(label, (key) -> new TreeSet<>()).add(revision.id());
			}
		}
	}

	static List<GraphFault> of(Collection<Revision> revisions) {
		GraphFaults search = new GraphFaults(revisions);
		search.ids();
		search.labels();
		search.edges();
		return search.faults;
	}

	private void ids() {
		this.byId.forEach((id, same) -> {
			if (same.size() > 1) {
				this.faults.add(new GraphFault.DuplicateId(id, same.stream().map(Revision::message).sorted().toList()));
			}
		});
		for (String id : this.byId.keySet()) {
			if (!NameRule.isValid(id)) {
				this.faults.add(new GraphFault.InvalidId(id));
			}
		}
	}

	private void labels() {
		this.idsByLabel.forEach((label, ids) -> {
			if (!NameRule.isValid(label)) {
				ids.forEach((id) -> this.faults.add(new GraphFault.InvalidLabel(label, id)));
			}
		});
		this.idsByLabel.forEach((label, ids) -> {
			if (ids.size() > 1) {
				this.faults.add(new GraphFault.LabelUsedTwice(label, List.copyOf(ids)));
			}
		});
		this.idsByLabel.forEach((label, ids) -> {
			if (this.byId.containsKey(label)) {
				ids.forEach((id) -> this.faults.add(new GraphFault.LabelIsId(label, id)));
			}
		});
	}

	private void edges() {
		List<String> ids = List.copyOf(this.byId.keySet());
		Map<String, Integer> places = new HashMap<>();
		ids.forEach((id) -> places.put(id, places.size()));
		List<GraphFault> dependencies = new ArrayList<>();
		List<GraphFault> loops = new ArrayList<>();
		int[][] needs = new int[ids.size()][];
		for (int place = 0; place < needs.length; place++) {
			String id = ids.get(place);
			Set<String> known = new HashSet<>();
			List<Revision> same = this.byId.getOrDefault(id, List.of());
			for (String parent : ordered(same, Revision::revises)) {
				if (places.containsKey(parent)) {
					known.add(parent);
				}
				else {
					this.faults.add(new GraphFault.UnknownParent(id, parent));
				}
			}
			for (String dependency : ordered(same, Revision::dependsOn)) {
				if (places.containsKey(dependency)) {
					known.add(dependency);
				}
				else if (this.idsByLabel.containsKey(dependency)) {
					known.addAll(this.idsByLabel.getOrDefault(dependency, Set.of()));
				}
				else {
					dependencies.add(new GraphFault.UnknownDependency(id, dependency));
				}
			}
			if (known.remove(id)) {
				loops.add(new GraphFault.SelfLoop(id));
			}
			needs[place] = known.stream().mapToInt((need) -> Objects.requireNonNull(places.get(need))).toArray();
		}
		this.faults.addAll(dependencies);
		this.faults.addAll(loops);
		Cycles.in(needs)
			.forEach((members) -> this.faults.add(new GraphFault.Cycle(members.stream().map(ids::get).toList())));
	}

	private static Collection<String> ordered(List<Revision> same, Function<Revision, List<String>> names) {
		List<String> first = names.apply(same.get(0));
		// As nearly all are.
		if (same.size() == 1 && first.size() < 2) {
			return first;
		}
		Set<String> ordered = new TreeSet<>();
		same.forEach((revision) -> ordered.addAll(names.apply(revision)));
		return ordered;
	}

}
