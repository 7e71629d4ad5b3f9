package io.boards.migrations.sql;

import io.boards.migrations.sql.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Cuts SQL text into tokens by the rules of PostgreSQL's lexer, which psql shares.
 * <p>
 * They differ in one point: psql reads line by line and forgets at the end of a line that
 * a string which goes on in the next one began with {@code E}. The server does not, and
 * what the server does is done here.
 */
final class Lexer {

	/** As far as one looks ahead. */
	private static final int BEYOND = 3;

	/** What of ASCII can be part of a word. */
	private static final boolean[] WORD_PART = wordParts();

	private final String sql;

	/** The text, and something behind its end that is part of nothing. */
	private final char[] characters;

	private boolean standardStrings = true;

	private int position;

	/** That of the position; LF, CR and CRLF each end one. */
	private int line;

	private boolean closed = true;

	Lexer(String sql, int position, int line) {
		this.sql = sql;
		this.characters = new char[sql.length() + BEYOND];
		sql.getChars(0, sql.length(), this.characters, 0);
		this.position = position;
		this.line = line;
	}

	private static boolean[] wordParts() {
		boolean[] parts = new boolean[0x80];
		for (char character = 0; character < parts.length; character++) {
			parts[character] = isWordStart(character) || isDigit(character) || character == '$';
		}
		return parts;
	}

	int position() {
		return this.position;
	}

	void skipTo(int offset) {
		this.line += lineEnds(this.position, offset);
		this.position = offset;
	}

	private int lineEnds(int from, int to) {
		int count = 0;
		for (int place = from; place < to; place++) {
			count += endsLine(place) ? 1 : 0;
		}
		return count;
	}

	/** Of CRLF the second one counts. */
	private boolean endsLine(int place) {
		char character = this.characters[place];
		return character == '\n' || (character == '\r' && this.characters[place + 1] != '\n');
	}

	/**
	 * Says how strings without a prefix are read from here on.
	 * @param standard false where a backslash in them escapes
	 */
	void standardStrings(boolean standard) {
		this.standardStrings = standard;
	}

	Token next() {
		int start = this.position;
		while (isBlank(this.characters[start])) {
			this.line += endsLine(start) ? 1 : 0;
			start++;
		}
		this.position = start;
		int line = this.line;
		if (start >= this.sql.length()) {
			return new Token(Kind.END, start, start, line, true);
		}
		this.closed = true;
		Kind kind = read();
		if (kind == Kind.STRING || kind == Kind.QUOTED_NAME || kind == Kind.BLOCK_COMMENT) {
			this.line += lineEnds(start, this.position);
		}
		return new Token(kind, start, this.position, line, this.closed);
	}

	private Kind read() {
		char first = peek(0);
		char second = peek(1);
		if (first == '-' && second == '-') {
			this.position = endOfLine(this.sql, this.position);
			return Kind.LINE_COMMENT;
		}
		if (first == '/' && second == '*') {
			this.closed = blockComment();
			return Kind.BLOCK_COMMENT;
		}
		if (first == '\'') {
			this.closed = string(0, this.standardStrings ? Quote.PLAIN : Quote.ESCAPED);
			return Kind.STRING;
		}
		if (first == '"') {
			this.closed = quotedName(0);
			return Kind.QUOTED_NAME;
		}
		if (first == '$') {
			return dollar();
		}
		if (isDigit(first)) {
			return number();
		}
		return isWordStart(first) ? word() : symbol();
	}

	private Kind symbol() {
		this.position++;
		return Kind.SYMBOL;
	}

	private Kind word() {
		char second = peek(1);
		Kind quoted = (second == '\'' || second == '&') ? quoted(Character.toLowerCase(peek(0)), second) : null;
		if (quoted != null) {
			return quoted;
		}
		skipWord();
		return Kind.WORD;
	}

	/** What a letter, or a letter and an ampersand, stands in front of. */
	private @Nullable Kind quoted(char first, char second) {
		if (first == 'u' && second == '&' && peek(2) == '\'') {
			this.closed = string(2, Quote.PLAIN);
			return Kind.STRING;
		}
		if (first == 'u' && second == '&' && peek(2) == '"') {
			this.closed = quotedName(2);
			return Kind.QUOTED_NAME;
		}
		if (second == '\'' && "ebxn".indexOf(first) >= 0) {
			Quote national = this.standardStrings ? Quote.PLAIN : Quote.ESCAPED;
			this.closed = string(1, (first == 'e') ? Quote.ESCAPED : (first == 'n') ? national : Quote.BITS);
			return Kind.STRING;
		}
		return null;
	}

	private Kind number() {
		skipDigits();
		// "1..10" is a range of PL/pgSQL, "1.5" a number
		if (peek(0) == '.' && peek(1) != '.') {
			this.position++;
			skipDigits();
		}
		// What sticks to a number belongs to it, dollar signs and quotes' prefixes too
		if (isWordStart(peek(0))) {
			skipWord();
		}
		return Kind.NUMBER;
	}

	private Kind dollar() {
		if (isDigit(peek(1))) {
			this.position++;
			return number();
		}
		int end = this.position + 1;
		if (end < this.sql.length() && isWordStart(this.sql.charAt(end))) {
			while (end < this.sql.length() && isTagPart(this.sql.charAt(end))) {
				end++;
			}
		}
		if (end >= this.sql.length() || this.sql.charAt(end) != '$') {
			return symbol();
		}
		String delimiter = this.sql.substring(this.position, end + 1);
		int close = this.sql.indexOf(delimiter, end + 1);
		this.closed = close >= 0;
		this.position = (close >= 0) ? close + delimiter.length() : this.sql.length();
		return Kind.STRING;
	}

	private boolean blockComment() {
		int depth = 0;
		do {
			if (peek(0) == '/' && peek(1) == '*') {
				depth++;
				this.position += 2;
			}
			else if (peek(0) == '*' && peek(1) == '/') {
				depth--;
				this.position += 2;
			}
			else {
				this.position++;
			}
		}
		while (depth > 0 && this.position < this.sql.length());
		return depth == 0;
	}

	private boolean quotedName(int prefix) {
		this.position += prefix;
		do {
			int close = this.sql.indexOf('"', this.position + 1);
			this.position = (close >= 0) ? close + 1 : this.sql.length();
			if (close < 0) {
				return false;
			}
		}
		while (peek(0) == '"');
		return true;
	}

	private boolean string(int prefix, Quote quote) {
		this.position += prefix + 1;
		while (this.position < this.sql.length()) {
			char current = this.sql.charAt(this.position++);
			if (current == '\\' && quote == Quote.ESCAPED) {
				this.position = Math.min(this.position + 1, this.sql.length());
			}
			else if (current == '\'') {
				int more = (quote != Quote.BITS && peek(0) == '\'') ? this.position : continuation();
				if (more < 0) {
					return true;
				}
				this.position = more + 1;
			}
		}
		return false;
	}

	/**
	 * Where the string that has just been closed goes on: behind blanks and comments with
	 * at least one line end.
	 * @return the offset of the quote, or -1 where the string has ended
	 */
	private int continuation() {
		boolean newLine = false;
		int offset = this.position;
		while (offset < this.sql.length()) {
			char current = this.sql.charAt(offset);
			if (current == '\'') {
				return newLine ? offset : -1;
			}
			if (this.sql.startsWith("--", offset)) {
				offset = endOfLine(this.sql, offset);
			}
			else if (isBlank(current)) {
				newLine |= current == '\n' || current == '\r';
				offset++;
			}
			else {
				return -1;
			}
		}
		return -1;
	}

	private void skipWord() {
		int end = this.position;
		while (this.characters[end] >= 0x80 || WORD_PART[this.characters[end]]) {
			end++;
		}
		this.position = end;
	}

	private void skipDigits() {
		while (isDigit(peek(0))) {
			this.position++;
		}
	}

	private char peek(int ahead) {
		return this.characters[this.position + ahead];
	}

	static int endOfLine(String text, int from) {
		int offset = from;
		while (offset < text.length() && text.charAt(offset) != '\n' && text.charAt(offset) != '\r') {
			offset++;
		}
		return offset;
	}

	static boolean isBlank(char character) {
		return character == ' ' || (character >= '\t' && character <= '\r');
	}

	private static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

	/** Every character beyond ASCII may be part of a name, also blanks of Unicode. */
	private static boolean isWordStart(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character == '_'
				|| character >= 0x80;
	}

	private static boolean isTagPart(char character) {
		return isWordStart(character) || isDigit(character);
	}

	private enum Quote {

		/** Two quotes are one. */
		PLAIN,

		/** Two quotes are one, and a backslash escapes. */
		ESCAPED,

		/** The next quote ends it. */
		BITS

	}

}
