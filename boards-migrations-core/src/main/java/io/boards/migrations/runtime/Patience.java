package io.boards.migrations.runtime;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long one step has waited for locks, and how long it pauses before it tries again.
 */
final class Patience {

	private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);

	private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

	private static final Duration REPORT_EVERY = Duration.ofSeconds(5);

	private final long start = System.nanoTime();

	private final Duration limit;

	private final RunListener listener;

	private boolean told;

	private Duration nextReport = Duration.ofSeconds(1);

	Patience(Duration limit, RunListener listener) {
		this.limit = limit;
		this.listener = listener;
	}

	/**
	 * The patience of somebody who has what he waits for in sight.
	 * @param listener hears of what is tried again
	 * @return one that is never over
	 */
	static Patience withoutEnd(RunListener listener) {
		return new Patience(Duration.ofMillis(Long.MAX_VALUE), listener);
	}

	Duration waited() {
		return Duration.ofNanos(System.nanoTime() - this.start);
	}

	Duration limit() {
		return this.limit;
	}

	boolean isOver() {
		return waited().compareTo(this.limit) >= 0;
	}

	/**
	 * Whether it is time to say whom one waits for: after a second, then every five.
	 * @return true once for each such time
	 */
	boolean isTimeToReport() {
		Duration waited = waited();
		if (waited.compareTo(this.nextReport) < 0) {
			return false;
		}
		this.nextReport = waited.plus(REPORT_EVERY);
		return true;
	}

	/**
	 * Says that a lock on a table was not to be had, the first time and then every five
	 * seconds, and pauses.
	 * @param purpose what is tried again, for messages
	 * @param error what the database said
	 * @param blockers who held the lock
	 */
	void pause(String purpose, DatabaseError error, Blockers blockers) {
		this.listener.retried(purpose, error.sqlState());
		if (isTimeToReport() || !this.told) {
			this.told = true;
			Log.log.info("Trying again to {} after {} s: a lock on a table was not to be had (SQLSTATE {}), held by {}",
					purpose, waited().toSeconds(), error.sqlState(), blockers);
		}
		pause();
	}

	/**
	 * Sleeps for a random time, so that many who wait do not come back at the same
	 * moment, and not beyond the end of the waiting. The longest that it can be is a
	 * quarter of what was waited so far: who waits for something short does not sleep
	 * much longer than that.
	 */
	void pause() {
		long waited = waited().toMillis();
		long most = Math.min(Math.max(waited / 4, SHORTEST_PAUSE.toMillis()), LONGEST_PAUSE.toMillis());
		long left = Math.max(this.limit.toMillis() - waited, 0);
		Shutdown.pause(Duration.ofMillis(ThreadLocalRandom.current().nextLong(Math.min(most, left) + 1)));
	}

}
