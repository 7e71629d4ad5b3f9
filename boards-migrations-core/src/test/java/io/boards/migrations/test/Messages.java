package io.boards.migrations.test;

import java.nio.ByteBuffer;
import java.util.function.IntConsumer;

/**
 * Finds the messages in what one side of a connection sends: each is a letter, the length
 * of the rest, and the rest.
 */
final class Messages {

	private static final int LENGTH = Integer.BYTES;

	private final IntConsumer letters;

	private final ByteBuffer header = ByteBuffer.allocate(1 + LENGTH);

	private int left;

	/**
	 * Begins to read.
	 * @param hasStart whether the first message has no letter, as a client's
	 * @param letters gets the letter of each message, zero where there is none
	 */
	Messages(boolean hasStart, IntConsumer letters) {
		this.letters = letters;
		this.header.position(hasStart ? 1 : 0);
	}

	/**
	 * Goes on.
	 * @param bytes what was sent, whole messages or not
	 * @param length how much of it
	 */
	void read(byte[] bytes, int length) {
		int at = 0;
		while (at < length) {
			int skipped = Math.min(this.left, length - at);
			this.left -= skipped;
			at += skipped;
			while (this.left == 0 && at < length && this.header.hasRemaining()) {
				this.header.put(bytes[at++]);
			}
			if (!this.header.hasRemaining()) {
				this.left = this.header.getInt(1) - LENGTH;
				this.letters.accept(this.header.get(0));
				this.header.clear();
			}
		}
	}

}
