package io.boards.migrations.runtime;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

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

	private final ServerSocket door;

	private final URI server;

	private final Guard guard;

	private final CompletableFuture<String> closed = new CompletableFuture<>();

	private Gate(TestDatabase database, Guard guard) throws IOException {
		this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.server = URI.create(database.url().substring("jdbc:".length()));
		this.guard = guard;
	}

	/**
	 * Opens a gate.
	 * @param database where it leads to
	 * @param guard decides when it is closed
	 * @return the gate
	 * @throws IOException where there is no port left
	 */
	static Gate to(TestDatabase database, Guard guard) throws IOException {
		Gate gate = new Gate(database, guard);
		start(gate::accept);
		return gate;
	}

	/**
	 * The way through it.
	 * @return a JDBC URL; nothing is encrypted there
	 */
	String url() {
		return "jdbc:postgresql://localhost:" + this.door.getLocalPort() + this.server.getPath()
				+ "?sslmode=disable&gssEncMode=disable";
	}

	/**
	 * Before what it was closed.
	 * @return a statement, or the end of a message; never completed while it is open
	 */
	CompletableFuture<String> closed() {
		return this.closed;
	}

	private void accept() throws IOException {
		while (true) {
			Socket client = this.door.accept();
			Socket socket = new Socket(this.server.getHost(), this.server.getPort());
			client.setTcpNoDelay(true);
			socket.setTcpNoDelay(true);
			start(() -> ask(client, socket));
			start(() -> answer(socket, client));
		}
	}

	private void ask(Socket client, Socket socket) throws IOException {
		try (client; socket) {
			DataInputStream in = new DataInputStream(client.getInputStream());
			DataOutputStream out = new DataOutputStream(socket.getOutputStream());
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
		catch (EOFException ex) {
			// The client is gone, and so is its connection to the server.
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

	private static void answer(Socket socket, Socket client) throws IOException {
		try (socket; client) {
			socket.getInputStream().transferTo(client.getOutputStream());
		}
	}

	@Override
	public void close() throws IOException {
		this.door.close();
	}

	private static void start(Task task) {
		Thread thread = new Thread(() -> {
			try {
				task.run();
			}
			catch (IOException ex) {
				// One side has closed its connection, or the door is closed.
			}
		}, "gate");
		thread.setDaemon(true);
		thread.start();
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

	/** What a thread does. */
	@FunctionalInterface
	private interface Task {

		void run() throws IOException;

	}

}
