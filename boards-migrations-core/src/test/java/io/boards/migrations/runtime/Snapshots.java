package io.boards.migrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import io.boards.migrations.test.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an index that is built concurrently waits for: the snapshots of others.
 */
final class Snapshots {

	private static final Duration TIME = Duration.ofSeconds(1);

	/** A machine on which a look takes long looks as often, and longer. */
	private static final int LOOKS = 10;

	private Snapshots() {
	}

	/**
	 * Looks for a while, and fails if somebody keeps one. Whoever is just asking has one
	 * for a moment; between two questions, and while the lock is held, there is none.
	 * @param database where
	 */
	static void assertNobodyKeepsOne(TestDatabase database) throws SQLException {
		long end = System.nanoTime() + TIME.toNanos();
		try (Connection connection = database.dataSource().getConnection()) {
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			for (int looks = 0; looks < LOOKS || System.nanoTime() < end; looks++) {
				assertThat(jdbc
					.sql("SELECT application_name || ', ' || state || ': ' || query FROM pg_stat_activity"
							+ " WHERE datname = current_database() AND state <> 'active' AND backend_xmin IS NOT NULL")
					.query(String.class)
					.list()).isEmpty();
			}
		}
	}

}
