package io.boards.migrations.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.HistoryEntry;
import io.boards.migrations.KnownRevision;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.failure.Failure;
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
		print(desk, options, List.of(), revisions, current);
	}

	/**
	 * Prints revisions as the options want them, with those that only the database has.
	 * @param desk where
	 * @param options how
	 * @param unknown what only the database has, to be printed first
	 * @param revisions what the application has
	 * @param current the current revisions, where they were asked for
	 */
	static void print(Desk desk, ListOptions options, Collection<HistoryEntry> unknown,
			Collection<KnownRevision> revisions, Set<String> current) {
		if (options.isJson()) {
			List<Map<String, ?>> members = new ArrayList<>(unknown.stream().map(Entries::members).toList());
			revisions.forEach((known) -> members.add(members(known)));
			desk.terminal().resultText(Json.of(Members.of("revisions", members)));
			return;
		}
		List<String> texts = new ArrayList<>();
		unknown.stream()
			.map(HistoryEntry::revision)
			.forEach((each) -> texts.add(options.isVerbose() ? Lines.unknownVerbose(each, current)
					: Lines.unknownLine(each, current) + "\n"));
		revisions.forEach((each) -> texts
			.add(options.isVerbose() ? Lines.verbose(each, current) : Lines.line(each, current) + "\n"));
		desk.terminal().resultText(String.join(options.isVerbose() ? "\n" : "", texts));
	}

	/**
	 * A failure as JSON.
	 * @param failure what went wrong
	 * @return its members
	 */
	static Map<String, ?> members(Failure failure) {
		return Members.of("problem", failure.headline(), "facts",
				failure.facts().stream().map((fact) -> Members.of("name", fact.name(), "value", fact.value())).toList(),
				"remedy", failure.remedy());
	}

}
