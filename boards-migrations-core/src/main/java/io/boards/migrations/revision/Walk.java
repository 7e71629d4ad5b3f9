package io.boards.migrations.revision;

import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * Counts revisions along parents, one at a time, as long as there is exactly one way.
 */
final class Walk {

	/**
	 * The place before the first revision.
	 */
	static final int BASE = -1;

	private final Topology topology;

	private final Target target;

	Walk(Topology topology, Target target) {
		this.topology = topology;
		this.target = target;
	}

	/**
	 * Walks away from the base.
	 * @param start where to begin; from the base the first step is to a first revision
	 * @param branch where to stay, or null for anywhere
	 * @return the place that is as far as the target says
	 */
	int forward(int start, @Nullable BitSet branch) {
		int place = start;
		for (int steps = 0; steps < this.target.offset(); steps++) {
			BitSet next = (place == BASE) ? this.topology.roots() : this.topology.nearestChildren(place);
			if (branch != null) {
				next.and(branch);
			}
			if (next.isEmpty()) {
				throw TargetException.walkedTooFar(this.target, steps);
			}
			place = only(next, place);
		}
		return place;
	}

	/**
	 * Walks towards the base.
	 * @param start where to begin
	 * @param walked how much of the distance is behind already
	 * @param baseCounts whether the base is a place to arrive at
	 * @return the place that is as far as the target says
	 */
	int back(int start, int walked, boolean baseCounts) {
		int place = start;
		for (int steps = walked; steps < -this.target.offset(); steps++) {
			BitSet next = (place == BASE) ? new BitSet() : this.topology.nearestParents(place);
			if (next.isEmpty() && (place == BASE || !baseCounts)) {
				throw TargetException.walkedTooFar(this.target, steps);
			}
			place = next.isEmpty() ? BASE : only(next, place);
		}
		return place;
	}

	private int only(BitSet next, int from) {
		if (next.cardinality() > 1) {
			throw TargetException.ambiguousWalk(this.target, this.topology.nameOf(from), this.topology.revisions(next));
		}
		return next.nextSetBit(0);
	}

}
