package io.boards.migrations.revision;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The ids and labels of a graph, and the places of the revisions that they name.
 */
final class Names {

	private final Map<String, Integer> places = new HashMap<>();

	private boolean doubled;

	Names(List<Revision> revisions) {
		for (int place = 0; place < revisions.size(); place++) {
			Revision revision = revisions.get(place);
			this.doubled |= this.places.put(revision.id(), place) != null;
			for (String label : revision.labels()) {
				Integer before = this.places.put(label, place);
				this.doubled |= before != null && (before != place || label.equals(revision.id()));
			}
		}
	}

	/**
	 * Whether each name is valid and given once, and each that is needed is given.
	 * @param revisions the revisions that these are the names of
	 * @return whether only a circle of them could keep them from being a graph
	 */
	boolean areSound(List<Revision> revisions) {
		if (this.doubled) {
			return false;
		}
		for (String name : this.places.keySet()) {
			if (!NameRule.isValid(name)) {
				return false;
			}
		}
		for (Revision revision : revisions) {
			if (!areIds(revision.revises(), revisions) || !this.places.keySet().containsAll(revision.dependsOn())) {
				return false;
			}
		}
		return true;
	}

	private boolean areIds(List<String> parents, List<Revision> revisions) {
		for (String parent : parents) {
			Integer place = this.places.get(parent);
			if (place == null || !revisions.get(place).id().equals(parent)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The place of the revision with that id or label.
	 * @param name an id or a label, in full
	 * @return the place, or null where nothing has that name
	 */
	@Nullable Integer place(String name) {
		return this.places.get(name);
	}

	/**
	 * The places of the revisions that have an id or a label beginning so.
	 * @param prefix the beginning
	 * @return the places, oldest first
	 */
	Set<Integer> placesBeginningWith(String prefix) {
		Set<Integer> found = new TreeSet<>();
		this.places.forEach((name, place) -> {
			if (name.startsWith(prefix)) {
				found.add(place);
			}
		});
		return found;
	}

	static String quoted(Collection<String> names) {
		return names.stream().map((name) -> "'" + name + "'").collect(Collectors.joining(", "));
	}

}
