package io.boards.migrations.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

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

}
