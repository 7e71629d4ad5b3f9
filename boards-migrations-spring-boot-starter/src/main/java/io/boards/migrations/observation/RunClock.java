package io.boards.migrations.observation;

import java.time.Instant;

/**
 * The time of a run and of its steps. The system's clock may be set while the run is on,
 * and a step must not end after its run then: it is read once, and what passes is
 * measured.
 *
 * @param start when the run began
 * @param nanos the same, as {@link System#nanoTime()} had it
 */
record RunClock(Instant start, long nanos) {

	static RunClock started() {
		return new RunClock(Instant.now(), System.nanoTime());
	}

	Instant now() {
		return this.start.plusNanos(System.nanoTime() - this.nanos);
	}

}
