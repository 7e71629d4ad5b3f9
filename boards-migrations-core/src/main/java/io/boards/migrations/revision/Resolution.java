package io.boards.migrations.revision;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What one target means in one graph with one applied set.
 */
final class Resolution {

	private final Topology topology;

	private final BitSet applied;

	private final BitSet current;

	private final Target target;

	private final Direction direction;

	private final Walk walk;

	private final @Nullable Integer branchRevision;

	private final @Nullable BitSet branch;

	/**
	 * The meaning of a target.
	 * @param topology the graph
	 * @param applied the places of the applied revisions
	 * @param target what to resolve
	 * @param direction where the user wants to go; a target can mean different things in
	 * an upgrade and in a downgrade
	 */
	Resolution(Topology topology, BitSet applied, Target target, Direction direction) {
		this.topology = topology;
		this.applied = applied;
		this.current = topology.maximal(applied);
		this.target = target;
		this.direction = direction;
		this.walk = new Walk(topology, target);
		this.branchRevision = (target.branch() != null) ? named(target.branch(), null) : null;
		this.branch = (this.branchRevision != null) ? topology.branch(this.branchRevision) : null;
	}

	/**
	 * The revision that the target's branch is named by.
	 * @return its place, or null where the target has no branch
	 */
	@Nullable Integer branchRevision() {
		return this.branchRevision;
	}

	/**
	 * The revision whose ancestors a downgrade is narrowed to, where a destination has
	 * several revisions after it: where counting began, or the target's branch.
	 * @return its place, or null where nothing narrows
	 */
	@Nullable Integer narrowedTo() {
		boolean counted = this.target.symbol().equals(Target.CURRENT) && this.target.offset() < 0;
		return counted ? Integer.valueOf(startBack()) : this.branchRevision;
	}

	/**
	 * The revisions to be at afterwards.
	 * @param baseCounts whether counting back may arrive at the base
	 * @return their places, none for the base
	 */
	BitSet destinations(boolean baseCounts) {
		BitSet destinations = new BitSet();
		if (this.target.offset() == 0 && this.target.symbol().equals(Target.HEADS)) {
			destinations.or(onBranch(this.topology.heads()));
		}
		else if (this.target.offset() == 0 && this.target.symbol().equals(Target.CURRENT)) {
			destinations.or(onBranch(this.current));
		}
		else {
			int place = destination(baseCounts);
			if (place != Walk.BASE) {
				destinations.set(place);
			}
		}
		return destinations;
	}

	/**
	 * The one revision to be at afterwards. A downgrade reads a symbol without regard to
	 * the branch, which there narrows what is taken back and not where to go.
	 * @param baseCounts whether counting back may arrive at the base
	 * @return its place, or the base
	 */
	int destination(boolean baseCounts) {
		int offset = this.target.offset();
		if (offset == 0) {
			return symbol((this.direction == Direction.UPGRADE) ? this.branch : null);
		}
		if (this.target.symbol().equals(Target.CURRENT)) {
			return (offset > 0) ? this.walk.forward(startForward(), this.branch)
					: this.walk.back(startBack(), 0, baseCounts);
		}
		if (offset > 0) {
			return this.walk.forward(symbol(this.branch), this.branch);
		}
		if (this.target.symbol().equals(Target.BASE)) {
			return this.walk.back(one(onBranch(this.topology.heads())), 1, baseCounts);
		}
		return this.walk.back(symbol(this.branch), 0, baseCounts);
	}

	private int startForward() {
		BitSet start = onBranch(this.current);
		if (start.isEmpty()) {
			// The branch may be applied only because another branch depends on it.
			start = this.topology.maximal(onBranch(this.applied));
		}
		return start.isEmpty() ? Walk.BASE : onlyCurrent(start);
	}

	private int startBack() {
		BitSet start = onBranch(this.current);
		if (start.isEmpty() && this.branchRevision != null && this.applied.get(this.branchRevision)) {
			start = this.topology.maximal(onBranch(this.applied));
		}
		if (start.isEmpty()) {
			throw TargetException.nothingApplied(this.target);
		}
		// Alembic's users know that "downgrade -1" takes the first of several.
		boolean first = this.branch == null && this.direction == Direction.DOWNGRADE;
		return first ? start.nextSetBit(0) : onlyCurrent(start);
	}

	private int onlyCurrent(BitSet start) {
		if (start.cardinality() > 1) {
			throw TargetException.severalCurrent(this.target, this.topology.revisions(start));
		}
		return start.nextSetBit(0);
	}

	private int symbol(@Nullable BitSet within) {
		String symbol = this.target.symbol();
		if (symbol.equals(Target.BASE)) {
			return Walk.BASE;
		}
		if (symbol.equals(Target.HEAD)) {
			return one(narrowed(this.topology.heads(), within));
		}
		if (symbol.equals(Target.HEADS)) {
			// A head that another head depends on need not be named.
			return one(this.topology.maximal(narrowed(this.topology.heads(), within)));
		}
		return named(symbol, within);
	}

	private int one(BitSet heads) {
		if (heads.cardinality() > 1) {
			throw (this.direction == Direction.UPGRADE)
					? MultipleHeadsException.upgrading(this.target, this.topology.revisions(heads), pending(heads))
					: MultipleHeadsException.downgrading(this.target, this.topology.revisions(heads));
		}
		return heads.isEmpty() ? Walk.BASE : heads.nextSetBit(0);
	}

	private List<Revision> pending(BitSet heads) {
		BitSet pending = (BitSet) heads.clone();
		pending.andNot(this.applied);
		return this.topology.revisions(pending);
	}

	private int named(String name, @Nullable BitSet within) {
		Names names = this.topology.names();
		Integer exact = names.place(name);
		Set<Integer> candidates = (exact != null) ? Set.of(exact) : names.placesBeginningWith(name);
		if (candidates.isEmpty()) {
			throw TargetException.unknown(name, this.target);
		}
		BitSet all = new BitSet();
		candidates.forEach(all::set);
		BitSet found = narrowed(all, within);
		if (found.isEmpty() && all.cardinality() == 1) {
			throw TargetException.notOnBranch(this.topology.revision(all.nextSetBit(0)),
					String.valueOf(this.target.branch()), this.target);
		}
		if (found.cardinality() != 1) {
			throw TargetException.ambiguousName(name, this.target,
					this.topology.revisions(found.isEmpty() ? all : found));
		}
		return found.nextSetBit(0);
	}

	private BitSet onBranch(BitSet places) {
		return narrowed(places, this.branch);
	}

	private static BitSet narrowed(BitSet places, @Nullable BitSet within) {
		BitSet narrowed = (BitSet) places.clone();
		if (within != null) {
			narrowed.and(within);
		}
		return narrowed;
	}

}
