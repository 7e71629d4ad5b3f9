package io.boards.migrations.runtime;

import java.time.Duration;

import io.boards.migrations.test.TestDatabase;

/**
 * Waits for what others do in a database.
 */
final class Waiting {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private Waiting() {
	}

	/**
	 * Waits until something is so.
	 * @param database where
	 * @param condition a query for a truth value
	 */
	static void until(TestDatabase database, String condition) {
		long end = System.nanoTime() + LIMIT.toNanos();
		while (!database.jdbc().sql(condition).query(Boolean.class).single()) {
			if (System.nanoTime() > end) {
				throw new AssertionError("Not within " + LIMIT + ": " + condition);
			}
			pause();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(10);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
