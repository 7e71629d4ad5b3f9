package io.boards.migrations.sql;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

import io.boards.migrations.test.Relay;
import io.boards.migrations.test.TestDatabase;

/**
 * Stands between one psql and the server, and writes down each query that psql sends and
 * what the server answers.
 */
final class WireTap implements AutoCloseable, Relay.Carrier {

	private final Consumer<Exchange> listener;

	private final BlockingQueue<String> queries = new LinkedBlockingQueue<>();

	private final Relay relay;

	private WireTap(TestDatabase database, Consumer<Exchange> listener) throws IOException {
		this.listener = listener;
		this.relay = Relay.to(database.url(), () -> this);
	}

	/**
	 * Waits for a psql.
	 * @param database where it is to be connected to
	 * @param listener gets what went over the wire, in order
	 * @return the tap, which one psql may connect to
	 */
	static WireTap on(TestDatabase database, Consumer<Exchange> listener) throws IOException {
		return new WireTap(database, listener);
	}

	int port() {
		return this.relay.port();
	}

	@Override
	public void ask(InputStream client, OutputStream server) throws IOException {
		DataInputStream in = new DataInputStream(new BufferedInputStream(client));
		OutputStream out = new BufferedOutputStream(server);
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

	@Override
	public void answer(InputStream server, OutputStream client) throws IOException {
		DataInputStream in = new DataInputStream(new BufferedInputStream(server));
		OutputStream out = new BufferedOutputStream(client);
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

	@Override
	public void close() throws IOException {
		this.relay.close();
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
