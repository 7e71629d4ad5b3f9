package io.boards.migrations.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The characters of strings as Java source.
 */
final class Escapes {

	private Escapes() {
	}

	static String literal(String value) {
		StringBuilder text = new StringBuilder("\"");
		value.codePoints().forEach((c) -> text.append((c == '"') ? "\\\"" : (c == '\t') ? "\\t" : escaped(c)));
		return text.append('"').toString();
	}

	/**
	 * The characters of one line in a text block.
	 * @param line the line without its end
	 * @return the source of each character
	 */
	static List<String> inBlock(String line) {
		List<String> units = new ArrayList<>();
		int quotes = 0;
		for (int c : line.codePoints().toArray()) {
			quotes = (c == '"') ? quotes + 1 : 0;
			units.add((quotes > 0 && quotes % 3 == 0) ? "\\\"" : escaped(c));
		}
		return units;
	}

	private static String escaped(int c) {
		switch (c) {
			case '\\':
				return "\\\\";
			case '\n':
				return "\\n";
			case '\r':
				return "\\r";
			case '\t':
				return "\t";
			default:
				return Character.isISOControl(c) ? String.format("\\%03o", c)
						: isTreacherous(c) ? String.format("\\u%04X", c) : Character.toString(c);
		}
	}

	/** What makes lines look other than they are. */
	private static boolean isTreacherous(int c) {
		return switch (Character.getType(c)) {
			case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
			case Character.FORMAT -> c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E)
					|| (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
			default -> false;
		};
	}

}
