package io.boards.migrations.naming;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Names as PostgreSQL puts them together ({@code makeObjectName} in its sources).
 */
public final class ObjectName {

	/** How much of a name PostgreSQL keeps, in bytes of UTF-8. */
	static final int MAXIMUM = 63;

	private ObjectName() {
	}

	/**
	 * Parts with underscores between them. Where they are too long together, the longer
	 * of the two names loses bytes, one after the other, but never a part of a character.
	 * @param first the first name
	 * @param second the second name, if any
	 * @param label what it ends in, which is never shortened
	 * @return a name that PostgreSQL keeps
	 */
	public static String of(String first, @Nullable String second, String label) {
		int available = MAXIMUM - length(label) - 1 - ((second != null) ? 1 : 0);
		int firstLength = length(first);
		int secondLength = (second != null) ? length(second) : 0;
		while (firstLength + secondLength > available) {
			if (firstLength > secondLength) {
				firstLength--;
			}
			else {
				secondLength--;
			}
		}
		String start = cut(first, firstLength);
		return (second != null) ? start + "_" + cut(second, secondLength) + "_" + label : start + "_" + label;
	}

	/**
	 * Several names as the middle part of one; PostgreSQL stops when it has enough.
	 * @param names the names
	 * @return the names with underscores between them
	 */
	static String joined(List<String> names) {
		StringBuilder text = new StringBuilder();
		for (String name : names) {
			text.append((text.length() > 0) ? "_" : "").append(name);
			if (length(text.toString()) > MAXIMUM) {
				break;
			}
		}
		return text.toString();
	}

	/**
	 * What PostgreSQL keeps of a name.
	 * @param name a name of any length
	 * @return as many of its first characters as fit
	 */
	public static String cut(String name) {
		return cut(name, MAXIMUM);
	}

	static String cut(String name, int bytes) {
		if (length(name) <= bytes) {
			return name;
		}
		int end = 0;
		int used = 0;
		while (end < name.length()) {
			int character = name.codePointAt(end);
			used += length(Character.toString(character));
			if (used > bytes) {
				break;
			}
			end += Character.charCount(character);
		}
		return name.substring(0, end);
	}

	static int length(String name) {
		return name.getBytes(StandardCharsets.UTF_8).length;
	}

}
