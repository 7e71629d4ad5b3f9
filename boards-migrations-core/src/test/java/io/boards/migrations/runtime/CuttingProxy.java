package io.boards.migrations.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.boards.migrations.test.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Stands between a client and the server, and cuts one connection at its COMMIT.
 */
final class CuttingProxy implements AutoCloseable {

	private static final byte[] COMMIT = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);

	private final TestDatabase database;

	private final ServerSocket listening;

	private final Cut cut;

	private final AtomicInteger cuts = new AtomicInteger();

	private final AtomicInteger refusals = new AtomicInteger();

	private volatile boolean armed;

	private CuttingProxy(TestDatabase database, Cut cut) throws IOException {
		this.database = database;
		this.cut = cut;
		this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		daemon(this::accept);
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
		source.setUrl("jdbc:postgresql://localhost:" + this.listening.getLocalPort() + "/"
				+ this.database.url().replaceAll(".*/", ""));
		source.setUser(this.database.user());
		source.setPassword(this.database.password());
		// What is encrypted cannot be looked into.
		source.setSslMode("disable");
		source.setGssEncMode("disable");
		return source;
	}

	private void accept() {
		String[] address = this.database.url().replaceAll("jdbc:postgresql://|/.*", "").split(":");
		while (!this.listening.isClosed()) {
			try {
				Socket client = this.listening.accept();
				if (this.cuts.get() > 0 && this.refusals.getAndDecrement() > 0) {
					client.close();
					continue;
				}
				Socket server = new Socket(address[0], (address.length > 1) ? Integer.parseInt(address[1]) : 5432);
				Pair pair = new Pair(client, server);
				daemon(() -> pair.forward(this));
				daemon(pair::back);
			}
			catch (IOException ex) {
				// It is closed.
				return;
			}
		}
	}

	private static void daemon(Runnable task) {
		Thread thread = new Thread(task, "proxy");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() throws IOException {
		this.listening.close();
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

	/** One connection. */
	private static final class Pair {

		private final Socket client;

		private final Socket server;

		private volatile boolean deaf;

		Pair(Socket client, Socket server) {
			this.client = client;
			this.server = server;
		}

		void forward(CuttingProxy proxy) {
			byte[] buffer = new byte[1 << 16];
			try (this.client; this.server) {
				InputStream in = this.client.getInputStream();
				OutputStream out = this.server.getOutputStream();
				for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
					int commit = commit(buffer, length);
					if (!proxy.armed || commit < 0) {
						out.write(buffer, 0, length);
						continue;
					}
					proxy.armed = false;
					proxy.cuts.incrementAndGet();
					if (proxy.cut == Cut.BEFORE_IT_ARRIVES) {
						out.write(buffer, 0, commit);
						return;
					}
					this.deaf = true;
					out.write(buffer, 0, length);
					// The rest of the message, up to Sync, is in the same write or the
					// next.
					while (in.available() > 0) {
						out.write(buffer, 0, in.read(buffer));
					}
					if (proxy.cut == Cut.BEFORE_ITS_ANSWER_ARRIVES) {
						awaitAnswer();
					}
					return;
				}
			}
			catch (IOException ex) {
				// One side has gone; the other goes too.
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

		void back() {
			byte[] buffer = new byte[1 << 16];
			try (this.client; this.server) {
				InputStream in = this.server.getInputStream();
				OutputStream out = this.client.getOutputStream();
				for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
					if (this.deaf) {
						synchronized (this) {
							notifyAll();
						}
						return;
					}
					out.write(buffer, 0, length);
					out.flush();
				}
			}
			catch (IOException ex) {
				// One side has gone; the other goes too.
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
