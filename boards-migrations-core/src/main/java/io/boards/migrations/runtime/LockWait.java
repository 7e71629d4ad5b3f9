package io.boards.migrations.runtime;

import java.time.Duration;

/**
 * Tells a listener of the wait for the lock on the migrations, where there is one.
 */
final class LockWait implements AutoCloseable {

	private final RunListener listener;

	private final long start = System.nanoTime();

	private boolean begun;

	private boolean taken;

	LockWait(RunListener listener) {
		this.listener = listener;
	}

	/**
	 * The lock was not to be had.
	 * @param purpose what it is needed for
	 */
	void goOn(String purpose) {
		if (!this.begun) {
			this.begun = true;
			this.listener.lockWaitBegun(purpose);
		}
	}

	/** The lock is held. */
	void taken() {
		this.taken = true;
	}

	@Override
	public void close() {
		if (this.begun) {
			this.listener.lockWaitEnded(Duration.ofNanos(System.nanoTime() - this.start), this.taken);
		}
	}

}
