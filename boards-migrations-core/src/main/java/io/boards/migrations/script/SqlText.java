package io.boards.migrations.script;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * The text of an SQL file, which must be UTF-8.
 */
final class SqlText {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/** What stands for bytes that are none, but may also stand for itself. */
	private static final char REPLACEMENT = '\uFFFD';

	private SqlText() {
	}

	/**
	 * Decodes a file.
	 * @param content its bytes
	 * @param faults takes a line and what is wrong in it
	 * @return the text without byte order mark, or null where it is none
	 */
	static @Nullable String decode(byte[] content, BiConsumer<Integer, String> faults) {
		String text = new String(content, StandardCharsets.UTF_8);
		// Nearly always all is well, which the fast way of the platform has found out.
		if (text.indexOf(REPLACEMENT) >= 0) {
			text = strictly(content, faults);
		}
		if (text == null) {
			return null;
		}
		int nul = text.indexOf('\0');
		if (nul >= 0) {
			faults.accept(lastLine(text.substring(0, nul)),
					"The file has a null character, which PostgreSQL cannot take. Remove it"
							+ " or, if the file is UTF-16, save it as UTF-8.");
			return null;
		}
		return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
	}

	private static @Nullable String strictly(byte[] content, BiConsumer<Integer, String> faults) {
		ByteBuffer bytes = ByteBuffer.wrap(content);
		CharBuffer characters = CharBuffer.allocate(content.length);
		CoderResult result = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT)
			.decode(bytes, characters, true);
		String text = characters.flip().toString();
		if (result.isError()) {
			faults.accept(lastLine(text), "The file is not UTF-8: the byte at offset " + bytes.position()
					+ " belongs to no character. Save it as UTF-8.");
			return null;
		}
		return text;
	}

	private static int lastLine(String text) {
		return text.split("\r\n|\r|\n", -1).length;
	}

}
