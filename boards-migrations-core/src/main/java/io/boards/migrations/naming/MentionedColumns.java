package io.boards.migrations.naming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.boards.migrations.sql.Token;

/**
 * The columns that an expression mentions, as far as its text alone tells.
 */
final class MentionedColumns {

	private MentionedColumns() {
	}

	/**
	 * Looks for columns.
	 * @param expression SQL text
	 * @param columns the columns that there are
	 * @return those that are mentioned, each once, in the order of the text
	 */
	static List<String> in(String expression, List<String> columns) {
		List<Token> tokens = Token.of(expression);
		Set<String> mentioned = new LinkedHashSet<>();
		for (int i = 0; i < tokens.size(); i++) {
			String name = tokens.get(i).name(expression);
			if (name != null && columns.contains(name) && !isFunction(tokens, i, expression)
					&& !isType(tokens, i, expression)) {
				mentioned.add(name);
			}
		}
		return new ArrayList<>(mentioned);
	}

	private static boolean isFunction(List<Token> tokens, int i, String expression) {
		return i + 1 < tokens.size() && tokens.get(i + 1).is("(", expression);
	}

	private static boolean isType(List<Token> tokens, int i, String expression) {
		return i >= 2 && tokens.get(i - 1).is(":", expression) && tokens.get(i - 2).is(":", expression);
	}

}
