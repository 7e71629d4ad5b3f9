package io.boards.migrations.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * Stands between clients and a server, and lets somebody carry what goes to and fro.
 * Where one side of a connection ends, the other does too.
 */
public final class Relay implements AutoCloseable {

	private static final int STANDARD_PORT = 5432;

	private final ServerSocket door;

	private final URI server;

	private final Porter porter;

	private Relay(URI server, Porter porter) throws IOException {
		this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.server = server;
		this.porter = porter;
	}

	/**
	 * Begins to wait for clients.
	 * @param url the JDBC URL of a database, without parameters
	 * @param porter who decides about connections
	 * @return the relay
	 * @throws IOException where there is no port left
	 */
	public static Relay to(String url, Porter porter) throws IOException {
		Relay relay = new Relay(URI.create(url.substring("jdbc:".length())), porter);
		start(relay::accept);
		return relay;
	}

	/**
	 * Where it waits.
	 * @return a port of this machine
	 */
	public int port() {
		return this.door.getLocalPort();
	}

	/**
	 * The way to the same database.
	 * @return a JDBC URL; nothing is encrypted there
	 */
	public String url() {
		return "jdbc:postgresql://localhost:" + port() + this.server.getPath() + "?sslmode=disable&gssEncMode=disable";
	}

	private void accept() throws IOException {
		while (true) {
			Socket client = this.door.accept();
			Carrier carrier = this.porter.open();
			if (carrier == null) {
				client.close();
				continue;
			}
			int port = (this.server.getPort() > 0) ? this.server.getPort() : STANDARD_PORT;
			Socket socket = new Socket(this.server.getHost(), port);
			client.setTcpNoDelay(true);
			socket.setTcpNoDelay(true);
			start(() -> carry(client, socket, carrier::ask));
			start(() -> carry(socket, client, carrier::answer));
		}
	}

	private static void carry(Socket from, Socket to, Way way) throws IOException {
		try (from; to) {
			way.carry(from.getInputStream(), to.getOutputStream());
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
		}, "relay");
		thread.setDaemon(true);
		thread.start();
	}

	/** Decides about connections. */
	@FunctionalInterface
	public interface Porter {

		/**
		 * A client is at the door.
		 * @return who carries for it, or null to send it away
		 */
		@Nullable Carrier open();

	}

	/**
	 * Carries what goes to and fro on one connection, until a side ends or it will not.
	 */
	public interface Carrier {

		/**
		 * Carries what the client asks.
		 * @param client what it sends
		 * @param server where that belongs
		 * @throws IOException where a side has ended
		 */
		void ask(InputStream client, OutputStream server) throws IOException;

		/**
		 * Carries what the server answers.
		 * @param server what it sends
		 * @param client where that belongs
		 * @throws IOException where a side has ended
		 */
		default void answer(InputStream server, OutputStream client) throws IOException {
			server.transferTo(client);
		}

	}

	/** One of the ways of a carrier. */
	@FunctionalInterface
	private interface Way {

		void carry(InputStream from, OutputStream to) throws IOException;

	}

	/** What a thread does. */
	@FunctionalInterface
	private interface Task {

		void run() throws IOException;

	}

}
