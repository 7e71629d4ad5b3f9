package io.boards.migrations.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.boards.migrations.revision.Revision;
import io.boards.migrations.revision.RevisionGraph;

/**
 * What a stamp changed.
 *
 * @param added the revisions that now count as applied, in the order of the graph
 * @param removed the revisions that no longer count as applied
 * @param current the current revisions after it
 */
public record StampReport(List<String> added, List<String> removed, List<String> current) {

	public StampReport {
		added = List.copyOf(added);
		removed = List.copyOf(removed);
		current = List.copyOf(current);
	}

	/**
	 * What has to change.
	 * @param wanted the new applied set
	 * @param applied the one that it replaces
	 * @param anew whether every row is written anew
	 * @param graph the revisions
	 * @return the change
	 */
	static StampReport of(Set<String> wanted, Set<String> applied, boolean anew, RevisionGraph graph) {
		List<String> added = new ArrayList<>();
		for (Revision revision : graph.revisions()) {
			if (wanted.contains(revision.id()) && (anew || !applied.contains(revision.id()))) {
				added.add(revision.id());
			}
		}
		List<String> removed = applied.stream().filter((id) -> anew || !wanted.contains(id)).sorted().toList();
		return new StampReport(added, removed, graph.maximal(wanted));
	}

}
