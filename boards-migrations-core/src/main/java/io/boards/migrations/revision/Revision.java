package io.boards.migrations.revision;

import java.time.Instant;
import java.util.List;

/**
 * A node of the graph.
 *
 * @param id its name, unique in the graph
 * @param revises the ids of its parents; empty for a first revision
 * @param dependsOn ids or branch labels of revisions that must be applied before it
 * without being its parents
 * @param labels the branch labels that it introduces
 * @param message what it does, for people
 * @param created when it was written; breaks ties in the order
 */
public record Revision(String id, List<String> revises, List<String> dependsOn, List<String> labels, String message,
		Instant created) {

	public Revision {
		revises = List.copyOf(revises);
		dependsOn = List.copyOf(dependsOn);
		labels = List.copyOf(labels);
	}

}
