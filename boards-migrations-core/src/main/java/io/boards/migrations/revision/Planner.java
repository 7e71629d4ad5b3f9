package io.boards.migrations.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * Plans in one graph from one applied set. Everything is a set operation; the order comes
 * from the graph alone, so two machines make the same plan.
 */
final class Planner {

	private final Topology topology;

	private final BitSet applied;

	Planner(Topology topology, BitSet applied) {
		this.topology = topology;
		this.applied = applied;
	}

	Plan upgrade(Target target) {
		if (target.symbol().equals(Target.CURRENT) && target.offset() < 0) {
			throw TargetException.behind(target);
		}
		BitSet pending = this.topology.withNeeds(resolve(target, Direction.UPGRADE).destinations(false));
		pending.andNot(this.applied);
		return new Plan(steps(pending, Direction.UPGRADE));
	}

	Plan downgrade(Target target) {
		if (target.symbol().equals(Target.CURRENT)) {
			if (target.offset() > 0) {
				throw TargetException.ahead(target);
			}
			if (target.offset() == 0) {
				return new Plan(List.of());
			}
		}
		Resolution resolution = resolve(target, Direction.DOWNGRADE);
		int destination = resolution.destination(true);
		if (destination != Walk.BASE && !this.applied.get(destination)) {
			throw TargetException.notApplied(this.topology.revision(destination), target,
					this.topology.revisions(this.topology.maximal(this.applied)));
		}
		BitSet dropped = this.topology.withEverythingThatNeeds(firstToGo(target, resolution, destination));
		dropped.and(this.applied);
		if (dropped.isEmpty() && destination != Walk.BASE
				&& this.topology.nearestChildren(destination).intersects(this.applied)) {
			throw TargetException.branchNotApplied(target, this.topology.nameOf(destination),
					this.topology.revisions(this.topology.maximal(this.applied)));
		}
		List<Step> steps = steps(dropped, Direction.DOWNGRADE);
		Collections.reverse(steps);
		return new Plan(steps);
	}

	/**
	 * The revisions directly after the destination; where there are several, those that
	 * lead to where the target counts from, or to its branch.
	 */
	private BitSet firstToGo(Target target, Resolution resolution, int destination) {
		BitSet next = (destination == Walk.BASE) ? this.topology.roots() : this.topology.nearestChildren(destination);
		Integer narrowedTo = resolution.narrowedTo();
		if (narrowedTo == null || next.cardinality() < 2) {
			return next;
		}
		BitSet leading = this.topology.ancestry(narrowedTo);
		leading.and(next);
		if (leading.isEmpty()) {
			throw TargetException.branchDoesNotChoose(target, this.topology.nameOf(destination),
					this.topology.revisions(next));
		}
		return leading;
	}

	/**
	 * What is applied after a stamp: the targets with all that they need. Where every
	 * target names a branch, the other branches stay as they are.
	 */
	BitSet stamp(List<Target> targets) {
		BitSet stamped = new BitSet();
		BitSet others = this.topology.maximal(this.applied);
		for (Target target : targets) {
			Resolution resolution = resolve(target, Direction.UPGRADE);
			stamped.or(resolution.destinations(true));
			Integer branchRevision = resolution.branchRevision();
			if (branchRevision != null) {
				others.andNot(this.topology.branchWithDependencies(branchRevision));
			}
			else {
				others.clear();
			}
		}
		stamped.or(others);
		return this.topology.withNeeds(stamped);
	}

	private Resolution resolve(Target target, Direction direction) {
		return new Resolution(this.topology, this.applied, target, direction);
	}

	private List<Step> steps(BitSet places, Direction direction) {
		List<Step> steps = new ArrayList<>();
		this.topology.revisions(places).forEach((revision) -> steps.add(new Step(revision, direction)));
		return steps;
	}

}
