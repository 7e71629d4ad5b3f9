package io.boards.migrations.cli;

import java.util.Collection;
import java.util.Set;

import io.boards.migrations.KnownRevision;
import io.boards.migrations.revision.Revision;

/**
 * Revisions as text.
 */
final class Lines {

	private Lines() {
	}

	/**
	 * What a revision is called in a list.
	 * @param known the revision
	 * @param current the current revisions, where they were asked for
	 * @return its id, its labels, and what it is in the graph, such as
	 * {@code 5f0d7a9c31e2 (head)}
	 */
	static String name(KnownRevision known, Set<String> current) {
		StringBuilder text = new StringBuilder(known.revision().id());
		if (!known.revision().labels().isEmpty()) {
			text.append(" (").append(String.join(", ", known.revision().labels())).append(')');
		}
		text.append(known.isHead() ? " (head)" : "");
		text.append(known.isBranchPoint() ? " (branchpoint)" : "");
		text.append(known.isMergePoint() ? " (mergepoint)" : "");
		text.append(current.contains(known.revision().id()) ? " (current)" : "");
		return text.toString();
	}

	/**
	 * What a revision is called that only the database has.
	 * @param id the revision
	 * @param current the current revisions, where they were asked for
	 * @return its id, and what it is
	 */
	static String unknown(String id, Set<String> current) {
		return id + " (unknown)" + (current.contains(id) ? " (current)" : "");
	}

	/**
	 * A revision in one line, such as {@code a1b2c3d4e5f6 -> 5f0d7a9c31e2 (head), Isolate
	 * users by tenant}.
	 * @param known the revision
	 * @param current the current revisions, where they were asked for
	 * @return the line
	 */
	static String line(KnownRevision known, Set<String> current) {
		return parents(known.revision()) + " -> " + name(known, current) + message(known.revision());
	}

	/**
	 * A revision that only the database has, in one line.
	 * @param revision the revision
	 * @param current the current revisions, where they were asked for
	 * @return the line
	 */
	static String unknownLine(Revision revision, Set<String> current) {
		return parents(revision) + " -> " + unknown(revision.id(), current) + message(revision);
	}

	static String message(Revision revision) {
		return revision.message().isBlank() ? "" : ", " + revision.message().strip();
	}

	static String parents(Revision revision) {
		return revision.revises().isEmpty() ? "<base>" : String.join(", ", revision.revises());
	}

	/**
	 * A revision in several lines.
	 * @param known the revision
	 * @param current the current revisions, where they were asked for
	 * @return the lines, with a line end behind each
	 */
	static String verbose(KnownRevision known, Set<String> current) {
		Revision revision = known.revision();
		StringBuilder text = new StringBuilder();
		edges(text, name(known, current), revision);
		if (known.isBranchPoint()) {
			field(text, "Revised by", String.join(", ", known.children()));
		}
		field(text, "Created", revision.created().toString());
		field(text, "Script", known.location());
		return text.append("\n    ").append(revision.message().strip()).append('\n').toString();
	}

	/**
	 * A revision that only the database has, in several lines.
	 * @param revision the revision
	 * @param current the current revisions, where they were asked for
	 * @return the lines, with a line end behind each
	 */
	static String unknownVerbose(Revision revision, Set<String> current) {
		StringBuilder text = new StringBuilder();
		edges(text, unknown(revision.id(), current), revision);
		field(text, "Created", revision.created().toString());
		return text.append("\n    ").append(revision.message().strip()).append('\n').toString();
	}

	private static void edges(StringBuilder text, String name, Revision revision) {
		field(text, "Revision", name);
		field(text, "Revises", parents(revision));
		if (!revision.dependsOn().isEmpty()) {
			field(text, "Depends-On", String.join(", ", revision.dependsOn()));
		}
	}

	static void field(StringBuilder text, String name, String value) {
		text.append(String.format("%-12s", name + ":")).append(value).append('\n');
	}

	static String ids(Collection<String> ids) {
		return ids.isEmpty() ? "base" : String.join(", ", ids);
	}

}
