package io.boards.migrations.benchmarks.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

import io.boards.migrations.test.Relay;

/**
 * A network that takes its time: whatever a client sends arrives later, and what follows
 * close behind it arrives close behind it.
 *
 * @param nanos how much later, in nanoseconds
 */
record LongWay(long nanos) implements Relay.Porter {

	private static final int CHUNK = 1 << 16;

	@Override
	public Relay.Carrier open() {
		return this::carry;
	}

	private void carry(InputStream client, OutputStream server) throws IOException {
		BlockingQueue<Chunk> way = new LinkedBlockingQueue<>();
		Thread arrival = new Thread(() -> arrive(way, server), "arrival");
		arrival.setDaemon(true);
		arrival.start();
		byte[] bytes = new byte[CHUNK];
		for (int length = client.read(bytes); length >= 0; length = client.read(bytes)) {
			way.add(new Chunk(Arrays.copyOf(bytes, length), System.nanoTime() + this.nanos));
		}
		way.add(new Chunk(new byte[0], System.nanoTime()));
	}

	private static void arrive(BlockingQueue<Chunk> way, OutputStream server) {
		try {
			for (Chunk chunk = way.take(); chunk.bytes().length > 0; chunk = way.take()) {
				while (System.nanoTime() < chunk.due()) {
					LockSupport.parkNanos(chunk.due() - System.nanoTime());
				}
				server.write(chunk.bytes());
			}
		}
		catch (IOException | InterruptedException ex) {
			// The server has closed the connection; the client will see that it did.
		}
	}

	/**
	 * What was sent at once.
	 *
	 * @param bytes the bytes; none at the end
	 * @param due when it arrives, by the clock of {@link System#nanoTime()}
	 */
	private record Chunk(byte[] bytes, long due) {
	}

}
