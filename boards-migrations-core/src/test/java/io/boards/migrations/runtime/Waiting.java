package io.boards.migrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import io.boards.migrations.test.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Waits for what others do in a database.
 */
public final class Waiting {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private Waiting() {
	}

	/**
	 * Waits until something is so.
	 * @param database where
	 * @param condition a query for a truth value
	 */
	public static void until(TestDatabase database, String condition) {
		until(database, condition, () -> {
		});
	}

	/**
	 * Waits until something is so.
	 * @param database where
	 * @param condition a query for a truth value
	 * @param meanwhile what is looked at each time that it is not so
	 */
	static void until(TestDatabase database, String condition, Runnable meanwhile) {
		long end = System.nanoTime() + LIMIT.toNanos();
		// One connection for all questions: to begin one is most of what a question
		// costs.
		try (Connection connection = database.dataSource().getConnection()) {
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			while (!jdbc.sql(condition).query(Boolean.class).single()) {
				if (System.nanoTime() > end) {
					throw new AssertionError("Not within " + LIMIT + ": " + condition);
				}
				meanwhile.run();
				pause();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
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
