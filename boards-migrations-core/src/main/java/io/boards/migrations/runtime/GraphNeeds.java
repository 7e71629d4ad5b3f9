package io.boards.migrations.runtime;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import io.boards.migrations.revision.Revision;
import io.boards.migrations.revision.RevisionGraph;

/**
 * What revisions need, as the graph says.
 *
 * @param graph the graph
 */
record GraphNeeds(RevisionGraph graph) implements Needs {

	@Override
	public Collection<String> of(String id) {
		Revision revision = this.graph.find(id).orElseThrow();
		if (revision.dependsOn().isEmpty()) {
			return revision.revises();
		}
		Set<String> all = new LinkedHashSet<>(revision.revises());
		all.addAll(dependsOn(id));
		return all;
	}

	@Override
	public Collection<String> dependsOn(String id) {
		return this.graph.dependsOn(id);
	}

}
