package io.boards.migrations.generate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

import io.boards.migrations.test.TestDatabase;

/**
 * Looks, every few milliseconds, who waits for a lock and since when, as the server
 * itself notes it (PostgreSQL 14 and later): what somebody waits for the processor, the
 * disk or the network is not in it.
 */
final class LockWaits implements AutoCloseable {

	private static final String WAITING = """
			SELECT a.application_name, a.pid || ' ' || l.waitstart,
			    extract(epoch FROM clock_timestamp() - l.waitstart) * 1000
			FROM pg_locks l JOIN pg_stat_activity a USING (pid)
			WHERE NOT l.granted AND l.waitstart IS NOT NULL AND a.datname = current_database()""";

	private static final Duration PAUSE = Duration.ofMillis(3);

	/** In milliseconds, by application name and what is the same for one wait. */
	private final Map<String, Map<String, Double>> waits = new HashMap<>();

	private final ExecutorService thread = Executors.newSingleThreadExecutor();

	private final CompletableFuture<?> watch;

	private volatile boolean ended;

	private LockWaits(Connection connection) {
		this.watch = CompletableFuture.runAsync(() -> watch(connection), this.thread);
	}

	/**
	 * Begins to look.
	 * @param database where
	 * @return what was seen until it is asked
	 */
	static LockWaits in(TestDatabase database) throws SQLException {
		return new LockWaits(database.dataSource().getConnection());
	}

	private void watch(Connection connection) {
		try (connection; PreparedStatement statement = connection.prepareStatement(WAITING)) {
			while (!this.ended) {
				try (ResultSet rows = statement.executeQuery()) {
					while (rows.next()) {
						note(rows.getString(1), rows.getString(2), rows.getDouble(3));
					}
				}
				LockSupport.parkNanos(PAUSE.toNanos());
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private synchronized void note(String application, String wait, double milliseconds) {
		this.waits.computeIfAbsent(application, (key) -> new HashMap<>()).merge(wait, milliseconds, Math::max);
	}

	/**
	 * How long those with an application name waited, each time that one of them did.
	 * @param application the name
	 * @return the times, without what passed between the last look and their end
	 */
	synchronized List<Duration> of(String application) {
		return this.waits.getOrDefault(application, Map.of())
			.values()
			.stream()
			.map((milliseconds) -> Duration.ofNanos(Math.round(milliseconds * 1_000_000)))
			.toList();
	}

	@Override
	public void close() {
		this.ended = true;
		this.thread.shutdown();
		this.watch.join();
	}

}
