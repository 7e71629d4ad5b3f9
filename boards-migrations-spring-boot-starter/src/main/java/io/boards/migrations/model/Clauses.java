package io.boards.migrations.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.sql.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads SQL that an annotation carries, clause by clause. What does not come is left
 * where it is, so that in the end {@link #rest()} is what nobody understood.
 */
final class Clauses {

	private final String sql;

	private final List<Token> tokens;

	private int at;

	Clauses(String sql) {
		this.sql = sql;
		this.tokens = Token.of(sql);
	}

	boolean atEnd() {
		return this.at >= this.tokens.size();
	}

	/**
	 * Reads clauses for as long as they are understood.
	 * @param reader takes one clause, and says whether it could
	 */
	void each(Predicate<Clauses> reader) {
		boolean understood = true;
		while (understood && !atEnd()) {
			understood = reader.test(this);
		}
	}

	String rest() {
		return atEnd() ? "" : this.sql.substring(this.tokens.get(this.at).start()).strip();
	}

	boolean comes(String... words) {
		for (int i = 0; i < words.length; i++) {
			if (this.at + i >= this.tokens.size() || !this.tokens.get(this.at + i).is(words[i], this.sql)) {
				return false;
			}
		}
		return true;
	}

	boolean take(String... words) {
		boolean comes = comes(words);
		this.at += comes ? words.length : 0;
		return comes;
	}

	/**
	 * Takes what is in parentheses.
	 * @return the text inside; null where none are opened here, or they are never closed
	 */
	@Nullable String takeParentheses() {
		int end = comes("(") ? closing(this.at) : -1;
		if (end < 0) {
			return null;
		}
		String inside = this.sql.substring(this.tokens.get(this.at).end(), this.tokens.get(end).start()).strip();
		this.at = end + 1;
		return inside;
	}

	private int closing(int open) {
		int depth = 0;
		for (int i = open; i < this.tokens.size(); i++) {
			depth += this.tokens.get(i).is("(", this.sql) ? 1 : this.tokens.get(i).is(")", this.sql) ? -1 : 0;
			if (depth == 0) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * Takes one expression without operators: a name, a call, something in parentheses.
	 * @return its text, or null where nothing of that kind comes
	 */
	@Nullable String takePrimary() {
		int start = this.at;
		if (takeParentheses() == null) {
			QualifiedName name = takeQualifiedName();
			if (name == null) {
				return null;
			}
			if (comes("(") && takeParentheses() == null) {
				this.at = start;
				return null;
			}
		}
		return between(start, this.at);
	}

	/**
	 * Takes everything up to a word outside of parentheses.
	 * @param words the words to stop at
	 * @return the text, perhaps empty
	 */
	String takeUntil(Set<String> words) {
		int start = this.at;
		while (!atEnd() && words.stream().noneMatch(this::comes)) {
			int end = comes("(") ? closing(this.at) : this.at;
			this.at = ((end < 0) ? this.tokens.size() - 1 : end) + 1;
		}
		return between(start, this.at);
	}

	private String between(int from, int to) {
		return (from == to) ? "" : this.sql.substring(this.tokens.get(from).start(), this.tokens.get(to - 1).end());
	}

	@Nullable String takeName() {
		String name = atEnd() ? null : this.tokens.get(this.at).name(this.sql);
		this.at += (name != null) ? 1 : 0;
		return name;
	}

	@Nullable QualifiedName takeQualifiedName() {
		String first = takeName();
		if (first != null && take(".")) {
			String second = takeName();
			return (second != null) ? new QualifiedName(first, second) : null;
		}
		return (first != null) ? QualifiedName.of(first) : null;
	}

	@Nullable String takeString() {
		String text = (!atEnd() && this.tokens.get(this.at).kind() == Token.Kind.STRING)
				? this.tokens.get(this.at++).text(this.sql) : null;
		return (text != null) ? text.substring(1, text.length() - 1).replace("''", "'") : null;
	}

	@Nullable Long takeNumber() {
		boolean negative = comes("-");
		int digits = this.at + (negative ? 1 : 0);
		if (digits < this.tokens.size() && this.tokens.get(digits).kind() == Token.Kind.NUMBER) {
			this.at = digits + 1;
			long number = Long.parseLong(this.tokens.get(digits).text(this.sql));
			return negative ? -number : number;
		}
		return null;
	}

	/**
	 * Takes names in parentheses.
	 * @return the names; empty where there are none
	 */
	List<String> takeNames() {
		String inside = takeParentheses();
		List<String> names = new ArrayList<>();
		if (inside != null) {
			Clauses list = new Clauses(inside);
			do {
				String name = list.takeName();
				if (name != null) {
					names.add(name);
				}
			}
			while (list.take(","));
		}
		return names;
	}

	/**
	 * Takes parameters in parentheses, such as {@code (fillfactor = 70)}.
	 * @return their values by name
	 */
	Map<String, String> takeParameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		String inside = takeParentheses();
		Clauses list = new Clauses((inside != null) ? inside : "");
		while (!list.atEnd()) {
			String name = list.takeName();
			list.take("=");
			String value = list.takeUntil(Set.of(","));
			list.take(",");
			if (name == null) {
				break;
			}
			parameters.put(name, value.startsWith("'") ? value.substring(1, value.length() - 1) : value);
		}
		return parameters;
	}

}
