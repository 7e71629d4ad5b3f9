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

	/** By tenant; there is one without a name where there are none. */
	private final Map<String, Throwable> failures = new ConcurrentHashMap<>();

	private final Map<String, Integer> differences = new ConcurrentHashMap<>();

	@Override
	public RunListener ofTenant(String schema) {
		return new TenantWatch(this, schema);
	}

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
		done("", report);
	}

	void done(String tenant, RunReport report) {
		if (!report.steps().isEmpty()) {
			this.differences.remove(tenant);
		}
		this.failures.remove(tenant);
		end();
	}

	@Override
	public void runFailed(Direction direction, Throwable failure) {
		failed("", failure);
	}

	void failed(String tenant, Throwable failure) {
		this.failures.put(tenant, failure);
		end();
	}

	private void end() {
		this.running.remove(Thread.currentThread());
		this.ended.incrementAndGet();
	}

	@Override
	public void compared(int differences) {
		compared("", differences);
	}

	void compared(String tenant, int found) {
		this.differences.put(tenant, found);
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
	 * How the last run failed, for one of the tenants where there are some.
	 * @return what it ended with; null where it is done, or there was none
	 */
	@Nullable Throwable failure() {
		return this.failures.values().stream().findFirst().orElse(null);
	}

	/**
	 * What the last comparison with the entities found.
	 * @return the number of operations, for all tenants; null where the database was not
	 * compared since it was changed
	 */
	@Nullable Integer differences() {
		return this.differences.isEmpty() ? null
				: Integer.valueOf(this.differences.values().stream().mapToInt(Integer::intValue).sum());
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
