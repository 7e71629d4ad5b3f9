package io.boards.migrations.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

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
			if (!Names.isValid(id)) {
				this.faults.add(new GraphFault.InvalidId(id));
			}
		}
	}

	private void labels() {
		this.idsByLabel.forEach((label, ids) -> {
			if (!Names.isValid(label)) {
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
		List<GraphFault> dependencies = new ArrayList<>();
		List<GraphFault> loops = new ArrayList<>();
		SortedMap<String, Set<String>> needs = new TreeMap<>();
		this.byId.forEach((id, same) -> {
			Set<String> known = needs.computeIfAbsent(id, (key) -> new TreeSet<>());
			for (String parent : ordered(same, true)) {
				if (this.byId.containsKey(parent)) {
					known.add(parent);
				}
				else {
					this.faults.add(new GraphFault.UnknownParent(id, parent));
				}
			}
			for (String dependency : ordered(same, false)) {
				if (this.byId.containsKey(dependency)) {
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
		});
		this.faults.addAll(dependencies);
		this.faults.addAll(loops);
		cycles(needs).forEach((members) -> this.faults.add(new GraphFault.Cycle(members)));
	}

	private static Set<String> ordered(List<Revision> same, boolean parents) {
		Set<String> names = new TreeSet<>();
		same.forEach((revision) -> names.addAll(parents ? revision.revises() : revision.dependsOn()));
		return names;
	}

	private static List<List<String>> cycles(SortedMap<String, Set<String>> needs) {
		List<String> ids = List.copyOf(needs.keySet());
		Map<String, Integer> places = new TreeMap<>();
		ids.forEach((id) -> places.put(id, places.size()));
		int[][] edges = new int[ids.size()][];
		for (int place = 0; place < edges.length; place++) {
			Set<Integer> to = new LinkedHashSet<>();
			for (String need : needs.getOrDefault(ids.get(place), Set.of())) {
				to.add(Objects.requireNonNull(places.get(need)));
			}
			edges[place] = to.stream().mapToInt(Integer::intValue).toArray();
		}
		return Cycles.in(edges).stream().map((members) -> members.stream().map(ids::get).toList()).toList();
	}

}
