package io.boards.migrations.sql;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

import io.boards.migrations.test.TestDatabase;

/**
 * Stands between one psql and the server, and writes down each query that psql sends and
 * what the server answers.
 */
final class WireTap implements AutoCloseable {

	private final ServerSocket listening;

	private final Socket server;

	private final Consumer<Exchange> listener;

	private final BlockingQueue<String> queries = new LinkedBlockingQueue<>();

	private WireTap(TestDatabase database, Consumer<Exchange> listener) throws IOException {
		String[] address = database.url().replaceAll("jdbc:postgresql://|/.*", "").split(":");
		this.listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
		this.server = new Socket(address[0], Integer.parseInt(address[1]));
		this.server.setTcpNoDelay(true);
		this.listener = listener;
	}

	/**
	 * Waits for a psql.
	 * @param database where it is to be connected to
	 * @param listener gets what went over the wire, in order
	 * @return the tap, which one psql may connect to
	 */
	static WireTap on(TestDatabase database, Consumer<Exchange> listener) throws IOException {
		WireTap tap = new WireTap(database, listener);
		Thread thread = new Thread(tap::tap, "tap");
		thread.setDaemon(true);
		thread.start();
		return tap;
	}

	int port() {
		return this.listening.getLocalPort();
	}

	private void tap() {
		try (Socket client = this.listening.accept(); this.server) {
			client.setTcpNoDelay(true);
			Thread back = new Thread(() -> back(client), "tap back");
			back.setDaemon(true);
			back.start();
			forward(client);
		}
		catch (IOException ex) {
			// One side has gone; the other goes too.
		}
	}

	private void forward(Socket client) throws IOException {
		DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
		OutputStream out = new BufferedOutputStream(this.server.getOutputStream());
		// Only the first message has no type.
		int type = 0;
		do {
			byte[] body = in.readNBytes(length(in, out, type));
			if (type == 'Q') {
				this.queries.add(new String(body, 0, body.length - 1, StandardCharsets.UTF_8));
			}
			out.write(body);
			if (in.available() == 0) {
				out.flush();
			}
			type = in.read();
		}
		while (type >= 0);
		out.flush();
	}

	private static int length(DataInputStream in, OutputStream out, int type) throws IOException {
		int length = in.readInt();
		DataOutputStream data = new DataOutputStream(out);
		if (type != 0) {
			data.writeByte(type);
		}
		data.writeInt(length);
		return length - 4;
	}

	private void back(Socket client) {
		try {
			DataInputStream in = new DataInputStream(new BufferedInputStream(this.server.getInputStream()));
			OutputStream out = new BufferedOutputStream(client.getOutputStream());
			Answer answer = new Answer();
			for (int type = in.read(); type >= 0; type = in.read()) {
				byte[] body = in.readNBytes(length(in, out, type));
				out.write(body);
				answer.add((char) type, ByteBuffer.wrap(body));
				if (type == 'Z') {
					String query = this.queries.poll();
					if (query != null) {
						this.listener.accept(new Exchange(query, answer.parts()));
					}
					answer = new Answer();
				}
				if (in.available() == 0) {
					out.flush();
				}
			}
		}
		catch (IOException ex) {
			// One side has gone; the other goes too.
		}
	}

	@Override
	public void close() throws IOException {
		this.listening.close();
		this.server.close();
	}

	/**
	 * A query and its answer.
	 *
	 * @param query what psql sent
	 * @param answer the server's answer in short, part by part
	 */
	record Exchange(String query, List<String> answer) {
	}

}
