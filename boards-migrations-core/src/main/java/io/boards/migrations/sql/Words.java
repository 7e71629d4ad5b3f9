package io.boards.migrations.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.boards.migrations.sql.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The words of a statement, read from left to right.
 */
public final class Words {

	private final String sql;

	private final List<Token> tokens;

	private int next;

	/**
	 * Begins with the first word.
	 * @param sql one statement
	 */
	public Words(String sql) {
		this(sql, Token.of(sql));
	}

	private Words(String sql, List<Token> tokens) {
		this.sql = sql;
		this.tokens = tokens;
	}

	/**
	 * Whether something comes next.
	 * @return false at the end
	 */
	public boolean hasMore() {
		return this.next < this.tokens.size();
	}

	/**
	 * Goes on behind some words, if they come next.
	 * @param words key words in lower case, or symbols
	 * @return whether they did
	 */
	public boolean take(String... words) {
		for (int i = 0; i < words.length; i++) {
			if (!isAt(this.next + i, words[i])) {
				return false;
			}
		}
		this.next += words.length;
		return true;
	}

	/**
	 * Goes on behind one of some words, if it comes next.
	 * @param words key words in lower case, or symbols
	 * @return whether it did
	 */
	public boolean takeAny(String... words) {
		for (String each : words) {
			if (take(each)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Goes on behind {@code IF EXISTS} or {@code IF NOT EXISTS}, if it comes next.
	 * @return whether it did
	 */
	public boolean takeCondition() {
		return take("if", "not", "exists") || take("if", "exists");
	}

	/**
	 * Goes on behind the next place where a word stands outside parentheses.
	 * @param word a key word in lower case
	 * @return whether there is one
	 */
	public boolean skipTo(String word) {
		while (hasMore()) {
			if (take(word)) {
				return true;
			}
			skip();
		}
		return false;
	}

	/**
	 * Goes on behind the comma that ends this clause.
	 * @return whether there is one
	 */
	public boolean skipClause() {
		return skipTo(",");
	}

	/** Goes on behind one token, or behind parentheses with all that is in them. */
	private void skip() {
		int depth = 0;
		do {
			depth += isAt(this.next, "(") ? 1 : isAt(this.next, ")") ? -1 : 0;
			this.next++;
		}
		while (depth > 0 && hasMore());
	}

	/**
	 * Goes on behind one token.
	 */
	public void step() {
		this.next++;
	}

	/**
	 * The same words, from the first one on.
	 * @return words of the same statement
	 */
	public Words again() {
		return new Words(this.sql, this.tokens);
	}

	/**
	 * The same words, from here on.
	 * @return words of the same statement, which go on by themselves
	 */
	public Words fromHere() {
		Words words = again();
		words.next = this.next;
		return words;
	}

	/**
	 * Goes on behind a name with its schema, if it has one.
	 * @return the name, or null where none comes
	 */
	public @Nullable Named named() {
		String first = name();
		if (first == null) {
			return null;
		}
		if (!take(".")) {
			return new Named(null, first);
		}
		String second = name();
		return (second != null) ? new Named(first, second) : null;
	}

	/**
	 * Goes on behind a name.
	 * @return the name as PostgreSQL reads it, or null where none comes
	 */
	public @Nullable String name() {
		if (!hasMore()) {
			return null;
		}
		String name = this.tokens.get(this.next).name(this.sql);
		this.next += (name != null) ? 1 : 0;
		return name;
	}

	/**
	 * Goes on behind a string without escapes.
	 * @return what is in it, or null where none comes
	 */
	public @Nullable String string() {
		if (!hasMore()) {
			return null;
		}
		String string = this.tokens.get(this.next).string(this.sql);
		this.next += (string != null) ? 1 : 0;
		return string;
	}

	/**
	 * Whether one of some words stands in the rest of this clause, outside parentheses.
	 * @param words key words in lower case
	 * @return whether one does
	 */
	public boolean clauseHasAny(String... words) {
		for (String each : words) {
			if (clauseHas(each)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether some words stand next to each other in the rest of this clause, outside
	 * parentheses.
	 * @param words key words in lower case
	 * @return whether they do
	 */
	public boolean clauseHas(String... words) {
		Words rest = fromHere();
		while (rest.hasMore() && !rest.take(",")) {
			if (rest.take(words)) {
				return true;
			}
			rest.skip();
		}
		return false;
	}

	/**
	 * The first word.
	 * @return it in lower case; empty where there is none
	 */
	public String first() {
		return this.tokens.isEmpty() ? "" : this.tokens.get(0).text(this.sql).toLowerCase(Locale.ROOT);
	}

	/**
	 * All names in the statement, key words too.
	 * @return the names as PostgreSQL reads them, before it cuts them off
	 */
	public List<String> names() {
		List<String> names = new ArrayList<>();
		for (Token token : this.tokens) {
			String name = token.name(this.sql);
			if (name != null) {
				names.add(name);
			}
		}
		return names;
	}

	/**
	 * The names that stand behind a word, wherever it stands in the statement.
	 * @param word a key word in lower case
	 * @return the names, in their order
	 */
	public List<Named> namedBehind(String word) {
		List<Named> found = new ArrayList<>();
		for (Words all = again(); all.hasMore();) {
			if (all.take(word)) {
				Optional.ofNullable(all.named()).ifPresent(found::add);
			}
			else {
				all.step();
			}
		}
		return found;
	}

	/**
	 * The strings in the statement.
	 * @return the strings, with their quotes
	 */
	public List<String> strings() {
		return this.tokens.stream()
			.filter((token) -> token.kind() == Kind.STRING)
			.map((token) -> token.text(this.sql))
			.toList();
	}

	private boolean isAt(int place, String word) {
		return place < this.tokens.size() && this.tokens.get(place).is(word, this.sql);
	}

}
