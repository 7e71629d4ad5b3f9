package io.boards.migrations.sql;

import io.boards.migrations.sql.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The statement that is being read, and whether a semicolon would end it.
 * <p>
 * A semicolon does not end it in parentheses, nor in a body {@code BEGIN ATOMIC … END} of
 * a function or procedure. Such a body ends with an {@code END} that follows a semicolon:
 * that of a {@code CASE}, or a column's name, never does.
 */
final class OpenStatement {

	/** The first words tell what a statement is; no rule needs more of them. */
	private static final int HEAD = 8;

	private final String sql;

	private final Lexer lexer;

	private final int start;

	private final int line;

	private final int[] headStarts = new int[HEAD];

	private final int[] headEnds = new int[HEAD];

	private int headSize;

	private int parentheses;

	private @Nullable Token parenthesis;

	private @Nullable Token body;

	private int end;

	private int previousStart;

	private int previousEnd;

	private boolean client;

	/**
	 * Begins where the lexer is, with the token that is added first.
	 * @param sql what the lexer reads
	 * @param lexer the lexer
	 */
	OpenStatement(String sql, Lexer lexer) {
		this.sql = sql;
		this.lexer = lexer;
		this.start = lexer.start();
		this.line = lexer.startLine();
	}

	/**
	 * Adds the token that the lexer is at.
	 */
	void add() {
		int from = this.lexer.start();
		this.end = this.lexer.position();
		char symbol = (this.lexer.kind() == Kind.SYMBOL) ? this.sql.charAt(from) : ' ';
		if (symbol == '(') {
			if (this.parentheses == 0) {
				this.parenthesis = this.lexer.token();
			}
			this.parentheses++;
			return;
		}
		if (symbol == ')' && this.parentheses > 0) {
			this.parentheses--;
		}
		else if (this.parentheses == 0) {
			addOutside(from);
		}
		this.previousStart = from;
		this.previousEnd = this.end;
	}

	private void addOutside(int from) {
		if (this.headSize < HEAD) {
			this.headStarts[this.headSize] = from;
			this.headEnds[this.headSize] = this.end;
			this.headSize++;
		}
		switch (this.sql.charAt(from)) {
			case 'a', 'A' -> {
				if (is(from, "ATOMIC") && follows("BEGIN") && createsRoutine()) {
					this.body = this.lexer.token();
				}
			}
			case 'e', 'E' -> {
				if (is(from, "END") && (follows(";") || follows("ATOMIC"))) {
					this.body = null;
				}
			}
			case 's', 'S' ->
				this.client |= (is(from, "STDIN") || is(from, "STDOUT")) && (follows("FROM") || follows("TO"));
			default -> {
			}
		}
	}

	private boolean is(int from, String word) {
		return this.lexer.isWord(from, this.end, word);
	}

	private boolean follows(String word) {
		return this.lexer.isWord(this.previousStart, this.previousEnd, word);
	}

	private boolean createsRoutine() {
		int kind = startsWith("CREATE", "OR", "REPLACE") ? 3 : 1;
		return startsWith("CREATE") && (headIs(kind, "FUNCTION") || headIs(kind, "PROCEDURE"));
	}

	/**
	 * Whether its first word is one of these.
	 * @param words key words in capitals
	 * @return whether it is
	 */
	boolean startsWithOneOf(String[] words) {
		for (String word : words) {
			if (headIs(0, word)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether its first words are these.
	 * @param words key words in capitals
	 * @return whether they are
	 */
	boolean startsWith(String... words) {
		for (int place = 0; place < words.length; place++) {
			if (!headIs(place, words[place])) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Whether one of the first words is this.
	 * @param word a key word in capitals
	 * @return whether one is
	 */
	boolean headHas(String word) {
		for (int place = 0; place < this.headSize; place++) {
			if (headIs(place, word)) {
				return true;
			}
		}
		return false;
	}

	private boolean headIs(int place, String word) {
		return place < this.headSize && this.lexer.isWord(this.headStarts[place], this.headEnds[place], word);
	}

	/**
	 * One of the first words outside of parentheses, as it stands; other characters are
	 * words one by one.
	 * @param place which one, from 0
	 * @return the word; empty behind the last
	 */
	String head(int place) {
		return (place < this.headSize) ? this.sql.substring(this.headStarts[place], this.headEnds[place]) : "";
	}

	boolean isInParentheses() {
		return this.parentheses > 0;
	}

	boolean endsAtSemicolon() {
		return this.parentheses == 0 && this.body == null;
	}

	/**
	 * Whether it moves data between the server and a client's standard input or output.
	 * @return whether it does, provided that it is a {@code COPY}
	 */
	boolean namesStandardStream() {
		return this.client;
	}

	/**
	 * The word behind which a function's body is still open.
	 */
	@Nullable Token openBody() {
		return this.body;
	}

	/**
	 * The outermost parenthesis that is still open.
	 */
	@Nullable Token openParenthesis() {
		return (this.parentheses > 0) ? this.parenthesis : null;
	}

	int line() {
		return this.line;
	}

	Statement statement() {
		return new Statement(this.sql.substring(this.start, this.end), this.line);
	}

}
