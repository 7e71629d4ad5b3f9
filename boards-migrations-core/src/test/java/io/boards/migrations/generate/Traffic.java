package io.boards.migrations.generate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import io.boards.migrations.test.TestDatabase;

/**
 * Clients that read and write single rows by their key, one statement after the other.
 */
final class Traffic implements AutoCloseable {

	/** The application name of their connections. */
	static final String NAME = "client";

	private static final int CLIENTS = 8;

	/** Without it they would do nothing but wait for processors. */
	private static final Duration PAUSE = Duration.ofMillis(2);

	private static final List<String> STATEMENTS = List.of("SELECT note FROM boards.tag WHERE id = ?",
			"UPDATE boards.tag SET likes = likes + 1 WHERE id = ?",
			"SELECT name FROM boards.owner WHERE id = 1 + ? % 1000",
			"UPDATE boards.owner SET tags = tags + 1 WHERE id = 1 + ? % 1000");

	private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

	private final List<CompletableFuture<?>> clients = new ArrayList<>();

	private final AtomicLong count = new AtomicLong();

	private volatile boolean ended;

	private Traffic() {
	}

	/**
	 * Begins.
	 * @param database where
	 * @param rows how many rows there are, numbered from 1
	 * @return traffic that goes on until it is closed
	 */
	static Traffic on(TestDatabase database, int rows) throws SQLException {
		Traffic traffic = new Traffic();
		DataSource source = database.dataSource(NAME);
		for (int i = 0; i < CLIENTS; i++) {
			Connection connection = source.getConnection();
			traffic.clients.add(CompletableFuture.runAsync(() -> traffic.client(connection, rows), traffic.threads));
		}
		return traffic;
	}

	private void client(Connection connection, int rows) {
		try (connection) {
			while (!this.ended) {
				for (String sql : STATEMENTS) {
					try (PreparedStatement statement = connection.prepareStatement(sql)) {
						statement.setInt(1, 1 + ThreadLocalRandom.current().nextInt(rows));
						statement.execute();
					}
					this.count.incrementAndGet();
					LockSupport.parkNanos(PAUSE.toNanos());
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * How many statements were run.
	 * @return a number
	 */
	long count() {
		return this.count.get();
	}

	/** Also fails where a statement of a client failed. */
	@Override
	public void close() {
		this.ended = true;
		this.threads.shutdown();
		this.clients.forEach(CompletableFuture::join);
	}

}
