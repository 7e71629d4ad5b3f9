package io.boards.migrations.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.boards.migrations.test.Relay;
import io.boards.migrations.test.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Stands between a client and the server, and cuts one connection at its COMMIT.
 */
final class CuttingProxy implements AutoCloseable {

	private static final byte[] COMMIT = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);

	private final TestDatabase database;

	private final Cut cut;

	private final AtomicInteger cuts = new AtomicInteger();

	private final AtomicInteger refusals = new AtomicInteger();

	private final Relay relay;

	private volatile boolean armed;

	private CuttingProxy(TestDatabase database, Cut cut) throws IOException {
		this.database = database;
		this.cut = cut;
		this.relay = Relay.to(database.url(), this::begin);
	}

	static CuttingProxy before(TestDatabase database, Cut cut) {
		try {
			return new CuttingProxy(database, cut);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Cuts at the next COMMIT. */
	void arm() {
		this.armed = true;
	}

	/**
	 * After the cut the server is away for a while.
	 * @param connections how many connections are refused
	 */
	void refuse(int connections) {
		this.refusals.set(connections);
	}

	int cuts() {
		return this.cuts.get();
	}

	DataSource dataSource() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.relay.url());
		source.setUser(this.database.user());
		source.setPassword(this.database.password());
		return source;
	}

	private @Nullable Connection begin() {
		return (this.cuts.get() > 0 && this.refusals.getAndDecrement() > 0) ? null : new Connection();
	}

	@Override
	public void close() throws IOException {
		this.relay.close();
	}

	/** When a connection is cut. */
	enum Cut {

		/** The server does not get the COMMIT. */
		BEFORE_IT_ARRIVES,

		/** The server has got it and has not answered. */
		WHEN_IT_HAS_ARRIVED,

		/** The server has answered. */
		BEFORE_ITS_ANSWER_ARRIVES

	}

	/** One of them. */
	private final class Connection implements Relay.Carrier {

		private volatile boolean deaf;

		@Override
		public void ask(InputStream client, OutputStream server) throws IOException {
			byte[] buffer = new byte[1 << 16];
			for (int length = client.read(buffer); length >= 0; length = client.read(buffer)) {
				int commit = commit(buffer, length);
				if (!CuttingProxy.this.armed || commit < 0) {
					server.write(buffer, 0, length);
					continue;
				}
				CuttingProxy.this.armed = false;
				CuttingProxy.this.cuts.incrementAndGet();
				if (CuttingProxy.this.cut == Cut.BEFORE_IT_ARRIVES) {
					server.write(buffer, 0, commit);
					return;
				}
				this.deaf = true;
				server.write(buffer, 0, length);
				// The rest of the message, up to Sync, is in the same write or the next.
				while (client.available() > 0) {
					server.write(buffer, 0, client.read(buffer));
				}
				if (CuttingProxy.this.cut == Cut.BEFORE_ITS_ANSWER_ARRIVES) {
					awaitAnswer();
				}
				return;
			}
		}

		private synchronized void awaitAnswer() throws IOException {
			try {
				wait(10_000);
			}
			catch (InterruptedException ex) {
				throw new IOException(ex);
			}
		}

		@Override
		public void answer(InputStream server, OutputStream client) throws IOException {
			byte[] buffer = new byte[1 << 16];
			for (int length = server.read(buffer); length >= 0; length = server.read(buffer)) {
				if (this.deaf) {
					synchronized (this) {
						notifyAll();
					}
					return;
				}
				client.write(buffer, 0, length);
			}
		}

		private static int commit(byte[] buffer, int length) {
			for (int i = 0; i + COMMIT.length <= length; i++) {
				if (Arrays.equals(buffer, i, i + COMMIT.length, COMMIT, 0, COMMIT.length)) {
					return i;
				}
			}
			return -1;
		}

	}

}
