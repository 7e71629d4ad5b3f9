package io.boards.migrations;

import java.time.Duration;
import java.time.Instant;

import io.boards.migrations.revision.Revision;
import io.boards.migrations.runtime.AppliedRevision;
import io.boards.migrations.script.Checksum;
import io.boards.migrations.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * A revision and what it is to the database.
 *
 * @param revision the revision; of one that the application does not know, what the
 * database remembers
 * @param state what it is to the database
 * @param script the name of its file or class; null where the application does not know
 * it
 * @param checksum that of the script when it was applied, or as it is; null for Java
 * @param appliedAt when it was applied
 * @param appliedBy the role that applied it
 * @param duration how long that took
 */
public record HistoryEntry(Revision revision, RevisionState state, @Nullable String script, @Nullable String checksum,
		@Nullable Instant appliedAt, @Nullable String appliedBy, @Nullable Duration duration) {

	static HistoryEntry pending(Script script) {
		return new HistoryEntry(script.revision(), RevisionState.PENDING, script.name(),
				script.checksum().map(Checksum::shown).orElse(null), null, null, null);
	}

	static HistoryEntry applied(Script script, AppliedRevision row) {
		RevisionState state = row.isChanged(script) ? RevisionState.CHANGED : RevisionState.APPLIED;
		return new HistoryEntry(script.revision(), state, script.name(), shown(row), row.appliedAt(), row.appliedBy(),
				row.duration());
	}

	static HistoryEntry unknown(AppliedRevision row) {
		return new HistoryEntry(row.node(), RevisionState.UNKNOWN, null, shown(row), row.appliedAt(), row.appliedBy(),
				row.duration());
	}

	private static @Nullable String shown(AppliedRevision row) {
		String checksum = row.checksum();
		return (checksum != null) ? Checksum.parse(checksum).shown() : null;
	}

}
