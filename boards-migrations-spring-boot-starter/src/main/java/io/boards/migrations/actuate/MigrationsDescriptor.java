package io.boards.migrations.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.boards.migrations.HistoryEntry;
import io.boards.migrations.Migrations;
import io.boards.migrations.RevisionState;
import io.boards.migrations.Status;
import io.boards.migrations.revision.Revision;
import io.boards.migrations.runtime.UnfinishedSection;
import io.boards.migrations.tenant.TenantResult;
import io.boards.migrations.tenant.TenantStanding;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What {@code /actuator/migrations} answers.
 *
 * @param contexts the application contexts by id
 */
public record MigrationsDescriptor(Map<String, ContextDescriptor> contexts) implements OperationResponseBody {

	/**
	 * One application context.
	 *
	 * @param migrations its {@link io.boards.migrations.Migrations} beans by name: a
	 * {@link StatusDescriptor} of each, or a {@link TenantsDescriptor} where it has
	 * tenants
	 * @param parentId the id of its parent
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	public record ContextDescriptor(Map<String, EntryDescriptor> migrations, @Nullable String parentId) {

	}

	/**
	 * One {@link io.boards.migrations.Migrations} bean.
	 */
	public sealed interface EntryDescriptor permits StatusDescriptor, TenantsDescriptor {

		/**
		 * Whether the database is where the application wants it.
		 * @return true where nothing is pending, nothing unknown and nothing unfinished
		 */
		boolean upToDate();

	}

	/**
	 * Where one database stands.
	 *
	 * @param current the applied revisions that no other applied one needs
	 * @param heads the revisions without children
	 * @param upToDate whether nothing is pending, nothing unknown and nothing unfinished
	 * @param pending what an upgrade would apply, oldest first
	 * @param history all revisions, newest first
	 * @param unfinished the steps outside a transaction of which a part is done
	 */
	public record StatusDescriptor(List<String> current, List<String> heads, boolean upToDate, List<String> pending,
			List<HistoryDescriptor> history, List<UnfinishedDescriptor> unfinished) implements EntryDescriptor {

		static StatusDescriptor of(Status status) {
			return new StatusDescriptor(status.current(), status.heads(), status.isUpToDate(), status.pending(),
					status.history().stream().map(HistoryDescriptor::of).toList(),
					status.unfinished().stream().map(UnfinishedDescriptor::of).toList());
		}

	}

	/**
	 * Where tenants stand, all of them together.
	 *
	 * @param heads the revisions without children
	 * @param upToDate whether all are where the application wants them
	 * @param tenants how many there are, and how many stand where
	 */
	public record TenantsDescriptor(List<String> heads, boolean upToDate,
			Map<String, Integer> tenants) implements EntryDescriptor {

		static TenantsDescriptor of(Migrations migrations) {
			Map<String, Integer> counts = TenantStanding.counts(migrations.tenants().standings());
			return new TenantsDescriptor(migrations.heads(), Objects.equals(counts.get("atHead"), counts.get("count")),
					counts);
		}

	}

	/**
	 * Where one tenant stands.
	 *
	 * @param bean the name of its {@link io.boards.migrations.Migrations} bean
	 * @param tenant its schema
	 * @param upToDate whether nothing is pending, nothing unknown and nothing unfinished
	 * @param current the applied revisions that no other applied one needs
	 * @param pending what an upgrade would apply, oldest first
	 * @param unknown the applied revisions that the application does not know
	 * @param unfinished how many steps outside a transaction are done by half
	 * @param problem why it could not be asked, in one sentence
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	public record TenantDescriptor(String bean, String tenant, boolean upToDate, List<String> current,
			List<String> pending, List<String> unknown, int unfinished, @Nullable String problem) {

		static TenantDescriptor of(String bean, TenantResult<TenantStanding> result) {
			TenantStanding standing = result.done()
				.orElseGet(() -> new TenantStanding(List.of(), List.of(), 0, List.of(), 0));
			return new TenantDescriptor(bean, result.tenant(), !result.isFailed() && standing.isUpToDate(),
					standing.current(), standing.pending(), standing.unknown(), standing.unfinished(),
					result.isFailed() ? result.told().headline() : null);
		}

	}

	/**
	 * A step outside a transaction of which a part is done.
	 *
	 * @param revision its revision
	 * @param direction {@code upgrade} or {@code downgrade}
	 * @param done how many of its statements are done
	 * @param statement the place of the one that was begun and is not done
	 * @param since when its last statement was begun
	 * @param sqlState how that one failed, if it is known
	 * @param rows how many rows that one has changed, if it is a backfill
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	public record UnfinishedDescriptor(String revision, String direction, int done, @Nullable Integer statement,
			Instant since, @Nullable String sqlState, @Nullable Long rows) {

		static UnfinishedDescriptor of(UnfinishedSection section) {
			return new UnfinishedDescriptor(section.revision(), section.direction(), section.done(),
					section.statement(), section.since(), section.sqlState(), section.rows());
		}

	}

	/**
	 * One revision.
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
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	public record HistoryDescriptor(String revision, List<String> revises, List<String> dependsOn, List<String> labels,
			String message, Instant created, @Nullable String script, RevisionState state, @Nullable Instant appliedAt,
			@Nullable String appliedBy, @Nullable Long durationMs, @Nullable String checksum) {

		static HistoryDescriptor of(HistoryEntry entry) {
			Revision revision = entry.revision();
			Duration duration = entry.duration();
			return new HistoryDescriptor(revision.id(), revision.revises(), revision.dependsOn(), revision.labels(),
					revision.message(), revision.created(), entry.script(), entry.state(), entry.appliedAt(),
					entry.appliedBy(), (duration != null) ? duration.toMillis() : null, entry.checksum());
		}

	}

}
