package io.boards.migrations.monitor;

import java.util.Optional;

import io.boards.migrations.autoconfigure.OnDrift;
import io.boards.migrations.failure.MigrationException;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Says whether the database is where the application needs it.
 */
final class MigrationsHealthIndicator implements HealthIndicator {

	private final Standing standing;

	private final OnDrift onDrift;

	/**
	 * An indicator for one database.
	 * @param standing asks it, and knows the runs of this process
	 * @param onDrift whether a difference to the entities is a failure
	 */
	MigrationsHealthIndicator(Standing standing, OnDrift onDrift) {
		this.standing = standing;
		this.onDrift = onDrift;
	}

	@Override
	public Health health() {
		Optional<String> doing = this.standing.watch().doing();
		if (doing.isPresent()) {
			// The run may have the only connection.
			Health.Builder health = Health.outOfService().withDetail("doing", doing.get());
			this.standing.known().ifPresent((status) -> details(health, status));
			return health.build();
		}
		try {
			Seen seen = this.standing.now();
			return details(judge(seen), seen).build();
		}
		catch (MigrationException ex) {
			return Health.down().withDetail("error", headline(ex)).build();
		}
	}

	private Health.Builder judge(Seen seen) {
		boolean arrived = seen.isArrived();
		Throwable failure = this.standing.watch().failure();
		if (failure != null && !arrived) {
			return Health.down().withDetail("error", headline(failure));
		}
		Integer differences = this.standing.watch().differences();
		if (differences != null && differences > 0 && this.onDrift == OnDrift.FAIL) {
			return Health.down();
		}
		return arrived ? Health.up() : Health.outOfService();
	}

	private Health.Builder details(Health.Builder health, Seen status) {
		health.withDetail("current", status.current())
			.withDetail("heads", status.heads())
			.withDetail("pending", status.pending())
			.withDetail("unknown", status.unknown())
			.withDetail("unfinished", status.unfinished());
		if (!status.tenants().isEmpty()) {
			health.withDetail("tenants", status.tenants());
		}
		Integer differences = this.standing.watch().differences();
		return (differences != null) ? health.withDetail("drift", differences) : health;
	}

	/** Without the facts, some of which are for those alone who may see the log. */
	private static String headline(Throwable failure) {
		return (failure instanceof MigrationException ex) ? ex.failure().headline() : failure.getClass().getName();
	}

}
