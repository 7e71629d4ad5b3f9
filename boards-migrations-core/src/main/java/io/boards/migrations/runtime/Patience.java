package io.boards.migrations.runtime;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long one step has waited for locks, and how long it pauses before it tries again.
 */
final class Patience {

	private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

	private static final Duration REPORT_EVERY = Duration.ofSeconds(5);

	private final long start = System.nanoTime();

	private final Duration limit;

	private Duration pause = FIRST_PAUSE;

	private Duration nextReport = Duration.ofSeconds(1);

	Patience(Duration limit) {
		this.limit = limit;
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
	 * Sleeps for a random time, twice as long on average as the time before, so that many
	 * who wait do not come back at the same moment.
	 */
	void pause() {
		long most = this.pause.toMillis();
		try {
			Thread.sleep(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for the lock on the migrations", ex);
		}
		Duration doubled = this.pause.multipliedBy(2);
		this.pause = (doubled.compareTo(LONGEST_PAUSE) < 0) ? doubled : LONGEST_PAUSE;
	}

}
