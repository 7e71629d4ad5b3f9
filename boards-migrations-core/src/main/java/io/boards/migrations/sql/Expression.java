package io.boards.migrations.sql;

import java.util.Locale;
import java.util.Set;

import io.boards.migrations.sql.Token.Kind;

/**
 * SQL expressions that others wrote, put where only some forms of them are allowed.
 */
final class Expression {

	/** What PostgreSQL's grammar refuses in a default without parentheses around it. */
	private static final Set<String> LOOSE = Set.of("and", "or", "not", "in", "like", "ilike", "similar", "between",
			"is", "isnull", "notnull", "at", "collate", "overlaps");

	private Expression() {
	}

	/**
	 * An expression in parentheses.
	 * @param text the expression, which may already be in some
	 * @return SQL text
	 */
	static String parenthesized(String text) {
		String expression = text.strip();
		return isParenthesized(expression) ? expression : "(" + closable(expression) + ")";
	}

	/**
	 * An expression behind {@code DEFAULT}.
	 * @param text the expression
	 * @return SQL text, in parentheses where the grammar wants them
	 */
	static String afterDefault(String text) {
		String expression = text.strip();
		return isLoose(expression) ? parenthesized(expression) : closable(expression);
	}

	/**
	 * Text behind which something may stand in the same line.
	 * @param text SQL text
	 * @return the text, with a line end where a comment would swallow what follows
	 */
	static String closable(String text) {
		Lexer lexer = new Lexer(text, 0, 1);
		Token last = lexer.next();
		for (Token token = last; token.kind() != Kind.END; token = lexer.next()) {
			last = token;
		}
		return (last.kind() == Kind.LINE_COMMENT) ? text + "\n" : text;
	}

	/**
	 * Whether a text is something in parentheses, and nothing beside.
	 * @param text SQL text
	 * @return whether its first parenthesis is closed by its last character
	 */
	static boolean isParenthesized(String text) {
		Lexer lexer = new Lexer(text, 0, 1);
		int depth = 0;
		for (Token token = lexer.next(); token.kind() != Kind.END; token = lexer.next()) {
			if (token.kind() == Kind.SYMBOL) {
				char symbol = text.charAt(token.start());
				depth += (symbol == '(') ? 1 : (symbol == ')') ? -1 : 0;
			}
			if (depth == 0) {
				return token.end() == text.length() && token.start() > 0;
			}
		}
		return false;
	}

	private static boolean isLoose(String text) {
		Lexer lexer = new Lexer(text, 0, 1);
		int depth = 0;
		for (Token token = lexer.next(); token.kind() != Kind.END; token = lexer.next()) {
			if (token.kind() == Kind.SYMBOL) {
				char symbol = text.charAt(token.start());
				depth += ("([".indexOf(symbol) >= 0) ? 1 : (")]".indexOf(symbol) >= 0) ? -1 : 0;
			}
			else if (depth == 0 && token.kind() == Kind.WORD
					&& LOOSE.contains(text.substring(token.start(), token.end()).toLowerCase(Locale.ROOT))) {
				return true;
			}
		}
		return false;
	}

}
