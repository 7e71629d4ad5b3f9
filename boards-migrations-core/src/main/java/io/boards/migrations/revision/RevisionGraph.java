package io.boards.migrations.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Revisions with their edges, free of faults: finds revisions and makes plans.
 * <p>
 * The state of a database is the set of the revisions that are applied. Every set that is
 * returned iterates from the oldest revision to the newest.
 */
public final class RevisionGraph {

	private final Topology topology;

	private RevisionGraph(Topology topology) {
		this.topology = topology;
	}

	/**
	 * Puts revisions into a graph.
	 * @param revisions all revisions, in any order
	 * @return the graph, which does not depend on that order
	 * @throws BrokenGraphException if there is a fault; it tells all of them
	 */
	public static RevisionGraph of(Collection<Revision> revisions) {
		return of(revisions, (id) -> List.of());
	}

	/**
	 * Puts revisions that come from files into a graph.
	 * @param revisions all revisions, in any order
	 * @param files where a revision is defined, to be named with its faults
	 * @return the graph
	 * @throws BrokenGraphException if there is a fault; it tells all of them
	 */
	public static RevisionGraph of(Collection<Revision> revisions, Function<String, List<String>> files) {
		Topology topology = Topology.of(revisions);
		if (topology == null) {
			throw new BrokenGraphException(GraphFaults.of(revisions), files);
		}
		return new RevisionGraph(topology);
	}

	/**
	 * All revisions, each after everything that it needs; of those that could come next,
	 * the one created first, then the one with the lower id.
	 * @return oldest first
	 */
	public List<Revision> revisions() {
		return this.topology.revisions();
	}

	/**
	 * The revision with that id.
	 * @param id the id, in full
	 * @return the revision, if there is one
	 */
	public Optional<Revision> find(String id) {
		Integer place = this.topology.names().place(id);
		Revision revision = (place != null) ? this.topology.revision(place) : null;
		return (revision != null && revision.id().equals(id)) ? Optional.of(revision) : Optional.empty();
	}

	/**
	 * The revision that a user means.
	 * @param name an id, a label, or the beginning of one that no other has
	 * @return the revision
	 * @throws TargetException if nothing or too much has that name
	 */
	public Revision resolve(String name) {
		Target target = Target.parse(name);
		if (target.branch() != null || target.offset() != 0 || !NameRule.isValid(target.symbol())) {
			throw TargetException.unknown(name, target);
		}
		return this.topology
			.revision(new Resolution(this.topology, new BitSet(), target, Direction.UPGRADE).destination(false));
	}

	/**
	 * The revisions that no other revises. One that another merely depends on is still a
	 * head.
	 * @return oldest first
	 */
	public List<Revision> heads() {
		return this.topology.revisions(this.topology.heads());
	}

	/**
	 * Revisions with everything that they need: parents, depends-on, and what these need.
	 * @param ids ids of the graph
	 * @return the ids, the given ones included
	 * @throws IllegalArgumentException if an id is not in the graph
	 */
	public Set<String> withAncestors(Collection<String> ids) {
		return ids(this.topology.withNeeds(places(ids)));
	}

	/**
	 * Revisions with everything that needs them, as a child or by depends-on.
	 * @param ids ids of the graph
	 * @return the ids, the given ones included
	 * @throws IllegalArgumentException if an id is not in the graph
	 */
	public Set<String> withDescendants(Collection<String> ids) {
		return ids(this.topology.withEverythingThatNeeds(places(ids)));
	}

	/**
	 * What a revision depends on besides its parents, labels resolved.
	 * @param id an id of the graph
	 * @return ids
	 * @throws IllegalArgumentException if the id is not in the graph
	 */
	public List<String> dependsOn(String id) {
		Revision revision = find(id)
			.orElseThrow(() -> new IllegalArgumentException("Not a revision of this graph: " + id));
		return revision.dependsOn().isEmpty() ? List.of()
				: revision.dependsOn().stream().map((name) -> resolve(name).id()).distinct().toList();
	}

	/**
	 * The current revisions of a database: those of the applied ones that no other of
	 * them needs.
	 * @param applied ids of the graph
	 * @return ids, oldest first
	 * @throws IllegalArgumentException if an id is not in the graph
	 */
	public List<String> maximal(Set<String> applied) {
		return List.copyOf(ids(this.topology.maximal(places(applied))));
	}

	/**
	 * Plans the way forward: the target with everything that it needs, as far as it is
	 * not applied.
	 * @param target what to go to, in the form that {@link Target#parse} reads
	 * @param applied the ids of the applied revisions
	 * @return the steps, none where the target is applied
	 * @throws MultipleHeadsException if the target asks for one head and there are
	 * several
	 * @throws TargetException if the target cannot be read, found or reached
	 * @throws IllegalArgumentException if an applied id is not in the graph
	 */
	public Plan upgrade(String target, Set<String> applied) {
		return new Planner(this.topology, places(applied)).upgrade(Target.parse(target));
	}

	/**
	 * Plans the way back: what is applied of the children of the target and of everything
	 * that needs these. The target itself stays. A branch in front of the target narrows
	 * the children to those that lead to it.
	 * <p>
	 * {@code -N} counts from the oldest of several current revisions.
	 * @param target what to go to, in the form that {@link Target#parse} reads
	 * @param applied the ids of the applied revisions
	 * @return the steps, newest revision first, none where nothing after the target is
	 * applied
	 * @throws MultipleHeadsException if the target asks for one head and there are
	 * several
	 * @throws TargetException if the target cannot be read, found or reached
	 * @throws IllegalArgumentException if an applied id is not in the graph
	 */
	public Plan downgrade(String target, Set<String> applied) {
		return new Planner(this.topology, places(applied)).downgrade(Target.parse(target));
	}

	/**
	 * The applied set that a stamp leaves: the targets with everything that they need.
	 * What else is applied is forgotten, unless every target names a branch
	 * ({@code label@head}): then only what is current on these branches is.
	 * @param targets what to go to, in the form that {@link Target#parse} reads; at least
	 * one
	 * @param applied the ids of the applied revisions
	 * @return the ids of the revisions to be taken as applied
	 * @throws MultipleHeadsException if a target asks for one head and there are several
	 * @throws TargetException if a target cannot be read or found
	 * @throws IllegalArgumentException if there is no target, or an applied id is not in
	 * the graph
	 */
	public Set<String> stamp(List<String> targets, Set<String> applied) {
		if (targets.isEmpty()) {
			throw new IllegalArgumentException("A stamp needs a target");
		}
		return ids(new Planner(this.topology, places(applied)).stamp(targets.stream().map(Target::parse).toList()));
	}

	/**
	 * The revisions that a target names.
	 * @param target what to go to, in the form that {@link Target#parse} reads
	 * @param applied the ids of the applied revisions, from which {@code +N}, {@code -N}
	 * and {@code current} count
	 * @return the revisions, oldest first; none for the base
	 * @throws MultipleHeadsException if the target asks for one head and there are
	 * several
	 * @throws TargetException if the target cannot be read or found
	 */
	public List<Revision> named(String target, Set<String> applied) {
		return this.topology
			.revisions(new Resolution(this.topology, places(applied), Target.parse(target), Direction.UPGRADE)
				.destinations(true));
	}

	/**
	 * The revisions that revise one directly.
	 * @param id an id of the graph
	 * @return oldest first
	 * @throws IllegalArgumentException if the id is not in the graph
	 */
	public List<Revision> children(String id) {
		int place = places(List.of(id)).nextSetBit(0);
		return this.topology.revisions(this.topology.children(place));
	}

	private BitSet places(Collection<String> ids) {
		BitSet places = new BitSet();
		for (String id : ids) {
			Integer place = this.topology.names().place(id);
			if (place == null || !this.topology.revision(place).id().equals(id)) {
				throw new IllegalArgumentException("Not a revision of this graph: " + id);
			}
			places.set(place);
		}
		return places;
	}

	private Set<String> ids(BitSet places) {
		Set<String> ids = new LinkedHashSet<>();
		for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
			ids.add(this.topology.revision(place).id());
		}
		return ids;
	}

}
