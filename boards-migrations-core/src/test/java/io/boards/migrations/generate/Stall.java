package io.boards.migrations.generate;

import java.time.Duration;
import java.util.List;

/**
 * What an upgrade was like for those who used the database.
 *
 * @param clients how long clients waited for locks, each time
 * @param migration how long the upgrade itself did
 * @param statements how many statements the clients ran
 */
record Stall(List<Duration> clients, List<Duration> migration, long statements) {

	Stall {
		clients = List.copyOf(clients);
		migration = List.copyOf(migration);
	}

	/**
	 * The longest that a client waited for a lock.
	 * @return zero where none did
	 */
	Duration longest() {
		return this.clients.stream().reduce(Duration.ZERO, (one, other) -> (one.compareTo(other) > 0) ? one : other);
	}

	static Duration sum(List<Duration> waits) {
		return waits.stream().reduce(Duration.ZERO, Duration::plus);
	}

	@Override
	public String toString() {
		return longest().toMillis() + " ms at most, waited " + this.clients.size() + " times; the upgrade waited "
				+ this.migration.size() + " times, " + sum(this.migration).toMillis() + " ms; " + this.statements
				+ " statements";
	}

}
