package io.boards.migrations.runtime;

import java.time.Duration;

/**
 * Slows a backfill down while the database has more important things to do, such as
 * replicas that have fallen behind. It is asked after each batch, while no transaction is
 * open. Two connections are in use meanwhile: one that asks the database through the same
 * pool needs a third.
 */
@FunctionalInterface
public interface BackfillThrottle {

	/** Never waits. */
	BackfillThrottle NONE = (batch) -> Duration.ZERO;

	/**
	 * How long to wait before the next batch. Where the backfill has a pause of its own,
	 * the longer one counts. What is thrown here ends the run; the next one goes on.
	 * @param batch the batch that was just committed
	 * @return zero or more
	 */
	Duration pause(BackfillBatch batch);

}
