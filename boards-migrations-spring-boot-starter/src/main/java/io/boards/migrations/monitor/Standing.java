package io.boards.migrations.monitor;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

import io.boards.migrations.Migrations;
import io.boards.migrations.failure.MigrationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where one database stands, as often as it may be asked: whoever scrapes gauges does not
 * decide how many queries there are.
 */
final class Standing {

	private static final Logger log = LoggerFactory.getLogger(Standing.class);

	private static final Duration ENOUGH = Duration.ofSeconds(10);

	private final Migrations migrations;

	private final RunWatch watch;

	private final LongSupplier nanoTime;

	private final ReentrantLock asking = new ReentrantLock();

	private volatile @Nullable Answer last;

	/**
	 * The standing of a database that was not asked yet.
	 * @param migrations know the database
	 * @param watch knows the runs of this process
	 * @param nanoTime a clock that only goes forward
	 */
	Standing(Migrations migrations, RunWatch watch, LongSupplier nanoTime) {
		this.migrations = migrations;
		this.watch = watch;
		this.nanoTime = nanoTime;
	}

	/**
	 * What this process knows of its own runs.
	 * @return the watch of this instance
	 */
	RunWatch watch() {
		return this.watch;
	}

	/**
	 * Asks the database.
	 * @return its answer
	 * @throws MigrationException where there is none
	 */
	Seen now() {
		long ended = this.watch.ended();
		Seen seen = Seen.of(this.migrations);
		this.last = new Answer(seen, this.nanoTime.getAsLong(), ended);
		return seen;
	}

	/**
	 * What was answered last. The database is asked only if that is ten seconds ago, or a
	 * run of this process ended since; and not while one goes on, which may have the only
	 * connection, or while somebody else asks.
	 * @return the answer; empty where there is none
	 */
	Optional<Seen> recent() {
		Answer known = this.last;
		if (!isRecent(known) && this.watch.doing().isEmpty() && this.asking.tryLock()) {
			try {
				now();
			}
			catch (MigrationException ex) {
				if (known == null || known.seen() != null) {
					log.warn("Where the database stands is not known: {}", ex.failure().headline());
				}
				this.last = new Answer(null, this.nanoTime.getAsLong(), this.watch.ended());
			}
			finally {
				this.asking.unlock();
			}
		}
		return known();
	}

	/**
	 * What was answered last, without asking.
	 * @return the answer; empty where there is none
	 */
	Optional<Seen> known() {
		Answer known = this.last;
		return (known != null) ? Optional.ofNullable(known.seen()) : Optional.empty();
	}

	private boolean isRecent(@Nullable Answer answer) {
		return answer != null && answer.runsEnded() == this.watch.ended()
				&& this.nanoTime.getAsLong() - answer.time() < ENOUGH.toNanos();
	}

	/** An answer, or that there was none. */
	private record Answer(@Nullable Seen seen, long time, long runsEnded) {

	}

}
