package io.boards.migrations.cli;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.HistoryEntry;
import io.boards.migrations.KnownRevision;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.runtime.UnfinishedSection;

/**
 * Revisions as members of JSON objects, with the names that the endpoint has.
 */
final class Entries {

	private Entries() {
	}

	/**
	 * A revision and what it is to the database.
	 * @param entry the revision
	 * @return its members
	 */
	static Map<String, ?> members(HistoryEntry entry) {
		Revision revision = entry.revision();
		Duration duration = entry.duration();
		return Members.of("revision", revision.id(), "revises", revision.revises(), "dependsOn", revision.dependsOn(),
				"labels", revision.labels(), "message", revision.message(), "created", revision.created(), "script",
				entry.script(), "state", entry.state(), "appliedAt", entry.appliedAt(), "appliedBy", entry.appliedBy(),
				"durationMs", (duration != null) ? duration.toMillis() : null, "checksum", entry.checksum());
	}

	/**
	 * A step of which a part is done.
	 * @param section the step
	 * @return its members
	 */
	static Map<String, ?> members(UnfinishedSection section) {
		return Members.of("revision", section.revision(), "direction", section.direction(), "done", section.done(),
				"statement", section.statement(), "since", section.since(), "sqlState", section.sqlState(), "rows",
				section.rows());
	}

	/**
	 * A revision and its place in the graph.
	 * @param known the revision
	 * @return its members
	 */
	static Map<String, ?> members(KnownRevision known) {
		Revision revision = known.revision();
		return Members.of("revision", revision.id(), "revises", revision.revises(), "dependsOn", revision.dependsOn(),
				"labels", revision.labels(), "message", revision.message(), "created", revision.created(), "script",
				known.location(), "revisedBy", known.children());
	}

	/**
	 * Prints revisions as the options want them.
	 * @param desk where
	 * @param options how
	 * @param revisions what
	 * @param current the current revisions, where they were asked for
	 */
	static void print(Desk desk, ListOptions options, Collection<KnownRevision> revisions, Set<String> current) {
		if (options.isJson()) {
			desk.terminal()
				.resultText(Json.of(Members.of("revisions", revisions.stream().map(Entries::members).toList())));
			return;
		}
		String between = "";
		for (KnownRevision known : revisions) {
			desk.terminal()
				.resultText(options.isVerbose() ? between + Lines.verbose(known, current)
						: Lines.line(known, current) + "\n");
			between = "\n";
		}
	}

}
