package io.boards.migrations.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.boards.migrations.cli.RevisionRows.Ending;
import io.boards.migrations.revision.Revision;

/**
 * Draws revisions with the lines between them, as {@code git log --graph} draws commits.
 * <p>
 * A lane is a column of the drawing in which a line leads to a revision that is still to
 * come. Lines are drawn to parents only.
 */
final class GraphDrawing {

	private GraphDrawing() {
	}

	/**
	 * Draws a graph.
	 * @param revisions newest first: each before everything that it revises
	 * @param text what to write beside a revision; what follows its first line is written
	 * beside the lines that lead on from it
	 * @return the drawing, without blanks at the ends of its lines
	 */
	static List<String> lines(List<Revision> revisions, Function<Revision, List<String>> text) {
		Edges edges = new Edges(revisions);
		List<String> drawing = new ArrayList<>();
		Ending above = Ending.NOTHING;
		for (Revision revision : revisions) {
			RevisionRows rows = new RevisionRows(above, revision.id(), edges.parents(revision));
			drawing.addAll(rows.before());
			List<String> beside = text.apply(revision);
			for (int line = 0; line < Math.max(1, Math.max(rows.from().size(), beside.size())); line++) {
				String row = (line < rows.from().size()) ? rows.from().get(line) : rows.straight();
				String words = (line < beside.size()) ? beside.get(line) : "";
				drawing.add(pad(row, rows.width()) + words);
			}
			above = rows.ending();
		}
		return drawing.stream().map(String::stripTrailing).toList();
	}

	private static String pad(String row, int width) {
		return row + " ".repeat(Math.max(0, width - row.length()));
	}

}
