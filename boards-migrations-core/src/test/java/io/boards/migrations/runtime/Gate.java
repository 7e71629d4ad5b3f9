package io.boards.migrations.runtime;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.boards.migrations.test.Relay;
import io.boards.migrations.test.TestDatabase;

/**
 * Stands between clients and a server, and closes before one of the things that they ask
 * for: the server gets everything that was sent before, on all connections, and nothing
 * behind it. So it looks to the server when a client is killed at that moment, also in
 * the middle of a message of several statements.
 */
final class Gate implements AutoCloseable {

	/** What a message ends with; the server answers. */
	static final String END = "the end of a message";

	private final Guard guard;

	private final CompletableFuture<String> closed = new CompletableFuture<>();

	private final Relay relay;

	private Gate(TestDatabase database, Guard guard) throws IOException {
		this.guard = guard;
		this.relay = Relay.to(database.url(), () -> this::ask);
	}

	/**
	 * Opens a gate.
	 * @param database where it leads to
	 * @param guard decides when it is closed
	 * @return the gate
	 * @throws IOException where there is no port left
	 */
	static Gate to(TestDatabase database, Guard guard) throws IOException {
		return new Gate(database, guard);
	}

	/**
	 * The way through it.
	 * @return a JDBC URL; nothing is encrypted there
	 */
	String url() {
		return this.relay.url();
	}

	/**
	 * Before what it was closed.
	 * @return a statement, or the end of a message; never completed while it is open
	 */
	CompletableFuture<String> closed() {
		return this.closed;
	}

	private void ask(InputStream client, OutputStream server) throws IOException {
		DataInputStream in = new DataInputStream(client);
		DataOutputStream out = new DataOutputStream(server);
		Map<String, String> statements = new HashMap<>();
		String bound = "";
		byte[] body = body(in);
		out.writeInt(body.length + Integer.BYTES);
		out.write(body);
		while (true) {
			int letter = in.readByte();
			body = body(in);
			switch (letter) {
				case 'P' -> statements.put(text(body, 0), text(body, 1));
				case 'B' -> bound = statements.getOrDefault(text(body, 1), "");
				case 'E' -> pass(bound);
				case 'Q' -> pass(text(body, 0));
				case 'S' -> pass(END);
				default -> {
					// Nothing happens by it.
				}
			}
			synchronized (this.closed) {
				if (!this.closed.isDone()) {
					out.write(letter);
					out.writeInt(body.length + Integer.BYTES);
					out.write(body);
				}
			}
		}
	}

	private void pass(String asked) {
		synchronized (this.closed) {
			if (!this.closed.isDone() && !this.guard.lets(asked)) {
				this.closed.complete(asked);
			}
		}
	}

	private static byte[] body(DataInputStream in) throws IOException {
		byte[] body = new byte[in.readInt() - Integer.BYTES];
		in.readFully(body);
		return body;
	}

	/** One of the texts at the beginning of a message. */
	private static String text(byte[] body, int index) {
		return new String(body, StandardCharsets.UTF_8).split("\0", -1)[index];
	}

	@Override
	public void close() throws IOException {
		this.relay.close();
	}

	/** Decides when it is closed. */
	@FunctionalInterface
	interface Guard {

		/**
		 * Whether something may pass.
		 * @param asked the statement that is about to be run, or {@link #END}
		 * @return false to close the gate before it
		 */
		boolean lets(String asked);

	}

}
