package io.boards.migrations.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between clients and a server and counts round trips: how often the server is
 * done (ReadyForQuery) with all that it was asked. What is sent without waiting for the
 * answer before is one round trip; what opens a connection is none.
 */
public final class RoundTrips implements AutoCloseable {

	private static final int STANDARD_PORT = 5432;

	private static final int CHUNK = 1 << 16;

	private final ServerSocket door;

	private final URI server;

	private final List<Conversation> conversations = new CopyOnWriteArrayList<>();

	private RoundTrips(ServerSocket door, URI server) {
		this.door = door;
		this.server = server;
	}

	/**
	 * Begins to count.
	 * @param url the JDBC URL of a database, without parameters
	 * @return who counts
	 * @throws IOException where there is no port left
	 */
	public static RoundTrips to(String url) throws IOException {
		RoundTrips roundTrips = new RoundTrips(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
				URI.create(url.substring("jdbc:".length())));
		start(roundTrips::accept);
		return roundTrips;
	}

	/**
	 * The way to the same database on which round trips are counted.
	 * @return a JDBC URL; nothing is encrypted there
	 */
	public String url() {
		return "jdbc:postgresql://localhost:" + this.door.getLocalPort() + this.server.getPath()
				+ "?sslmode=disable&gssEncMode=disable";
	}

	/**
	 * The number of round trips so far, the driver's own among them: on a new connection
	 * it sends some settings.
	 * @return how many on each connection, in the order in which they were opened
	 */
	public List<Integer> onConnections() {
		return this.conversations.stream().map(Conversation::count).toList();
	}

	/**
	 * The number of round trips so far.
	 * @return how many on all connections
	 */
	public int count() {
		return onConnections().stream().mapToInt(Integer::intValue).sum();
	}

	private void accept() throws IOException {
		while (true) {
			Socket client = this.door.accept();
			int port = (this.server.getPort() > 0) ? this.server.getPort() : STANDARD_PORT;
			Socket socket = new Socket(this.server.getHost(), port);
			client.setTcpNoDelay(true);
			socket.setTcpNoDelay(true);
			Conversation conversation = new Conversation();
			this.conversations.add(conversation);
			start(() -> carry(client, socket, new Messages(true, conversation::asked)));
			start(() -> carry(socket, client, new Messages(false, conversation::answered)));
		}
	}

	/**
	 * What is read is noted before it is passed on, so that nobody can answer earlier.
	 */
	private static void carry(Socket from, Socket to, Messages messages) throws IOException {
		try (from; to) {
			InputStream input = from.getInputStream();
			OutputStream output = to.getOutputStream();
			byte[] bytes = new byte[CHUNK];
			for (int length = input.read(bytes); length >= 0; length = input.read(bytes)) {
				messages.read(bytes, length);
				output.write(bytes, 0, length);
			}
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
		}, "round-trips");
		thread.setDaemon(true);
		thread.start();
	}

	/** What a thread does. */
	@FunctionalInterface
	private interface Task {

		void run() throws IOException;

	}

	/** What goes to and fro on one connection. */
	private static final class Conversation {

		/** What opens the connection is answered like a question. */
		private int unanswered = 1;

		private boolean isAsking;

		private int count = -1;

		synchronized void asked(int letter) {
			boolean isEnd = letter == 'Q' || letter == 'S';
			this.unanswered += isEnd ? 1 : 0;
			// A password belongs to the opening of the connection.
			this.isAsking = !isEnd && letter != 0 && letter != 'p';
		}

		synchronized void answered(int letter) {
			if (letter == 'Z' && --this.unanswered == 0 && !this.isAsking) {
				this.count++;
			}
		}

		synchronized int count() {
			return Math.max(0, this.count);
		}

	}

}
