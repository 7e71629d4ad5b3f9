package io.boards.migrations.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The end of the JVM, such as by SIGTERM. While something is going on, a shutdown hook
 * stops it: the JVM ends when the hook does.
 */
final class Shutdown {

	/** Whoever sends SIGTERM sends SIGKILL later, often after ten seconds. */
	private static final Duration LONGEST = Duration.ofSeconds(4);

	private static final Duration BETWEEN = Duration.ofMillis(100);

	private static final Set<Stoppable> running = Collections.newSetFromMap(new IdentityHashMap<>());

	private static @Nullable Thread hook;

	private static volatile boolean begun;

	private Shutdown() {
	}

	/** Something that can be stopped by another thread. */
	@FunctionalInterface
	interface Stoppable {

		/**
		 * Stops, or hurries. Called again and again.
		 * @param waited how long ago it was called first
		 */
		void stop(Duration waited);

	}

	/**
	 * Whether the JVM is ending, so that nothing is to be begun.
	 * @return false where nothing was going on when it began to end
	 */
	static boolean isBegun() {
		return begun;
	}

	/**
	 * Whether something is going on that a hook would stop.
	 * @return false where nothing holds the JVM up
	 */
	static synchronized boolean isWatching() {
		return hook != null;
	}

	/**
	 * Something begins.
	 * @param stoppable what
	 * @throws StoppedException where the JVM is ending
	 */
	static synchronized void enter(Stoppable stoppable) {
		if (!begun && hook == null) {
			Thread thread = new Thread(Shutdown::stop, "boards-migrations-shutdown");
			try {
				Runtime.getRuntime().addShutdownHook(thread);
				hook = thread;
			}
			catch (IllegalStateException ex) {
				begun = true;
			}
		}
		if (begun) {
			throw new StoppedException();
		}
		running.add(stoppable);
	}

	/**
	 * Something is over.
	 * @param stoppable what
	 */
	static synchronized void leave(Stoppable stoppable) {
		running.remove(stoppable);
		Shutdown.class.notifyAll();
		if (running.isEmpty() && hook != null && !begun) {
			try {
				Runtime.getRuntime().removeShutdownHook(hook);
				hook = null;
			}
			catch (IllegalStateException ex) {
				begun = true;
			}
		}
	}

	/**
	 * Sleeps.
	 * @param time how long
	 * @throws StoppedException where the JVM begins to end meanwhile
	 */
	static synchronized void pause(Duration time) {
		Stoppable sleeper = (waited) -> {
		};
		enter(sleeper);
		try {
			await(() -> begun, time);
		}
		finally {
			leave(sleeper);
		}
		if (begun) {
			throw new StoppedException();
		}
	}

	private static void await(BooleanSupplier condition, Duration time) {
		long end = System.nanoTime() + time.toNanos();
		try {
			for (long left = time.toMillis(); left > 0 && !condition.getAsBoolean();) {
				Shutdown.class.wait(left);
				left = Duration.ofNanos(end - System.nanoTime()).toMillis();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			if (!begun) {
				throw new IllegalStateException("Interrupted while waiting for the migrations", ex);
			}
		}
	}

	/** The hook. */
	private static synchronized void stop() {
		begun = true;
		if (running.isEmpty()) {
			return;
		}
		Log.log.warn(
				"The application is asked to end: what runs of its migrations is cancelled, and nothing more is begun");
		Shutdown.class.notifyAll();
		long start = System.nanoTime();
		Duration waited = Duration.ZERO;
		while (!running.isEmpty() && waited.compareTo(LONGEST) < 0) {
			for (Stoppable each : new ArrayList<>(running)) {
				each.stop(waited);
			}
			await(running::isEmpty, BETWEEN);
			waited = Duration.ofNanos(System.nanoTime() - start);
		}
	}

}
