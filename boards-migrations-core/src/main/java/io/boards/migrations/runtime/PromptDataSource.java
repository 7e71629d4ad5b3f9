package io.boards.migrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives a connection within some time or not at all: some pools let one wait for ever for
 * a connection that can only be given back by whoever waits.
 */
final class PromptDataSource extends DelegatingDataSource {

	private final Duration limit;

	PromptDataSource(DataSource source, Duration limit) {
		super(source);
		this.limit = limit;
	}

	@Override
	public Connection getConnection() throws SQLException {
		CompletableFuture<Connection> connection = new CompletableFuture<>();
		Thread thread = new Thread(() -> take(connection), "boards-migrations-connection");
		thread.setDaemon(true);
		thread.start();
		try {
			return connection.get(this.limit.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			thread.interrupt();
			connection.thenAccept(PromptDataSource::giveBack);
			throw new SQLTimeoutException("The DataSource gave no connection within " + this.limit.toSeconds() + " s");
		}
		catch (InterruptedException ex) {
			thread.interrupt();
			connection.thenAccept(PromptDataSource::giveBack);
			Thread.currentThread().interrupt();
			throw new SQLException("Interrupted while waiting for a connection", ex);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw (ex.getCause() instanceof SQLException cause) ? cause : new SQLException(ex.getCause());
		}
	}

	private void take(CompletableFuture<Connection> connection) {
		try {
			connection.complete(super.getConnection());
		}
		catch (Throwable ex) {
			connection.completeExceptionally(ex);
		}
	}

	/** Nobody waits for it any more. */
	private static void giveBack(Connection late) {
		try {
			late.close();
		}
		catch (SQLException ex) {
			Log.log.warn("A connection that came too late could not be given back (SQLSTATE {})",
					DatabaseError.of(ex).sqlState());
		}
	}

}
