package io.boards.migrations.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.boards.migrations.revision.Revision;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.revision.TargetException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that lacks the newer part of a random graph, compared with one that has
 * all of it.
 */
class UnknownRevisionsPropertyTest {

	private static final int MOST = 9;

	@Property
	void whatDoesNotComeFromTheKnownIsAStranger(@ForAll Random random) {
		List<Revision> all = revisions(random);
		Set<String> known = known(all, random);
		RevisionGraph whole = RevisionGraph.of(all);

		UnknownRevisions unknown = unknown(all, known);

		Set<String> ownBeginnings = all.stream()
			.filter((each) -> !known.contains(each.id()) && needs(each).isEmpty())
			.map(Revision::id)
			.collect(Collectors.toSet());
		assertThat(unknown.strangers().keySet()).extracting(AppliedRevision::revision)
			.containsExactlyInAnyOrderElementsOf(whole.withDescendants(ownBeginnings));
		assertThat(unknown.ids()).hasSize(all.size() - known.size()).allMatch((id) -> !known.contains(id));
	}

	@Property
	void theWayBackIsPlannedAsByWhoeverHasAllScripts(@ForAll Random random) {
		List<Revision> all = revisions(random);
		Set<String> known = known(all, random);
		RevisionGraph whole = RevisionGraph.of(all);
		UnknownRevisions unknown = unknown(all, known);
		if (!unknown.strangers().isEmpty()) {
			return;
		}
		Set<String> applied = all.stream().map(Revision::id).collect(Collectors.toSet());
		RevisionGraph completed = unknown.complete(graph(all, known));

		Stream.concat(Stream.of("base", "-1"), applied.stream())
			.forEach((target) -> assertThat(outcome(completed, target, applied))
				.isEqualTo(outcome(whole, target, applied)));
		unknown.below(graph(all, known), applied)
			.ifPresent((target) -> assertThat(whole.downgrade(target, applied).steps())
				.extracting((step) -> step.revision().id())
				.containsExactlyInAnyOrderElementsOf(unknown.ids()));
	}

	private static Object outcome(RevisionGraph graph, String target, Set<String> applied) {
		try {
			return graph.downgrade(target, applied);
		}
		catch (TargetException ex) {
			return ex.failure();
		}
	}

	private static List<Revision> revisions(Random random) {
		List<Revision> revisions = new ArrayList<>();
		int count = 1 + random.nextInt(MOST);
		for (int i = 0; i < count; i++) {
			revisions.add(new Revision("r" + i, some(i, random), some(i, random), List.of(), "",
					Instant.ofEpochSecond(random.nextInt(3))));
		}
		return revisions;
	}

	private static List<String> some(int below, Random random) {
		return random.ints(random.nextInt(3), 0, Math.max(below, 1))
			.filter((other) -> other < below)
			.mapToObj((other) -> "r" + other)
			.distinct()
			.toList();
	}

	private static Set<String> known(List<Revision> all, Random random) {
		Set<String> known = new LinkedHashSet<>();
		all.stream()
			.filter((each) -> known.containsAll(needs(each)) && random.nextInt(3) > 0)
			.forEach((each) -> known.add(each.id()));
		return known;
	}

	private static UnknownRevisions unknown(List<Revision> all, Set<String> known) {
		List<AppliedRevision> rows = all.stream().map(UnknownRevisionsPropertyTest::row).toList();
		return UnknownRevisions.of(
				AppliedSet.of(new VersionTables("public"), true, UnfinishedSections.of(List.of()), "", rows),
				graph(all, known));
	}

	private static AppliedRevision row(Revision revision) {
		return new AppliedRevision(revision.id(), revision.revises(), revision.dependsOn(), revision.message(),
				revision.created(), null, Instant.EPOCH, "somebody", Duration.ZERO);
	}

	private static RevisionGraph graph(List<Revision> all, Set<String> known) {
		return RevisionGraph.of(all.stream().filter((each) -> known.contains(each.id())).toList());
	}

	private static Set<String> needs(Revision revision) {
		Set<String> needs = new LinkedHashSet<>(revision.revises());
		needs.addAll(revision.dependsOn());
		return needs;
	}

}
