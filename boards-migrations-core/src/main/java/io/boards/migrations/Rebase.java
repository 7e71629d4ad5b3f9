package io.boards.migrations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.runtime.NoConnectionException;
import io.boards.migrations.script.Parents;
import org.jspecify.annotations.Nullable;

/**
 * Puts what only one head has on top of another head, where no database that can be asked
 * has it yet.
 */
final class Rebase {

	private final RevisionGraph graph;

	private final Supplier<Set<String>> applied;

	private final Function<Revision, Path> change;

	/**
	 * A rebase in one graph.
	 * @param graph the graph
	 * @param applied asks the database
	 * @param change writes the new parents of a revision into its file
	 */
	Rebase(RevisionGraph graph, Supplier<Set<String>> applied, Function<Revision, Path> change) {
		this.graph = graph;
		this.applied = applied;
		this.change = change;
	}

	RebaseReport run(String target, @Nullable String onto) {
		Revision named = this.graph.resolve(target);
		Revision head = headAbove(named);
		Revision to = onto(head, onto);
		Set<String> stays = this.graph.withAncestors(List.of(to.id()));
		if (stays.contains(named.id())) {
			throw new AuthoringException(
					Failure.of("Revision " + named.id() + " is below both heads: it cannot be moved.")
						.fact("revision", named.id())
						.fact("onto", to.id())
						.remedy("Name a revision that only one of the two heads has, such as " + head.id() + "."));
		}
		Set<String> own = new LinkedHashSet<>(this.graph.withAncestors(List.of(head.id())));
		own.removeAll(stays);
		// What the branch only depends on may be another branch's.
		this.graph.heads()
			.stream()
			.filter((other) -> !other.equals(head))
			.forEach((other) -> own.removeAll(this.graph.withAncestors(List.of(other.id()))));
		List<Revision> roots = this.graph.revisions()
			.stream()
			.filter((revision) -> own.contains(revision.id()) && revision.revises().stream().noneMatch(own::contains))
			.toList();
		Set<String> moved = this.graph.withDescendants(roots.stream().map(Revision::id).toList());
		Optional<Set<String>> known = ask();
		known.ifPresent((applied) -> refuseApplied(moved, applied, head, to));
		List<Revision> changed = roots.stream().map((root) -> Parents.replace(root, stays, to.id())).toList();
		refuseFaults(changed);
		return new RebaseReport(List.copyOf(moved), to.id(), changed.stream().map(this.change).toList(),
				known.isPresent());
	}

	private Revision headAbove(Revision named) {
		Set<String> above = this.graph.withDescendants(List.of(named.id()));
		List<Revision> heads = this.graph.heads().stream().filter((head) -> above.contains(head.id())).toList();
		if (heads.size() != 1) {
			throw new AuthoringException(Failure.of("Revision " + named.id() + " leads to " + heads.size() + " heads.")
				.fact("revision", named.id())
				.fact("heads", String.join(", ", heads.stream().map(Revision::id).toList()))
				.remedy("Name the one of them that is to be moved."));
		}
		return heads.get(0);
	}

	private Revision onto(Revision head, @Nullable String onto) {
		List<Revision> others = new ArrayList<>(this.graph.heads());
		others.remove(head);
		if (onto != null) {
			Revision named = this.graph.resolve(onto);
			if (others.contains(named)) {
				return named;
			}
			throw new AuthoringException(Failure.of("A rebase goes onto another head, and '" + onto + "' is none.")
				.fact("other heads",
						others.isEmpty() ? "none" : String.join(", ", others.stream().map(Revision::id).toList()))
				.remedy("Name one of the other heads."));
		}
		if (others.size() != 1) {
			throw new AuthoringException(Failure
				.of(others.isEmpty() ? "There is one head only: there is nothing to rebase onto."
						: "There are " + others.size() + " other heads to rebase onto.")
				.fact("heads", String.join(", ", this.graph.heads().stream().map(Revision::id).toList()))
				.remedy(others.isEmpty() ? "Nothing is to be done: the history is one line already."
						: "Say onto which one: --onto."));
		}
		return others.get(0);
	}

	private Optional<Set<String>> ask() {
		try {
			return Optional.of(this.applied.get());
		}
		catch (NoConnectionException ex) {
			// What cannot be reached cannot be asked; the report says so.
			return Optional.empty();
		}
	}

	private static void refuseApplied(Set<String> moved, Set<String> applied, Revision head, Revision to) {
		List<String> there = moved.stream().filter(applied::contains).toList();
		if (!there.isEmpty()) {
			throw new AuthoringException(
					Failure.of("A revision that a database has cannot get other parents. Nothing was changed.")
						.fact("applied", String.join(", ", there))
						.fact("to merge", "migrations merge -m \"Merge\" " + head.id() + " " + to.id())
						.fact("to rebase", "migrations rebase " + to.id())
						.remedy("Merge the two, or rebase the other one if no database has it."));
		}
	}

	private void refuseFaults(List<Revision> changed) {
		List<Revision> all = new ArrayList<>(changed);
		List<String> ids = changed.stream().map(Revision::id).toList();
		this.graph.revisions().stream().filter((revision) -> !ids.contains(revision.id())).forEach(all::add);
		RevisionGraph.of(all);
	}

}
