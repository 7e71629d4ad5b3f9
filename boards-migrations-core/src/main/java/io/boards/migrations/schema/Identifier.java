package io.boards.migrations.schema;

import io.boards.migrations.failure.Failure;

/**
 * The rule for the name of anything in the database, and the one check of it.
 */
public final class Identifier {

	/** How much of a name PostgreSQL keeps, in bytes of UTF-8. */
	private static final int MAXIMUM = 63;

	private Identifier() {
	}

	/**
	 * Lets a name through that PostgreSQL keeps as it is.
	 * @param name a name, unquoted
	 * @return the same name
	 * @throws InvalidNameException if it is empty, longer than 63 bytes in UTF-8, or has
	 * a NUL or half a surrogate pair in it
	 */
	public static String check(String name) {
		return isShortAscii(name) ? name : checkAny(name);
	}

	/** Nearly all names are, and they are checked by the ten thousand. */
	private static boolean isShortAscii(String name) {
		int length = name.length();
		for (int i = 0; i < length; i++) {
			char c = name.charAt(i);
			if (c == 0 || c >= 0x80) {
				return false;
			}
		}
		return length > 0 && length <= MAXIMUM;
	}

	private static String checkAny(String name) {
		if (name.isEmpty()) {
			throw new InvalidNameException(Failure.of("A name is empty.")
				.remedy("Give it at least one character; leave it out where PostgreSQL may choose the name."));
		}
		if (name.indexOf('\0') >= 0) {
			throw new InvalidNameException(Failure.of("A name contains the character NUL.")
				.fact("name", name.replace("\0", "\\0"))
				.remedy("Take the character out: PostgreSQL cannot store it."));
		}
		if (isTooLong(name)) {
			throw new InvalidNameException(Failure.of("A name is longer than PostgreSQL keeps.")
				.fact("name", name)
				.fact("length", length(name) + " bytes in UTF-8; " + MAXIMUM + " are kept")
				.remedy("Shorten it: PostgreSQL would cut it off and say nothing."));
		}
		return name;
	}

	/**
	 * A name as SQL, in double quotes only where PostgreSQL would read another name
	 * without them.
	 * @param name a name, unquoted
	 * @return SQL text
	 * @throws InvalidNameException if PostgreSQL could not keep the name
	 */
	public static String quoted(String name) {
		return quotedAsRead(check(name));
	}

	/**
	 * A name that was read as SQL again, also one that PostgreSQL could not keep.
	 * @param name a name, unquoted
	 * @return SQL text
	 */
	public static String quotedAsRead(String name) {
		return (isPlain(name) && !KeyWords.contains(name)) ? name : "\"" + name.replace("\"", "\"\"") + "\"";
	}

	/**
	 * Whether PostgreSQL would cut a name off.
	 * @param name a name, unquoted
	 * @return whether it has more than 63 bytes in UTF-8
	 * @throws InvalidNameException if half a surrogate pair is in it
	 */
	public static boolean isTooLong(String name) {
		return length(name) > MAXIMUM;
	}

	/**
	 * A name with an ending, the name cut off in front of it where both together are
	 * longer than PostgreSQL keeps.
	 * @param name a name, unquoted
	 * @param ending what stands behind it
	 * @return a name that PostgreSQL keeps as it is
	 */
	public static String shortened(String name, String ending) {
		String start = check(name);
		while (isTooLong(start + ending)) {
			start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
		}
		return check(start + ending);
	}

	private static boolean isPlain(String name) {
		for (int i = 0; i < name.length(); i++) {
			char c = name.charAt(i);
			boolean letter = (c >= 'a' && c <= 'z') || c == '_';
			if (!letter && (i == 0 || c < '0' || c > '9')) {
				return false;
			}
		}
		return !name.isEmpty();
	}

	/**
	 * The name that PostgreSQL reads where one stands without quotes.
	 * @param word a word of SQL
	 * @return the word with its letters from A to Z in lower case; all others stay
	 */
	public static String fold(String word) {
		if (isPlain(word)) {
			return word;
		}
		StringBuilder name = new StringBuilder(word);
		for (int i = 0; i < name.length(); i++) {
			char c = name.charAt(i);
			name.setCharAt(i, (c >= 'A' && c <= 'Z') ? Character.toLowerCase(c) : c);
		}
		return name.toString();
	}

	/**
	 * In bytes of UTF-8. They are counted and not made: names are checked by the
	 * thousand.
	 */
	private static int length(String name) {
		int length = 0;
		for (int i = 0; i < name.length(); i++) {
			int character = name.codePointAt(i);
			if (character <= Character.MAX_VALUE && Character.isSurrogate((char) character)) {
				throw new InvalidNameException(
						Failure.of("A name is not valid Unicode: half a surrogate pair is in it.")
							.remedy("Write the whole character, or take it out."));
			}
			if (Character.isSupplementaryCodePoint(character)) {
				length += 4;
				i++;
			}
			else {
				length += (character < 0x80) ? 1 : (character < 0x800) ? 2 : 3;
			}
		}
		return length;
	}

}
