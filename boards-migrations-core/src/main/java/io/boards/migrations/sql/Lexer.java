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

	private final String sql;

	private final int length;

	/** The text, and something behind its end that is part of nothing. */
	private final char[] characters;

	private boolean standardStrings = true;

	private int position;

	private Kind kind = Kind.END;

	private int start;

	private int startLine;

	/** That of the position; LF, CR and CRLF each end one. */
	private int line;

	private boolean closed = true;

	Lexer(String sql, int position, int line) {
		this.sql = sql;
		this.length = sql.length();
		this.characters = new char[this.length + BEYOND];
		sql.getChars(0, this.length, this.characters, 0);
		this.position = position;
		this.line = line;
	}

	/** The offset behind the token, where the next one is looked for. */
	int position() {
		return this.position;
	}

	/** What the token is. */
	Kind kind() {
		return this.kind;
	}

	/** The offset of the token's first character. */
	int start() {
		return this.start;
	}

	/** The line of the token's first character. */
	int startLine() {
		return this.startLine;
	}

	/** Whether what the token begins also ends. */
	boolean isClosed() {
		return this.closed;
	}

	/**
	 * Whether a token is a key word, whose letters are ASCII for PostgreSQL, or a symbol.
	 * @param from the offset of its first character
	 * @param to the offset behind its last one
	 * @param word the key word in capitals, or the symbol
	 * @return whether it is that one
	 */
	boolean isWord(int from, int to, String word) {
		if (to - from != word.length()) {
			return false;
		}
		for (int place = from; place < to; place++) {
			char expected = word.charAt(place - from);
			if (this.characters[place] != expected && (this.characters[place] & ~0x20) != expected) {
				return false;
			}
		}
		return true;
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

	/** Goes to the next token, and makes it for whoever keeps it. */
	Token next() {
		advance();
		return token();
	}

	Token token() {
		return new Token(this.kind, this.start, this.position, this.startLine, this.closed);
	}

	/**
	 * Goes to the next token.
	 * @return what it is
	 */
	Kind advance() {
		int place = this.position;
		while (Characters.isBlank(this.characters[place])) {
			this.line += endsLine(place) ? 1 : 0;
			place++;
		}
		this.position = place;
		this.start = place;
		this.startLine = this.line;
		this.closed = true;
		Kind kind = (place < this.length) ? read() : Kind.END;
		if (kind == Kind.STRING || kind == Kind.QUOTED_NAME || kind == Kind.BLOCK_COMMENT) {
			this.line += lineEnds(place, this.position);
		}
		this.kind = kind;
		return kind;
	}

	/**
	 * Goes over tokens in parentheses that change nothing there: up to the next
	 * parenthesis, or what may begin a string, a quoted name, a comment or a command of
	 * psql.
	 */
	void skipPlain() {
		int place = this.position;
		while (true) {
			char character = this.characters[place];
			if (Characters.isWordStart(character)) {
				int end = endOfWord(place);
				char after = this.characters[end];
				// What may be a prefix has one letter
				if (end == place + 1 && (after == '\'' || after == '&')) {
					break;
				}
				place = end;
			}
			else if (Characters.isDigit(character)) {
				int end = endOfDigits(place);
				// What follows the point may stick to it
				if (this.characters[end] == '.') {
					break;
				}
				place = Characters.isWordStart(this.characters[end]) ? endOfWord(end) : end;
			}
			else if (Characters.isPlain(character)) {
				this.line += endsLine(place) ? 1 : 0;
				place++;
			}
			else {
				break;
			}
		}
		this.position = place;
	}

	private Kind read() {
		char first = peek(0);
		char second = peek(1);
		if (Characters.isWordStart(first)) {
			return word();
		}
		if (first == '-' && second == '-') {
			this.position = endOfLine(this.position);
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
		return Characters.isDigit(first) ? number() : symbol();
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
		this.position = endOfWord(this.position);
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
		this.position = endOfDigits(this.position);
		// "1..10" is a range of PL/pgSQL, "1.5" a number
		if (peek(0) == '.' && peek(1) != '.') {
			this.position++;
			this.position = endOfDigits(this.position);
		}
		// What sticks to a number belongs to it, dollar signs and quotes' prefixes too
		if (Characters.isWordStart(peek(0))) {
			this.position = endOfWord(this.position);
		}
		return Kind.NUMBER;
	}

	private Kind dollar() {
		if (Characters.isDigit(peek(1))) {
			this.position++;
			return number();
		}
		int end = this.position + 1;
		if (Characters.isWordStart(this.characters[end])) {
			while (Characters.isTagPart(this.characters[end])) {
				end++;
			}
		}
		if (this.characters[end] != '$') {
			return symbol();
		}
		String delimiter = this.sql.substring(this.position, end + 1);
		int close = this.sql.indexOf(delimiter, end + 1);
		this.closed = close >= 0;
		this.position = (close >= 0) ? close + delimiter.length() : this.length;
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
		while (depth > 0 && this.position < this.length);
		return depth == 0;
	}

	private boolean quotedName(int prefix) {
		this.position += prefix;
		do {
			int close = this.sql.indexOf('"', this.position + 1);
			this.position = (close >= 0) ? close + 1 : this.length;
			if (close < 0) {
				return false;
			}
		}
		while (peek(0) == '"');
		return true;
	}

	private boolean string(int prefix, Quote quote) {
		this.position += prefix + 1;
		while (this.position < this.length) {
			char current = this.characters[this.position++];
			if (current == '\\' && quote == Quote.ESCAPED) {
				this.position = Math.min(this.position + 1, this.length);
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
		while (offset < this.length) {
			char current = this.characters[offset];
			if (current == '\'') {
				return newLine ? offset : -1;
			}
			if (current == '-' && this.characters[offset + 1] == '-') {
				offset = endOfLine(offset);
			}
			else if (Characters.isBlank(current)) {
				newLine |= current == '\n' || current == '\r';
				offset++;
			}
			else {
				return -1;
			}
		}
		return -1;
	}

	private int endOfWord(int from) {
		int end = from;
		while (Characters.isWordPart(this.characters[end])) {
			end++;
		}
		return end;
	}

	private int endOfDigits(int from) {
		int end = from;
		while (Characters.isDigit(this.characters[end])) {
			end++;
		}
		return end;
	}

	private char peek(int ahead) {
		return this.characters[this.position + ahead];
	}

	int endOfLine(int from) {
		int offset = from;
		while (offset < this.length && this.characters[offset] != '\n' && this.characters[offset] != '\r') {
			offset++;
		}
		return offset;
	}

}
