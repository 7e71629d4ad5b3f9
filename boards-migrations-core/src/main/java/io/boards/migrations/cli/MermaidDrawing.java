package io.boards.migrations.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.revision.Revision;

/**
 * Draws revisions as a flow chart of Mermaid, the oldest at the bottom.
 */
final class MermaidDrawing {

	private MermaidDrawing() {
	}

	/**
	 * Draws a graph.
	 * @param revisions oldest first
	 * @param heads the ids of the revisions that are marked as heads
	 * @return the chart's lines: whole lines lead from a parent to its child, dotted ones
	 * from a revision to one that depends on it
	 */
	static List<String> lines(List<Revision> revisions, Collection<String> heads) {
		Edges edges = new Edges(revisions);
		// Ids of revisions may be words of Mermaid's
		Map<String, String> nodes = new HashMap<>();
		List<String> chart = new ArrayList<>();
		chart.add("flowchart BT");
		for (Revision revision : revisions) {
			String node = "r" + (nodes.size() + 1);
			nodes.put(revision.id(), node);
			String mark = heads.contains(revision.id()) ? ":::head" : "";
			chart.add("    " + node + "[\"" + label(revision) + "\"]" + mark);
		}
		for (Revision revision : revisions) {
			edges.parents(revision).forEach((parent) -> chart.add(edge(nodes, parent, "-->", revision)));
			edges.dependsOn(revision).forEach((other) -> chart.add(edge(nodes, other, "-.->", revision)));
		}
		if (revisions.stream().anyMatch((revision) -> heads.contains(revision.id()))) {
			chart.add("    classDef head stroke-width:3px");
		}
		return chart;
	}

	private static String edge(Map<String, String> nodes, String from, String arrow, Revision to) {
		return "    " + nodes.get(from) + " " + arrow + " " + nodes.get(to.id());
	}

	private static String label(Revision revision) {
		String message = revision.message().strip();
		return escape(revision.id()) + (message.isEmpty() ? "" : "<br>" + escape(message));
	}

	/**
	 * Mermaid has numbers of characters, without an ampersand, for what it would read.
	 */
	private static String escape(String text) {
		StringBuilder escaped = new StringBuilder();
		text.replaceAll("\\s+", " ").codePoints().forEach((character) -> {
			boolean plain = character > 0x7f || Character.isLetterOrDigit(character)
					|| " .,:_-()/'".indexOf(character) >= 0;
			escaped.append(plain ? Character.toString(character) : "#" + character + ";");
		});
		return escaped.toString();
	}

}
