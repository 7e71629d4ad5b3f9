package io.boards.migrations.script;

import java.time.Duration;
import java.util.Optional;

/**
 * How long the statements of one revision may wait and run, where the revision itself
 * says so.
 *
 * @param lock how long a statement waits for a lock on a table; zero for without limit,
 * empty for what is configured
 * @param statement how long a statement may run; zero for without limit, empty for what
 * is configured
 */
public record TimeLimits(Optional<Duration> lock, Optional<Duration> statement) {

	/** A revision that says nothing. */
	public static final TimeLimits NONE = new TimeLimits(Optional.empty(), Optional.empty());

	/**
	 * Whether the revision says nothing.
	 * @return true where what is configured holds
	 */
	public boolean isEmpty() {
		return this.lock.isEmpty() && this.statement.isEmpty();
	}

	/**
	 * What the header of a file says of them.
	 * @return a line for each that is set, or nothing
	 */
	public String header() {
		return line(Key.LOCK_TIMEOUT, this.lock) + line(Key.STATEMENT_TIMEOUT, this.statement);
	}

	private static String line(Key key, Optional<Duration> limit) {
		return limit.map((time) -> "-- " + key + ": " + time.toMillis() + "ms\n").orElse("");
	}

}
