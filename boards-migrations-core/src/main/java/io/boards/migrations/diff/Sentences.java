package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.diff.Node.Link;

/**
 * What has to come before what.
 */
final class Sentences {

	/**
	 * One sentence: whoever does the one to a thing comes before whoever does the other.
	 *
	 * @param first what is done first
	 * @param then what is done afterwards
	 * @param firm whether it must be so; otherwise it only should
	 */
	private record Sentence(Link first, Link then, boolean firm) {
	}

	private static final List<Sentence> ALL = List.of(
			// What uses a thing lets go of it before the thing ends.
			new Sentence(Link.FREES, Link.ENDS, true),
			// A thing ends before another takes its place.
			new Sentence(Link.ENDS, Link.MAKES, true),
			// A thing is there before it is needed.
			new Sentence(Link.MAKES, Link.NEEDS, true),
			// A function whose text names a thing is made after it, unless the thing
			// needs
			// the function.
			new Sentence(Link.MAKES, Link.HOPES, false));

	private Sentences() {
	}

	/**
	 * That one node comes before another.
	 *
	 * @param first the index of the one
	 * @param then the index of the other
	 * @param firm whether it must be so
	 */
	record Edge(int first, int then, boolean firm) {
	}

	static List<Edge> about(List<Node> nodes) {
		Map<Link, Map<Thing, List<Integer>>> doers = new HashMap<>();
		for (Link link : Link.values()) {
			Map<Thing, List<Integer>> byThing = new HashMap<>();
			for (int i = 0; i < nodes.size(); i++) {
				for (Thing thing : nodes.get(i).things(link)) {
					byThing.computeIfAbsent(thing, (key) -> new ArrayList<>()).add(i);
				}
			}
			doers.put(link, byThing);
		}
		List<Edge> edges = new ArrayList<>();
		for (Sentence sentence : ALL) {
			Map<Thing, List<Integer>> then = doers.getOrDefault(sentence.then(), Map.of());
			doers.getOrDefault(sentence.first(), Map.of())
				.forEach((thing, firsts) -> connect(firsts, then.getOrDefault(thing, List.of()), sentence.firm(),
						edges));
		}
		return edges;
	}

	private static void connect(List<Integer> firsts, List<Integer> thens, boolean firm, List<Edge> edges) {
		for (int first : firsts) {
			for (int then : thens) {
				if (first != then) {
					edges.add(new Edge(first, then, firm));
				}
			}
		}
	}

}
