package io.boards.migrations.revision;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes revisions in one line each: {@code "c < a b ; depends on x ; labels l"}.
 */
final class Revisions {

	private Revisions() {
	}

	static RevisionGraph graph(String... lines) {
		return RevisionGraph.of(revisions(lines));
	}

	static List<Revision> revisions(String... lines) {
		return Stream.of(lines).map(Revisions::revision).toList();
	}

	/**
	 * A revision that was created at the epoch and has a message that names it.
	 * @param line {@code id < parents ; depends on ids ; labels labels}, all but the id
	 * optional
	 * @return the revision
	 */
	static Revision revision(String line) {
		List<String> parents = List.of();
		List<String> dependsOn = List.of();
		List<String> labels = List.of();
		String[] parts = line.split(" ; ");
		for (int i = 1; i < parts.length; i++) {
			if (parts[i].startsWith("depends on ")) {
				dependsOn = words(parts[i].substring("depends on ".length()));
			}
			else if (parts[i].startsWith("labels ")) {
				labels = words(parts[i].substring("labels ".length()));
			}
			else {
				throw new IllegalArgumentException(line);
			}
		}
		String[] name = parts[0].split(" < ");
		if (name.length > 1) {
			parents = words(name[1]);
		}
		return new Revision(name[0], parents, dependsOn, labels, "Make " + name[0], Instant.EPOCH);
	}

	private static List<String> words(String text) {
		return List.of(text.split(" "));
	}

	static List<String> ids(List<Revision> revisions) {
		return revisions.stream().map(Revision::id).toList();
	}

	/**
	 * The steps of a plan as text: {@code +id} forward, {@code -id} back.
	 */
	static List<String> steps(Plan plan) {
		return plan.steps()
			.stream()
			.map((step) -> ((step.direction() == Direction.UPGRADE) ? "+" : "-") + step.revision().id())
			.toList();
	}

}
