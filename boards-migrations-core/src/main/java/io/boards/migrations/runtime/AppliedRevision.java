package io.boards.migrations.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.boards.migrations.revision.Revision;
import io.boards.migrations.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * A revision that the database has: a row of {@code boards_migrations}.
 *
 * @param revision its id
 * @param parents the ids of its parents
 * @param dependsOn the ids of what it needs besides
 * @param message what it does
 * @param created when it was written
 * @param checksum that of its script when it was applied; null for Java
 * @param appliedAt when it was applied
 * @param appliedBy the role that applied it
 * @param duration how long that took
 */
public record AppliedRevision(String revision, List<String> parents, List<String> dependsOn, String message,
		Instant created, @Nullable String checksum, Instant appliedAt, String appliedBy, Duration duration) {

	public AppliedRevision {
		parents = List.copyOf(parents);
		dependsOn = List.copyOf(dependsOn);
	}

	/**
	 * Everything that had to be applied before it.
	 * @return the ids of its parents and of what it depends on
	 */
	Set<String> needs() {
		Set<String> needs = new LinkedHashSet<>(this.parents);
		needs.addAll(this.dependsOn);
		return needs;
	}

	/**
	 * The node of the graph that the database remembers.
	 * @return the revision, without labels, which are not stored
	 */
	public Revision node() {
		return new Revision(this.revision, this.parents, this.dependsOn, List.of(), this.message, this.created);
	}

	/**
	 * Whether a script is not what was applied.
	 * @param script the script as it is
	 * @return whether their checksums differ
	 */
	public boolean isChanged(Script script) {
		return AppliedChecks.isChanged(script, this.checksum);
	}

}
