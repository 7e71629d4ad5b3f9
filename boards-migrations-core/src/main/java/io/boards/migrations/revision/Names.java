package io.boards.migrations.revision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The ids and labels of a graph, and the places of the revisions that they name.
 */
final class Names {

	// "+", "-" and "@" have a meaning in targets. Letters of other alphabets would let
	// two
	// ids look the same and be different.
	private static final Pattern VALID = Pattern.compile("[A-Za-z0-9_.]+");

	private static final Set<String> RESERVED = Set.of(Target.HEAD, Target.HEADS, Target.BASE, Target.CURRENT);

	private final NavigableMap<String, Integer> places = new TreeMap<>();

	Names(List<Revision> revisions) {
		for (int place = 0; place < revisions.size(); place++) {
			Revision revision = revisions.get(place);
			this.places.put(revision.id(), place);
			for (String label : revision.labels()) {
				this.places.put(label, place);
			}
		}
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
		for (Map.Entry<String, Integer> entry : this.places.tailMap(prefix, true).entrySet()) {
			if (!entry.getKey().startsWith(prefix)) {
				break;
			}
			found.add(entry.getValue());
		}
		return found;
	}

	static boolean isValid(String name) {
		return isWellFormed(name) && !RESERVED.contains(name);
	}

	static boolean isWellFormed(String name) {
		return VALID.matcher(name).matches();
	}

	static String whyInvalid(String name) {
		return RESERVED.contains(name) ? "has a meaning of its own as a target"
				: "must consist of the letters a to z and A to Z, digits, '_' and '.'";
	}

	static String quoted(Collection<String> names) {
		return names.stream().map((name) -> "'" + name + "'").collect(Collectors.joining(", "));
	}

}
