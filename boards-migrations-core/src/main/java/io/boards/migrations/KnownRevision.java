package io.boards.migrations;

import java.util.List;

import io.boards.migrations.revision.Revision;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.script.Scripts;

/**
 * A revision that the application has, and its place in the graph.
 *
 * @param revision the revision
 * @param location its file or class
 * @param children the ids of the revisions that revise it, oldest first
 */
public record KnownRevision(Revision revision, String location, List<String> children) {

	public KnownRevision {
		children = List.copyOf(children);
	}

	static KnownRevision of(Revision revision, RevisionGraph graph, Scripts scripts) {
		return new KnownRevision(revision, scripts.find(revision.id()).orElseThrow().location(),
				graph.children(revision.id()).stream().map(Revision::id).toList());
	}

	/**
	 * Whether no other revises it.
	 * @return true for a head
	 */
	public boolean isHead() {
		return this.children.isEmpty();
	}

	/**
	 * Whether several revise it.
	 * @return true where branches begin
	 */
	public boolean isBranchPoint() {
		return this.children.size() > 1;
	}

	/**
	 * Whether it revises several.
	 * @return true where branches meet
	 */
	public boolean isMergePoint() {
		return this.revision.revises().size() > 1;
	}

}
