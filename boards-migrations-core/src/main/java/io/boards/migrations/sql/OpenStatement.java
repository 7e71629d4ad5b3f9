package io.boards.migrations.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.boards.migrations.sql.Token.Kind;

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

	private final Token first;

	private final List<String> head = new ArrayList<>();

	private final List<Token> parentheses = new ArrayList<>();

	private Optional<Token> body = Optional.empty();

	private Token last;

	private String previous = "";

	private boolean client;

	OpenStatement(String sql, Token first) {
		this.sql = sql;
		this.first = first;
		this.last = first;
		add(first);
	}

	void add(Token token) {
		this.last = token;
		char symbol = (token.kind() == Kind.SYMBOL) ? this.sql.charAt(token.start()) : ' ';
		if (symbol == '(') {
			this.parentheses.add(token);
		}
		else if (symbol == ')' && !this.parentheses.isEmpty()) {
			this.parentheses.remove(this.parentheses.size() - 1);
			this.previous = ")";
		}
		else if (this.parentheses.isEmpty()) {
			String word = word(token);
			addOutside(token, word);
			this.previous = word;
		}
	}

	private void addOutside(Token token, String word) {
		if (this.head.size() < HEAD) {
			this.head.add(word);
		}
		if (this.previous.equals("BEGIN") && word.equals("ATOMIC") && createsRoutine()) {
			this.body = Optional.of(token);
		}
		else if (word.equals("END") && (this.previous.equals(";") || this.previous.equals("ATOMIC"))) {
			this.body = Optional.empty();
		}
		this.client |= (word.equals("STDIN") || word.equals("STDOUT"))
				&& (this.previous.equals("FROM") || this.previous.equals("TO"));
	}

	private boolean createsRoutine() {
		int kind = startsWith("CREATE", "OR", "REPLACE") ? 3 : 1;
		return startsWith("CREATE") && this.head.size() > kind
				&& List.of("FUNCTION", "PROCEDURE").contains(this.head.get(kind));
	}

	/**
	 * Whether its first words are these.
	 * @param words key words in capitals
	 * @return whether they are
	 */
	boolean startsWith(String... words) {
		if (this.head.size() < words.length) {
			return false;
		}
		for (int place = 0; place < words.length; place++) {
			if (!this.head.get(place).equals(words[place])) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The first words outside of parentheses: key words and names in capitals, what is
	 * quoted as it stands, other characters one by one.
	 * @return some words
	 */
	List<String> head() {
		return this.head;
	}

	boolean endsAtSemicolon() {
		return this.parentheses.isEmpty() && this.body.isEmpty();
	}

	/**
	 * Whether it moves data between the server and a client's standard input or output.
	 * @return whether it does, provided that it is a {@code COPY}
	 */
	boolean namesStandardStream() {
		return this.client;
	}

	Optional<Token> openBody() {
		return this.body;
	}

	Optional<Token> openParenthesis() {
		return this.parentheses.stream().findFirst();
	}

	int line() {
		return this.first.line();
	}

	Statement statement() {
		return new Statement(this.sql.substring(this.first.start(), this.last.end()), line());
	}

	private String word(Token token) {
		String text = this.sql.substring(token.start(), token.end());
		return (token.kind() == Kind.WORD) ? text.toUpperCase(Locale.ROOT) : text;
	}

}
