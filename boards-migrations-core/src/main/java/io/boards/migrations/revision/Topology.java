package io.boards.migrations.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/**
 * The edges of a graph without faults, between places. A place is the number of a
 * revision in the order of the whole graph, so everything that a revision needs has a
 * lower place than it. Every search has a stack of its own: a long history would overflow
 * the thread's.
 */
final class Topology {

	private final List<Revision> revisions;

	private final Names names;

	private final int[][] parents;

	private final int[][] children;

	private final int[][] needs;

	private final int[][] neededBy;

	private Topology(List<Revision> revisions, Names names, int[][] needs) {
		this.revisions = Collections.unmodifiableList(revisions);
		this.names = names;
		this.needs = needs;
		this.neededBy = reversed(needs);
		boolean same = needOnlyParents(revisions);
		this.parents = same ? this.needs : edges(revisions, names, false);
		this.children = same ? this.neededBy : reversed(this.parents);
	}

	/**
	 * The graph of these revisions.
	 * @param revisions revisions in any order
	 * @return the graph; null where there is a fault, which {@link GraphFaults} tells
	 */
	static @Nullable Topology of(Collection<Revision> revisions) {
		List<Revision> byAge = new ArrayList<>(revisions);
		byAge.sort(Topology::compareAges);
		Names names = new Names(byAge);
		if (!names.areSound(byAge)) {
			return null;
		}
		int[][] needs = edges(byAge, names, true);
		if (isInOrder(needs)) {
			return new Topology(byAge, names, needs);
		}
		int[] order = order(needs);
		if (order.length < byAge.size()) {
			return null;
		}
		List<Revision> ordered = new ArrayList<>(order.length);
		for (int place : order) {
			ordered.add(byAge.get(place));
		}
		Names orderedNames = new Names(ordered);
		return new Topology(ordered, orderedNames, edges(ordered, orderedNames, true));
	}

	private static boolean needOnlyParents(List<Revision> revisions) {
		for (Revision revision : revisions) {
			if (!revision.dependsOn().isEmpty()) {
				return false;
			}
		}
		return true;
	}

	private static int compareAges(Revision one, Revision other) {
		int compared = one.created().compareTo(other.created());
		return (compared != 0) ? compared : one.id().compareTo(other.id());
	}

	private static int[][] edges(List<Revision> revisions, Names names, boolean withDependencies) {
		int[][] edges = new int[revisions.size()][];
		for (int place = 0; place < edges.length; place++) {
			Revision revision = revisions.get(place);
			List<String> parents = revision.revises();
			List<String> others = withDependencies ? revision.dependsOn() : List.of();
			int[] to = new int[parents.size() + others.size()];
			for (int i = 0; i < to.length; i++) {
				String name = (i < parents.size()) ? parents.get(i) : others.get(i - parents.size());
				to[i] = Objects.requireNonNull(names.place(name));
			}
			edges[place] = (to.length > 1) ? Arrays.stream(to).sorted().distinct().toArray() : to;
		}
		return edges;
	}

	static int[][] reversed(int[][] edges) {
		int[] counts = new int[edges.length];
		for (int[] to : edges) {
			for (int place : to) {
				counts[place]++;
			}
		}
		int[][] reversed = new int[edges.length][];
		for (int place = 0; place < edges.length; place++) {
			reversed[place] = new int[counts[place]];
		}
		for (int place = edges.length - 1; place >= 0; place--) {
			for (int to : edges[place]) {
				reversed[to][--counts[to]] = place;
			}
		}
		return reversed;
	}

	/**
	 * Whether {@link #order} would change nothing: nobody wrote a revision before what it
	 * needs, as nearly always.
	 */
	private static boolean isInOrder(int[][] needs) {
		for (int place = 0; place < needs.length; place++) {
			for (int need : needs[place]) {
				if (need >= place) {
					return false;
				}
			}
		}
		return true;
	}

	/**
	 * Puts what is needed first; of what could come next, the lowest place does.
	 * @return the places; fewer than there are where some need each other
	 */
	private static int[] order(int[][] needs) {
		int[][] neededBy = reversed(needs);
		int[] missing = new int[needs.length];
		PriorityQueue<Integer> ready = new PriorityQueue<>();
		for (int place = 0; place < needs.length; place++) {
			missing[place] = needs[place].length;
			if (missing[place] == 0) {
				ready.add(place);
			}
		}
		int[] order = new int[needs.length];
		int count = 0;
		while (!ready.isEmpty()) {
			int place = ready.remove();
			order[count++] = place;
			for (int next : neededBy[place]) {
				if (--missing[next] == 0) {
					ready.add(next);
				}
			}
		}
		return Arrays.copyOf(order, count);
	}

	List<Revision> revisions() {
		return this.revisions;
	}

	Revision revision(int place) {
		return this.revisions.get(place);
	}

	List<Revision> revisions(BitSet places) {
		List<Revision> found = new ArrayList<>();
		for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
			found.add(this.revisions.get(place));
		}
		return Collections.unmodifiableList(found);
	}

	/**
	 * How a place is called in a sentence.
	 */
	String nameOf(int place) {
		return (place == Walk.BASE) ? "the base" : "'" + revision(place).id() + "'";
	}

	Names names() {
		return this.names;
	}

	/**
	 * The revisions that no other revises.
	 */
	BitSet heads() {
		return placesWithout(this.children);
	}

	/**
	 * The revisions that revise no other.
	 */
	BitSet roots() {
		return placesWithout(this.parents);
	}

	private static BitSet placesWithout(int[][] edges) {
		BitSet places = new BitSet();
		for (int place = 0; place < edges.length; place++) {
			places.set(place, edges[place].length == 0);
		}
		return places;
	}

	BitSet children(int place) {
		BitSet children = new BitSet();
		setAll(children, this.children[place]);
		return children;
	}

	BitSet withNeeds(BitSet places) {
		return closure(places, this.needs);
	}

	BitSet withEverythingThatNeeds(BitSet places) {
		return closure(places, this.neededBy);
	}

	/**
	 * Those of the places that no other of them needs, directly or not.
	 */
	BitSet maximal(BitSet places) {
		BitSet needed = new BitSet();
		for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
			setAll(needed, this.needs[place]);
		}
		BitSet maximal = (BitSet) places.clone();
		maximal.andNot(closure(needed, this.needs));
		return maximal;
	}

	/**
	 * A revision with its ancestors, parents only: what leads to it.
	 */
	BitSet ancestry(int place) {
		return closure(only(place), this.parents);
	}

	/**
	 * A revision with its ancestors and descendants, parents only: its branch.
	 */
	BitSet branch(int place) {
		BitSet branch = ancestry(place);
		branch.or(closure(only(place), this.children));
		return branch;
	}

	/**
	 * A revision with all that it needs and all that needs it.
	 */
	BitSet branchWithDependencies(int place) {
		BitSet branch = closure(only(place), this.needs);
		branch.or(closure(only(place), this.neededBy));
		return branch;
	}

	/**
	 * The parents, without those that another parent leads to.
	 */
	BitSet nearestParents(int place) {
		BitSet nearest = new BitSet();
		for (int parent : this.parents[place]) {
			nearest.set(parent, !leadsToAnother(parent, place));
		}
		return nearest;
	}

	/**
	 * The children, without those that another child leads to.
	 */
	BitSet nearestChildren(int place) {
		BitSet nearest = new BitSet();
		for (int child : this.children[place]) {
			nearest.set(child, !leadsToAnother(place, child));
		}
		return nearest;
	}

	// The search looks only at places between the two, which lie close together in any
	// graph that people made.
	private boolean leadsToAnother(int parent, int child) {
		if (this.parents[child].length == 1) {
			return false;
		}
		BitSet open = new BitSet();
		setAll(open, this.parents[child]);
		open.clear(0, parent + 1);
		for (int place = open.length() - 1; place >= 0; place = open.length() - 1) {
			open.clear(place);
			for (int next : this.parents[place]) {
				if (next == parent) {
					return true;
				}
				open.set(next, next > parent);
			}
		}
		return false;
	}

	private static BitSet closure(BitSet from, int[][] edges) {
		BitSet closure = (BitSet) from.clone();
		int[] stack = new int[edges.length];
		int top = 0;
		for (int place = from.nextSetBit(0); place >= 0; place = from.nextSetBit(place + 1)) {
			stack[top++] = place;
		}
		while (top > 0) {
			for (int next : edges[stack[--top]]) {
				if (!closure.get(next)) {
					closure.set(next);
					stack[top++] = next;
				}
			}
		}
		return closure;
	}

	private static void setAll(BitSet set, int[] places) {
		for (int place : places) {
			set.set(place);
		}
	}

	private static BitSet only(int place) {
		BitSet only = new BitSet();
		only.set(place);
		return only;
	}

}
