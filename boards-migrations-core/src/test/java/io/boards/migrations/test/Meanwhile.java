package io.boards.migrations.test;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * What goes on while a test does something else.
 */
public final class Meanwhile {

	private Meanwhile() {
	}

	/**
	 * Begins something in a thread of its own. The common pool has one thread where there
	 * are two cores, and what waits in it keeps others from going on, such as the HTTP
	 * client.
	 * @param <T> what comes of it
	 * @param action what goes on
	 * @return what comes of it, or how it failed
	 */
	public static <T> CompletableFuture<T> run(Supplier<T> action) {
		return CompletableFuture.supplyAsync(action, Meanwhile::begin);
	}

	private static void begin(Runnable action) {
		Thread thread = new Thread(action, "meanwhile");
		thread.setDaemon(true);
		thread.start();
	}

}
