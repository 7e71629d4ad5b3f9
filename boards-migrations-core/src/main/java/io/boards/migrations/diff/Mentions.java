package io.boards.migrations.diff;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.boards.migrations.diff.SqlToken.Kind;
import io.boards.migrations.schema.QualifiedName;

/**
 * The names that stand in SQL text, as far as they can be told from other words.
 *
 * @param names what may be relations, types or functions
 * @param words what may be columns
 * @param literals strings that are cast to a type
 */
record Mentions(Set<QualifiedName> names, Set<String> words, Set<Literal> literals) {

	/**
	 * A string that is cast to a type.
	 *
	 * @param value the string
	 * @param type the type, or that of the elements
	 */
	record Literal(String value, QualifiedName type) {
	}

	static Mentions in(String sql) {
		Mentions mentions = new Mentions(new HashSet<>(), new HashSet<>(), new HashSet<>());
		mentions.read(SqlToken.of(sql));
		return mentions;
	}

	private void read(List<SqlToken> tokens) {
		for (int i = 0; i < tokens.size(); i++) {
			SqlToken token = tokens.get(i);
			if (token.kind() == Kind.NAME) {
				name(tokens, i);
			}
			else if (token.kind() == Kind.STRING && is(tokens, i + 1, ":") && is(tokens, i + 2, ":")) {
				literal(token.value(), tokens, i + 3);
			}
		}
	}

	private void name(List<SqlToken> tokens, int i) {
		String name = tokens.get(i).value();
		if (!isName(name)) {
			return;
		}
		boolean second = i >= 2 && is(tokens, i - 1, ".") && tokens.get(i - 2).kind() == Kind.NAME;
		if (!second) {
			this.names.add(QualifiedName.of(name));
		}
		else if (isName(tokens.get(i - 2).value())) {
			this.names.add(new QualifiedName(tokens.get(i - 2).value(), name));
		}
		if (!is(tokens, i + 1, ".") && !is(tokens, i + 1, "(") && !is(tokens, i - 1, ":")) {
			this.words.add(name);
		}
	}

	private void literal(String value, List<SqlToken> tokens, int i) {
		if (i >= tokens.size() || tokens.get(i).kind() != Kind.NAME || !isName(tokens.get(i).value())) {
			return;
		}
		String first = tokens.get(i).value();
		if (first.startsWith("reg")) {
			read(SqlToken.of(value));
		}
		boolean qualified = is(tokens, i + 1, ".") && i + 2 < tokens.size() && isName(tokens.get(i + 2).value());
		this.literals.add(new Literal(value,
				qualified ? new QualifiedName(first, tokens.get(i + 2).value()) : QualifiedName.of(first)));
	}

	private static boolean is(List<SqlToken> tokens, int i, String symbol) {
		return i >= 0 && i < tokens.size() && tokens.get(i).is(symbol);
	}

	/** The text of a function may have words in it that cannot be names. */
	private static boolean isName(String word) {
		return !word.isEmpty() && word.indexOf('\0') < 0 && word.getBytes(StandardCharsets.UTF_8).length <= 63;
	}

}
