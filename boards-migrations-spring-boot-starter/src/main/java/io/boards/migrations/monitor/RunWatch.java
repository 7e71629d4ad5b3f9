package io.boards.migrations.monitor;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import io.boards.migrations.revision.Direction;
import io.boards.migrations.revision.Plan;
import io.boards.migrations.runtime.RunListener;
import io.boards.migrations.runtime.RunReport;
import org.jspecify.annotations.Nullable;

/**
 * What this process knows of its own runs of one instance, without asking the database:
 * what goes on, how the last one ended, how often and how long it was waited. It counts
 * from the beginning, also where what shows the counts is made later.
 */
final class RunWatch implements RunListener {

	private final Set<Thread> running = ConcurrentHashMap.newKeySet();

	private final Map<Thread, String> waiting = new ConcurrentHashMap<>();

	private final AtomicLong ended = new AtomicLong();

	private final AtomicLong lockWaits = new AtomicLong();

	private final AtomicLong lockWaitsEnded = new AtomicLong();

	private final AtomicLong nanosWaited = new AtomicLong();

	private final AtomicLong retries = new AtomicLong();

	private volatile @Nullable Throwable failure;

	private volatile @Nullable Integer differences;

	@Override
	public void planned(Plan plan) {
		if (!plan.isEmpty()) {
			this.running.add(Thread.currentThread());
		}
	}

	@Override
	public void lockWaitBegun(String purpose) {
		this.lockWaits.incrementAndGet();
		this.waiting.put(Thread.currentThread(), purpose);
	}

	@Override
	public void lockWaitEnded(Duration waited, boolean taken) {
		this.waiting.remove(Thread.currentThread());
		this.nanosWaited.addAndGet(waited.toNanos());
		this.lockWaitsEnded.incrementAndGet();
	}

	@Override
	public void retried(String purpose, String sqlState) {
		this.retries.incrementAndGet();
	}

	@Override
	public void runDone(Direction direction, RunReport report) {
		if (!report.steps().isEmpty()) {
			this.differences = null;
		}
		end(null);
	}

	@Override
	public void runFailed(Direction direction, Throwable failure) {
		end(failure);
	}

	private void end(@Nullable Throwable failure) {
		this.failure = failure;
		this.running.remove(Thread.currentThread());
		this.ended.incrementAndGet();
	}

	@Override
	public void compared(int differences) {
		this.differences = differences;
	}

	/**
	 * What goes on.
	 * @return such as "waiting to apply 3f2a9c1b7d4e"; empty where nothing does
	 */
	Optional<String> doing() {
		Optional<String> purpose = this.waiting.values().stream().findFirst();
		if (purpose.isPresent()) {
			return purpose.map((text) -> "waiting to " + text);
		}
		return this.running.isEmpty() ? Optional.empty() : Optional.of("running");
	}

	/**
	 * How the last run failed.
	 * @return what it ended with; null where it is done, or there was none
	 */
	@Nullable Throwable failure() {
		return this.failure;
	}

	/**
	 * What the last comparison with the entities found.
	 * @return the number of operations; null where the database was not compared since it
	 * was changed
	 */
	@Nullable Integer differences() {
		return this.differences;
	}

	long ended() {
		return this.ended.get();
	}

	long lockWaits() {
		return this.lockWaits.get();
	}

	long lockWaitsEnded() {
		return this.lockWaitsEnded.get();
	}

	long nanosWaited() {
		return this.nanosWaited.get();
	}

	long retries() {
		return this.retries.get();
	}

}
