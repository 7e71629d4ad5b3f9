package io.boards.migrations.generate;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Something that is done with the database while the thread that began it does something
 * else, for which it must not use the same connection.
 *
 * @param <T> what it comes to
 */
final class Meanwhile<T> implements AutoCloseable {

	private final CompletableFuture<T> result;

	private Meanwhile(CompletableFuture<T> result) {
		this.result = result;
	}

	static <T> Meanwhile<T> begin(Workspace.Task<T> task) {
		return new Meanwhile<>(CompletableFuture.supplyAsync(() -> {
			try {
				return task.run();
			}
			catch (SQLException ex) {
				throw new CompletionException(ex);
			}
		}, Meanwhile::start));
	}

	private static void start(Runnable task) {
		Thread thread = new Thread(task, "boards-migrations-comparison");
		// The end of the JVM need not wait for it.
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * Waits for it.
	 * @return what it came to
	 * @throws SQLException where the database failed
	 */
	T get() throws SQLException {
		try {
			return this.result.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof SQLException cause) {
				throw cause;
			}
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw ex;
		}
	}

	/**
	 * Waits until it is over, whatever it came to: the connection is in use until then.
	 */
	@Override
	public void close() {
		this.result.handle((value, failure) -> true).join();
	}

}
