package io.boards.migrations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.revision.Revision;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.runtime.AppliedRevision;
import io.boards.migrations.runtime.UnfinishedSection;
import io.boards.migrations.script.Script;
import io.boards.migrations.script.Scripts;
import io.boards.migrations.tenant.TenantStanding;

/**
 * Where a database stands.
 *
 * @param current the applied revisions that no other applied one needs
 * @param heads the revisions of the application without children
 * @param pending the revisions that an upgrade to the heads would apply, oldest first
 * @param history all revisions of both, newest first
 * @param unfinished the steps outside a transaction of which a part is done
 */
public record Status(List<String> current, List<String> heads, List<String> pending, List<HistoryEntry> history,
		List<UnfinishedSection> unfinished) {

	public Status {
		current = List.copyOf(current);
		heads = List.copyOf(heads);
		pending = List.copyOf(pending);
		history = List.copyOf(history);
		unfinished = List.copyOf(unfinished);
	}

	static Status of(RevisionGraph graph, Scripts scripts, Collection<AppliedRevision> applied,
			List<UnfinishedSection> unfinished) {
		Map<String, AppliedRevision> rows = new LinkedHashMap<>();
		applied.forEach((row) -> rows.put(row.revision(), row));
		List<HistoryEntry> history = new ArrayList<>();
		List<String> pending = new ArrayList<>();
		for (Revision revision : graph.revisions()) {
			Script script = scripts.find(revision.id()).orElseThrow();
			AppliedRevision row = rows.remove(revision.id());
			if (row == null) {
				pending.add(revision.id());
			}
			history.add((row != null) ? HistoryEntry.applied(script, row) : HistoryEntry.pending(script));
		}
		// What is left is ahead of the application, so it is the newest.
		rows.values()
			.stream()
			.sorted(Comparator.comparing(AppliedRevision::appliedAt).thenComparing(AppliedRevision::revision))
			.map(HistoryEntry::unknown)
			.forEach(history::add);
		Collections.reverse(history);
		List<String> heads = graph.heads().stream().map(Revision::id).toList();
		return new Status(current(applied), heads, pending, history, unfinished);
	}

	private static List<String> current(Collection<AppliedRevision> applied) {
		Set<String> needed = new HashSet<>();
		applied.forEach((row) -> {
			needed.addAll(row.parents());
			needed.addAll(row.dependsOn());
		});
		return applied.stream().map(AppliedRevision::revision).filter((id) -> !needed.contains(id)).sorted().toList();
	}

	/**
	 * Sees that the database is not behind.
	 * @return this
	 * @throws PendingRevisionsException where it is
	 */
	Status requireNothingPending() {
		if (!this.pending.isEmpty()) {
			throw new PendingRevisionsException(this, this.pending);
		}
		return this;
	}

	/**
	 * Sees that what was waited for has arrived.
	 * @param limit how long it was waited for
	 * @return this
	 * @throws NotArrivedException where the database is behind
	 */
	Status requireArrived(Duration limit) {
		if (!this.pending.isEmpty()) {
			throw new NotArrivedException(this, limit);
		}
		return this;
	}

	TenantStanding standing() {
		return new TenantStanding(this.current, this.pending, this.history.size() - this.pending.size(),
				unknown().stream().map((entry) -> entry.revision().id()).toList(), this.unfinished.size());
	}

	/**
	 * The applied revisions that the application does not know.
	 * @return what the database remembers of them, newest first
	 */
	public List<HistoryEntry> unknown() {
		return this.history.stream().filter((entry) -> entry.state() == RevisionState.UNKNOWN).toList();
	}

	/**
	 * Whether the database has all that the application has, and nothing more.
	 * @return true where nothing is pending, nothing unknown and nothing unfinished
	 */
	public boolean isUpToDate() {
		return this.pending.isEmpty() && this.unfinished.isEmpty() && unknown().isEmpty();
	}

}
