package io.boards.migrations.cli;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.revision.Revision;

/**
 * The edges between revisions that are shown together; those to others are left out.
 */
final class Edges {

	private final Map<String, String> idsByName = new HashMap<>();

	Edges(Collection<Revision> revisions) {
		for (Revision revision : revisions) {
			this.idsByName.put(revision.id(), revision.id());
			revision.labels().forEach((label) -> this.idsByName.put(label, revision.id()));
		}
	}

	List<String> parents(Revision revision) {
		return ids(revision.revises());
	}

	List<String> dependsOn(Revision revision) {
		return ids(revision.dependsOn());
	}

	/** A branch label stands for the revision that introduces it. */
	private List<String> ids(List<String> names) {
		return names.stream().filter(this.idsByName::containsKey).map(this.idsByName::get).distinct().toList();
	}

}
