package io.boards.migrations.sql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the server answers to a query, in short: {@code row 1|a}, {@code done SELECT 1},
 * {@code error 42601}, {@code empty}, {@code data} where it wants lines of data or sends
 * them.
 */
final class Answer {

	private final List<String> parts = new ArrayList<>();

	List<String> parts() {
		return this.parts;
	}

	/**
	 * Adds a message of the server's.
	 * @param type its type
	 * @param body what follows its length
	 */
	void add(char type, ByteBuffer body) {
		switch (type) {
			case 'D' -> this.parts.add(row(body));
			case 'C' -> this.parts.add("done " + text(body));
			case 'E' -> this.parts.add("error " + state(body));
			case 'I' -> this.parts.add("empty");
			case 'G', 'H' -> this.parts.add("data");
			default -> {
				// Tells nothing of what was run
			}
		}
	}

	private static String row(ByteBuffer body) {
		List<String> columns = new ArrayList<>();
		for (int count = body.getShort(); count > 0; count--) {
			int length = body.getInt();
			if (length < 0) {
				columns.add("null");
				continue;
			}
			byte[] value = new byte[length];
			body.get(value);
			columns.add(new String(value, StandardCharsets.UTF_8));
		}
		return "row " + String.join("|", columns);
	}

	private static String state(ByteBuffer body) {
		for (byte field = body.get(); field != 0; field = body.get()) {
			String value = text(body);
			if (field == 'C') {
				return value;
			}
		}
		return "without a state";
	}

	private static String text(ByteBuffer body) {
		int start = body.position();
		while (body.get() != 0) {
			continue;
		}
		return new String(body.array(), start, body.position() - 1 - start, StandardCharsets.UTF_8);
	}

}
