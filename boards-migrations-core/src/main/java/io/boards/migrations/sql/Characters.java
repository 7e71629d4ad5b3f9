package io.boards.migrations.sql;

/**
 * What single characters are for PostgreSQL's lexer.
 */
final class Characters {

	/** What of ASCII can be part of a word. */
	private static final boolean[] WORD_PART = wordParts();

	/** What of ASCII begins nothing longer than itself, and is no parenthesis. */
	private static final boolean[] PLAIN = plain();

	private Characters() {
	}

	private static boolean[] wordParts() {
		boolean[] parts = new boolean[0x80];
		for (char character = 0; character < parts.length; character++) {
			parts[character] = isWordStart(character) || isDigit(character) || character == '$';
		}
		return parts;
	}

	private static boolean[] plain() {
		boolean[] plain = new boolean[0x80];
		for (char character : " \t\n\f\r!#%&*+,.:;<=>?@[]^`{|}~".toCharArray()) {
			plain[character] = true;
		}
		return plain;
	}

	static boolean isBlank(char character) {
		return character == ' ' || (character >= '\t' && character <= '\r');
	}

	static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

	/** Every character beyond ASCII may be part of a name, also blanks of Unicode. */
	static boolean isWordStart(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character == '_'
				|| character >= 0x80;
	}

	static boolean isTagPart(char character) {
		return isWordStart(character) || isDigit(character);
	}

	static boolean isWordPart(char character) {
		return character >= 0x80 || WORD_PART[character];
	}

	/**
	 * Whether it begins nothing longer than itself, and is no parenthesis.
	 */
	static boolean isPlain(char character) {
		return character < 0x80 && PLAIN[character];
	}

}
