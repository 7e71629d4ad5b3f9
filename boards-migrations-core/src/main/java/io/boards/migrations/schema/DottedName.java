package io.boards.migrations.schema;

import java.util.List;

/**
 * Names with dots between them, as people write what lies in something that lies in a
 * schema: {@code boards.users.nick}. A part is taken as it is; one that has a dot in it
 * stands in double quotes.
 */
public final class DottedName {

	private DottedName() {
	}

	/**
	 * Reads names.
	 * @param text at least one part
	 * @return the parts, without quotes
	 * @throws InvalidNameException if a part is empty or a quote is missing
	 */
	public static List<String> parts(String text) {
		return new NameParser(text).parts();
	}

	/**
	 * Writes names.
	 * @param parts the parts, without quotes
	 * @return the text that {@link #parts} reads
	 */
	public static String of(String... parts) {
		// Names are written by the thousand.
		StringBuilder text = new StringBuilder();
		for (String each : parts) {
			text.append(text.isEmpty() ? "" : ".").append(part(each));
		}
		return text.toString();
	}

	private static String part(String name) {
		boolean plain = name.indexOf('.') < 0 && !name.startsWith("\"");
		return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
	}

}
