package io.boards.migrations.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares random graphs, redundant edges included, with the definitions taken word by
 * word.
 */
class RevisionGraphPropertyTest {

	private static final int MOST = 12;

	@Property
	void theOrderTakesTheOldestThatIsReady(@ForAll("graphs") List<Revision> revisions) {
		List<Revision> order = new ArrayList<>();
		List<Revision> rest = new ArrayList<>(revisions);
		while (!rest.isEmpty()) {
			Revision next = rest.stream()
				.filter((revision) -> order.stream().map(Revision::id).toList().containsAll(needs(revision)))
				.min(Comparator.comparing(Revision::created).thenComparing(Revision::id))
				.orElseThrow();
			order.add(next);
			rest.remove(next);
		}
		assertThat(RevisionGraph.of(revisions).revisions()).isEqualTo(order);
	}

	@Property
	void closuresAndCurrentRevisionsAreThoseOfTheDefinition(@ForAll("graphs") List<Revision> revisions,
			@ForAll @IntRange(max = 4095) int chosen) {
		RevisionGraph graph = RevisionGraph.of(revisions);
		Set<String> some = chosen(revisions, chosen);
		assertThat(graph.withAncestors(some)).isEqualTo(ancestors(revisions, some));
		assertThat(graph.withDescendants(some)).isEqualTo(descendants(revisions, some));
		assertThat(graph.maximal(some)).containsExactlyInAnyOrderElementsOf(some.stream()
			.filter((id) -> some.stream()
				.noneMatch((other) -> !other.equals(id) && ancestors(revisions, Set.of(other)).contains(id)))
			.toList());
		assertThat(Revisions.ids(graph.heads())).containsExactlyInAnyOrderElementsOf(revisions.stream()
			.map(Revision::id)
			.filter((id) -> revisions.stream().noneMatch((other) -> other.revises().contains(id)))
			.toList());
	}

	@Property
	void anUpgradeRunsWhatTheTargetNeedsAndIsNotApplied(@ForAll("graphs") List<Revision> revisions,
			@ForAll @IntRange(max = 4095) int chosen, @ForAll @IntRange(max = MOST - 1) int which) {
		RevisionGraph graph = RevisionGraph.of(revisions);
		Set<String> applied = ancestors(revisions, chosen(revisions, chosen));
		String target = revisions.get(which % revisions.size()).id();
		Set<String> missing = ancestors(revisions, Set.of(target));
		missing.removeAll(applied);
		check(revisions, graph.upgrade(target, applied), applied, missing, Direction.UPGRADE);
		Set<String> all = ancestors(revisions, chosen(revisions, 4095));
		all.removeAll(applied);
		check(revisions, graph.upgrade("heads", applied), applied, all, Direction.UPGRADE);
	}

	@Property
	void aDowngradeRunsWhatIsAppliedOfTheDescendantsOfTheChildren(@ForAll("graphs") List<Revision> revisions,
			@ForAll @IntRange(max = 4095) int chosen) {
		RevisionGraph graph = RevisionGraph.of(revisions);
		Set<String> applied = ancestors(revisions, chosen(revisions, chosen));
		for (String target : applied) {
			Set<String> children = new HashSet<>();
			revisions.stream()
				.filter((revision) -> revision.revises().contains(target))
				.forEach((revision) -> children.add(revision.id()));
			Set<String> dropped = descendants(revisions, children);
			dropped.retainAll(applied);
			check(revisions, graph.downgrade(target, applied), applied, dropped, Direction.DOWNGRADE);
		}
		check(revisions, graph.downgrade("base", applied), applied, applied, Direction.DOWNGRADE);
	}

	@Property
	void aStampLeavesWhatTheTargetsNeed(@ForAll("graphs") List<Revision> revisions,
			@ForAll @IntRange(max = 4095) int chosen, @ForAll @IntRange(min = 1, max = 4095) int targets) {
		RevisionGraph graph = RevisionGraph.of(revisions);
		Set<String> applied = ancestors(revisions, chosen(revisions, chosen));
		Set<String> stamped = chosen(revisions, targets);
		if (!stamped.isEmpty()) {
			assertThat(graph.stamp(List.copyOf(stamped), applied)).isEqualTo(ancestors(revisions, stamped));
		}
		assertThat(graph.stamp(List.of("current"), applied)).isEqualTo(applied);
	}

	@Property
	void redundantParentsChangeNoPlan(@ForAll("graphs") List<Revision> revisions,
			@ForAll @IntRange(max = 4095) int chosen) {
		List<Revision> reduced = revisions.stream().map((revision) -> {
			List<String> parents = revision.revises()
				.stream()
				.filter((parent) -> revision.revises()
					.stream()
					.noneMatch((other) -> !other.equals(parent) && parentage(revisions, other).contains(parent)))
				.toList();
			return new Revision(revision.id(), parents, revision.dependsOn(), revision.labels(), revision.message(),
					revision.created());
		}).toList();
		RevisionGraph graph = RevisionGraph.of(revisions);
		RevisionGraph other = RevisionGraph.of(reduced);
		Set<String> applied = ancestors(revisions, chosen(revisions, chosen));
		List<String> targets = new ArrayList<>(
				List.of("head", "heads", "base", "+1", "+2", "-1", "-2", "base+1", "head-1"));
		revisions.stream()
			.map(Revision::id)
			.forEach((id) -> Collections.addAll(targets, id, id + "+1", id + "-1", id + "@head", id + "@base",
					id + "@+1", id + "@-1"));
		for (String target : targets) {
			assertThat(answer(() -> graph.upgrade(target, applied))).as("upgrade " + target)
				.isEqualTo(answer(() -> other.upgrade(target, applied)));
			assertThat(answer(() -> graph.downgrade(target, applied))).as("downgrade " + target)
				.isEqualTo(answer(() -> other.downgrade(target, applied)));
		}
	}

	@Property
	void theOrderInWhichRevisionsAreFoundChangesNothing(@ForAll("graphs") List<Revision> revisions,
			@ForAll @IntRange(max = 4095) int chosen, @ForAll Random random) {
		List<Revision> shuffled = new ArrayList<>(revisions);
		Collections.shuffle(shuffled, random);
		RevisionGraph graph = RevisionGraph.of(revisions);
		RevisionGraph other = RevisionGraph.of(shuffled);
		Set<String> applied = ancestors(revisions, chosen(revisions, chosen));
		assertThat(other.revisions()).isEqualTo(graph.revisions());
		assertThat(other.upgrade("heads", applied)).isEqualTo(graph.upgrade("heads", applied));
		assertThat(other.downgrade("base", applied)).isEqualTo(graph.downgrade("base", applied));
		assertThat(other.maximal(applied)).isEqualTo(graph.maximal(applied));
	}

	/**
	 * Up to twelve revisions, each revising and depending on any of those before it; ids
	 * and times say nothing about the edges.
	 */
	@Provide
	Arbitrary<List<Revision>> graphs() {
		Arbitrary<Integer> few = Arbitraries.integers()
			.between(0, 4095)
			.tuple3()
			.map((masks) -> masks.get1() & masks.get2() & (masks.get3() | 0b1001));
		Arbitrary<int[]> node = Combinators.combine(few, few, Arbitraries.integers().between(0, 3))
			.as((parents, dependsOn, created) -> new int[] { parents, dependsOn, created });
		Arbitrary<List<String>> ids = Arbitraries
			.shuffle(IntStream.range(0, MOST).mapToObj((i) -> "" + (char) ('a' + i)).toList());
		return Combinators.combine(ids, node.list().ofMinSize(1).ofMaxSize(MOST)).as((names, nodes) -> {
			List<Revision> revisions = new ArrayList<>();
			for (int[] edges : nodes) {
				revisions.add(new Revision(names.get(revisions.size()), List.copyOf(chosen(revisions, edges[0])),
						List.copyOf(chosen(revisions, edges[1])), List.of(), "", Instant.ofEpochSecond(edges[2])));
			}
			return revisions;
		});
	}

	private static Set<String> chosen(List<Revision> revisions, int mask) {
		Set<String> chosen = new HashSet<>();
		for (int i = 0; i < revisions.size(); i++) {
			if ((mask & (1 << i)) != 0) {
				chosen.add(revisions.get(i).id());
			}
		}
		return chosen;
	}

	private static void check(List<Revision> revisions, Plan plan, Set<String> applied, Set<String> expected,
			Direction direction) {
		Set<String> state = new HashSet<>(applied);
		for (Step step : plan.steps()) {
			assertThat(step.direction()).isEqualTo(direction);
			if (direction == Direction.UPGRADE) {
				assertThat(state.add(step.revision().id())).isTrue();
			}
			else {
				assertThat(state.remove(step.revision().id())).isTrue();
			}
			assertThat(state).as("closed after " + step).isEqualTo(ancestors(revisions, state));
		}
		assertThat(plan.steps()).extracting((step) -> step.revision().id())
			.containsExactlyInAnyOrderElementsOf(expected);
	}

	private static Set<String> needs(Revision revision) {
		Set<String> needs = new HashSet<>(revision.revises());
		needs.addAll(revision.dependsOn());
		return needs;
	}

	private static Set<String> ancestors(List<Revision> revisions, Set<String> ids) {
		Set<String> closure = new HashSet<>(ids);
		for (boolean grown = true; grown;) {
			grown = false;
			for (Revision revision : revisions) {
				grown |= closure.contains(revision.id()) && closure.addAll(needs(revision));
			}
		}
		return closure;
	}

	private static Set<String> descendants(List<Revision> revisions, Set<String> ids) {
		Set<String> closure = new HashSet<>(ids);
		for (boolean grown = true; grown;) {
			grown = false;
			for (Revision revision : revisions) {
				grown |= !Collections.disjoint(closure, needs(revision)) && closure.add(revision.id());
			}
		}
		return closure;
	}

	private static Set<String> parentage(List<Revision> revisions, String id) {
		return ancestors(revisions.stream()
			.map((revision) -> new Revision(revision.id(), revision.revises(), List.of(), List.of(), "",
					revision.created()))
			.toList(), Set.of(id));
	}

	private static String answer(Supplier<Plan> planning) {
		try {
			return Revisions.steps(planning.get()).toString();
		}
		catch (TargetException ex) {
			return ex.failure().toString();
		}
	}

}
