package io.boards.migrations.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.boards.migrations.revision.Revision;
import io.boards.migrations.revision.RevisionGraph;

/**
 * A graph to be drawn.
 *
 * @param revisions newest first
 */
record Shape(List<Revision> revisions) {

	/**
	 * Reads revisions, oldest first.
	 * @param lines such as {@code "a"} and {@code "c < a b"}, parents behind the sign
	 */
	static Shape of(String... lines) {
		List<Revision> revisions = new ArrayList<>();
		for (String line : lines) {
			String[] parts = line.split(" < ");
			List<String> parents = (parts.length > 1) ? List.of(parts[1].split(" ")) : List.of();
			revisions.add(revision(parts[0], parents, revisions.size()));
		}
		return ordered(revisions);
	}

	/** Up to so many revisions, most of them with parents among the last few. */
	static Shape random(Random random, int most) {
		List<Revision> revisions = new ArrayList<>();
		int count = 2 + random.nextInt(most - 1);
		int reach = 2 + random.nextInt(most);
		while (revisions.size() < count) {
			List<String> parents = new ArrayList<>();
			int few = List.of(0, 1, 1, 1, 1, 2, 2, 2, 3, 4).get(random.nextInt(10));
			for (int i = 0; i < few && !revisions.isEmpty(); i++) {
				int back = 1 + random.nextInt(Math.min(reach, revisions.size()));
				String parent = revisions.get(revisions.size() - back).id();
				if (!parents.contains(parent)) {
					parents.add(parent);
				}
			}
			revisions.add(revision("r" + revisions.size(), parents, revisions.size()));
		}
		return ordered(revisions);
	}

	private static Revision revision(String id, List<String> parents, int age) {
		return new Revision(id, parents, List.of(), List.of(), "Make " + id, Instant.ofEpochSecond(age));
	}

	private static Shape ordered(List<Revision> revisions) {
		List<Revision> newestFirst = new ArrayList<>(RevisionGraph.of(revisions).revisions());
		Collections.reverse(newestFirst);
		return new Shape(newestFirst);
	}

	String drawing() {
		return text(GraphDrawing.lines(this.revisions, (revision) -> List.of(revision.id())));
	}

	static String text(List<String> lines) {
		return String.join("\n", lines) + "\n";
	}

}
