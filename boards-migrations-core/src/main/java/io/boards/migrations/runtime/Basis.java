package io.boards.migrations.runtime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.script.Scripts;
import io.boards.migrations.script.StoredScript;

/**
 * What a plan is made from.
 *
 * @param scripts the code of the revisions
 * @param graph the revisions
 * @param applied the applied set, as far as it is in the graph
 * @param outside what else is applied
 */
record Basis(Scripts scripts, RevisionGraph graph, Set<String> applied, UnknownRevisions outside) {

	/**
	 * For going forward: what the application knows, beside which all else stays.
	 * @param scripts the code of the application
	 * @param graph the revisions of the application
	 * @param applied the applied set
	 * @param unknown what of it the application does not know
	 * @return the basis
	 */
	static Basis known(Scripts scripts, RevisionGraph graph, AppliedSet applied, UnknownRevisions unknown) {
		Set<String> known = new LinkedHashSet<>(applied.ids());
		known.removeAll(unknown.ids());
		return new Basis(scripts, graph, known, unknown);
	}

	/**
	 * For going back: also what the database remembers of later versions of the
	 * application.
	 * @param scripts the code of the application
	 * @param graph the revisions of the application
	 * @param applied the applied set
	 * @param unknown what of it the application does not know; none of them a stranger
	 * @param stored how to get back from each of them
	 * @return the basis
	 */
	static Basis completed(Scripts scripts, RevisionGraph graph, AppliedSet applied, UnknownRevisions unknown,
			Map<String, String> stored) {
		String location = "the database, " + applied.requireTables().applied() + ".downgrade";
		List<StoredScript> more = unknown.ahead()
			.stream()
			.map((row) -> StoredScript.of(row.node(), location, stored.get(row.revision())))
			.toList();
		return new Basis(scripts.with(more), unknown.complete(graph), applied.ids(), UnknownRevisions.NONE);
	}

	/**
	 * The current revisions of the database, with what is outside the graph.
	 * @param ids an applied set, as far as it is in the graph
	 * @return ids, those of the graph first
	 */
	List<String> current(Set<String> ids) {
		List<String> known = this.graph.maximal(ids);
		if (this.outside.isEmpty()) {
			return known;
		}
		List<String> current = new ArrayList<>(known);
		this.outside.all().forEach((row) -> current.add(row.revision()));
		this.outside.all().forEach((row) -> current.removeAll(row.needs()));
		return current;
	}

}
