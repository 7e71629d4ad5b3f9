package io.boards.migrations.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between clients and a server and counts round trips: how often the server is
 * done (ReadyForQuery) with all that it was asked. What is sent without waiting for the
 * answer before is one round trip; what opens a connection is none.
 */
public final class RoundTrips implements AutoCloseable {

	private static final int CHUNK = 1 << 16;

	private final List<Conversation> conversations = new CopyOnWriteArrayList<>();

	private final Relay relay;

	private RoundTrips(String url) throws IOException {
		this.relay = Relay.to(url, this::begin);
	}

	/**
	 * Begins to count.
	 * @param url the JDBC URL of a database, without parameters
	 * @return who counts
	 * @throws IOException where there is no port left
	 */
	public static RoundTrips to(String url) throws IOException {
		return new RoundTrips(url);
	}

	/**
	 * The way to the same database on which round trips are counted.
	 * @return a JDBC URL; nothing is encrypted there
	 */
	public String url() {
		return this.relay.url();
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

	/**
	 * The number of statements so far, the driver's own among them.
	 * @return how many were executed on all connections
	 */
	public int statements() {
		return this.conversations.stream().mapToInt(Conversation::statements).sum();
	}

	private Conversation begin() {
		Conversation conversation = new Conversation();
		this.conversations.add(conversation);
		return conversation;
	}

	@Override
	public void close() throws IOException {
		this.relay.close();
	}

	/** What goes to and fro on one connection. */
	private static final class Conversation implements Relay.Carrier {

		/** What opens the connection is answered like a question. */
		private int unanswered = 1;

		private boolean isAsking;

		private int count = -1;

		private int statements;

		@Override
		public void ask(InputStream client, OutputStream server) throws IOException {
			carry(client, server, new Messages(true, this::asked));
		}

		@Override
		public void answer(InputStream server, OutputStream client) throws IOException {
			carry(server, client, new Messages(false, this::answered));
		}

		/**
		 * What is read is noted before it is passed on, so that nobody can answer
		 * earlier.
		 */
		private static void carry(InputStream from, OutputStream to, Messages messages) throws IOException {
			byte[] bytes = new byte[CHUNK];
			for (int length = from.read(bytes); length >= 0; length = from.read(bytes)) {
				messages.read(bytes, length);
				to.write(bytes, 0, length);
			}
		}

		synchronized void asked(int letter) {
			boolean isEnd = letter == 'Q' || letter == 'S';
			this.statements += (letter == 'Q' || letter == 'E') ? 1 : 0;
			this.unanswered += isEnd ? 1 : 0;
			// A password belongs to the opening of the connection.
			this.isAsking = !isEnd && letter != 0 && letter != 'p';
		}

		synchronized void answered(int letter) {
			if (letter == 'Z' && --this.unanswered == 0 && !this.isAsking) {
				this.count++;
			}
		}

		synchronized int statements() {
			return this.statements;
		}

		synchronized int count() {
			return Math.max(0, this.count);
		}

	}

}
