package io.boards.migrations.actuate;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.boards.migrations.RevisionDetails;
import io.boards.migrations.RevisionState;
import io.boards.migrations.actuate.MigrationsDescriptor.HistoryDescriptor;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What {@code /actuator/migrations/{revision}} answers: an entry of the history, with its
 * SQL.
 *
 * @param revision its id
 * @param revises the ids of its parents
 * @param dependsOn what it needs besides
 * @param labels the branch labels that begin with it
 * @param message what it does
 * @param created when it was written
 * @param script its file or class
 * @param state what it is to the database
 * @param appliedAt when it was applied
 * @param appliedBy the role that applied it
 * @param durationMs how long that took, in milliseconds
 * @param checksum of its upgrade
 * @param upgrade the SQL of its upgrade; null for Java
 * @param downgrade the SQL of its downgrade; null for Java, and where there is none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RevisionDescriptor(String revision, List<String> revises, List<String> dependsOn, List<String> labels,
		String message, Instant created, @Nullable String script, RevisionState state, @Nullable Instant appliedAt,
		@Nullable String appliedBy, @Nullable Long durationMs, @Nullable String checksum, @Nullable String upgrade,
		@Nullable String downgrade) implements OperationResponseBody {

	static RevisionDescriptor of(RevisionDetails details) {
		HistoryDescriptor entry = HistoryDescriptor.of(details.entry());
		return new RevisionDescriptor(entry.revision(), entry.revises(), entry.dependsOn(), entry.labels(),
				entry.message(), entry.created(), entry.script(), entry.state(), entry.appliedAt(), entry.appliedBy(),
				entry.durationMs(), entry.checksum(), details.upgrade().orElse(null), details.downgrade().orElse(null));
	}

}
