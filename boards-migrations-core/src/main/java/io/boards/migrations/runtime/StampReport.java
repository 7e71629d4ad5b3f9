package io.boards.migrations.runtime;

import java.util.List;

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

}
