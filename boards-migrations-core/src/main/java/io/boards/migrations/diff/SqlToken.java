package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A piece of SQL text as PostgreSQL prints it, which has no comments.
 *
 * @param kind what it is
 * @param value a name without quotes, a string's value, or the text as it is
 * @param start where it begins
 * @param end where it ends
 */
record SqlToken(Kind kind, String value, int start, int end) {

	/** What a token is. */
	enum Kind {

		/** A name or a key word. */
		NAME,
		/** A string. */
		STRING,
		/** What stands between dollar quotes. */
		BODY,
		/** Anything else. */
		SYMBOL

	}

	boolean is(String symbol) {
		return this.kind == Kind.SYMBOL && this.value.equals(symbol);
	}

	static List<SqlToken> of(String sql) {
		List<SqlToken> tokens = new ArrayList<>();
		int at = 0;
		while (at < sql.length()) {
			if (Character.isWhitespace(sql.charAt(at))) {
				at++;
				continue;
			}
			SqlToken token = read(sql, at);
			tokens.add(token);
			at = token.end();
		}
		return tokens;
	}

	private static SqlToken read(String sql, int start) {
		char first = sql.charAt(start);
		if (first == '\'') {
			return quoted(sql, start, start, '\'', Kind.STRING, false);
		}
		if ((first == 'E' || first == 'e') && sql.startsWith("'", start + 1)) {
			return quoted(sql, start, start + 1, '\'', Kind.STRING, true);
		}
		if (first == '"') {
			return quoted(sql, start, start, '"', Kind.NAME, false);
		}
		if (first == '$') {
			return body(sql, start);
		}
		int end = start;
		while (end < sql.length() && isPartOfName(sql.charAt(end))) {
			end++;
		}
		if (end == start) {
			return new SqlToken(Kind.SYMBOL, sql.substring(start, start + 1), start, start + 1);
		}
		String word = sql.substring(start, end);
		return Character.isDigit(first) ? new SqlToken(Kind.SYMBOL, word, start, end)
				: new SqlToken(Kind.NAME, word.toLowerCase(Locale.ROOT), start, end);
	}

	private static boolean isPartOfName(char c) {
		return c == '_' || c == '$' || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
	}

	private static SqlToken quoted(String sql, int start, int opening, char quote, Kind kind, boolean escapes) {
		StringBuilder value = new StringBuilder();
		int at = opening + 1;
		while (at < sql.length()) {
			char c = sql.charAt(at);
			boolean doubled = c == quote && at + 1 < sql.length() && sql.charAt(at + 1) == quote;
			boolean escaped = escapes && c == '\\' && at + 1 < sql.length();
			if (c == quote && !doubled) {
				return new SqlToken(kind, value.toString(), start, at + 1);
			}
			at += (doubled || escaped) ? 1 : 0;
			value.append(sql.charAt(at));
			at++;
		}
		return new SqlToken(kind, value.toString(), start, sql.length());
	}

	private static SqlToken body(String sql, int start) {
		int open = sql.indexOf('$', start + 1);
		String tag = (open < 0) ? "" : sql.substring(start, open + 1);
		int close = tag.isEmpty() ? -1 : sql.indexOf(tag, open + 1);
		return (close < 0) ? new SqlToken(Kind.SYMBOL, "$", start, start + 1)
				: new SqlToken(Kind.BODY, sql.substring(open + 1, close), start, close + tag.length());
	}

}
