package io.boards.migrations.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL text of PostgreSQL as it writes it once it has read what it wrote.
 * <p>
 * Of {@code level IN ('A', 'B')} on a {@code varchar} it makes
 * {@code (ARRAY['A'::character varying, 'B'::character varying])::text[]}, and of that,
 * when it reads it,
 * {@code ARRAY[('A'::character varying)::text, ('B'::character varying)::text]}, which
 * then stays: a cast of an array constructor is one of its elements (in the parser,
 * {@code transformArrayExpr}). It is the same to whoever evaluates it, so it has to be
 * the same to whoever compares it.
 */
final class SettledText {

	private static final String CONSTRUCTOR = "ARRAY[";

	/** A cast of something in parentheses to an array; key words are in upper case. */
	private static final Pattern CAST = Pattern
		.compile("\\)::((?:\"(?:[^\"]|\"\")*+\"|[\\p{L}\\p{N}_$.]|\\(\\d+(?:,\\d+)?\\)| (?=\\p{Ll}))++)\\[\\]");

	private static final Pattern QUOTED = Pattern
		.compile("'[^']*+(?:''[^']*+)*+'|\"[^\"]*+(?:\"\"[^\"]*+)*+\"|(\\$[\\p{L}\\p{N}_]*\\$).*?\\1", Pattern.DOTALL);

	private final String sql;

	private final StringBuilder settled = new StringBuilder();

	private SettledText(String sql) {
		this.sql = sql;
	}

	/**
	 * The text that stays.
	 * @param sql a text of PostgreSQL
	 * @return what it writes after it has read that
	 */
	static String of(String sql) {
		return sql.contains("(" + CONSTRUCTOR) ? new SettledText(sql).read() : sql;
	}

	private String read() {
		int at = 0;
		while (at < this.sql.length()) {
			at = next(at);
		}
		return this.settled.toString();
	}

	/** Takes what begins somewhere, and says where it ends. */
	private int next(int at) {
		int end = passed(at);
		if (this.sql.startsWith("(" + CONSTRUCTOR, at)) {
			int close = close(at + 1 + CONSTRUCTOR.length());
			Matcher cast = CAST.matcher(this.sql).region(close + 1, this.sql.length());
			if (cast.lookingAt()) {
				this.settled.append(cast(this.sql.substring(at + 1, close + 1), cast.group(1)));
				return cast.end();
			}
		}
		this.settled.append(this.sql, at, end);
		return end;
	}

	/** An element that is a constructor itself hands the cast on. */
	private static String cast(String constructor, String type) {
		StringBuilder cast = new StringBuilder(CONSTRUCTOR);
		String elements = constructor.substring(CONSTRUCTOR.length(), constructor.length() - 1);
		SettledText text = new SettledText(elements);
		int start = 0;
		while (start <= elements.length()) {
			int end = text.end(start, ',');
			// Behind the comma is a blank, or a new line that belongs to the element.
			String element = elements.substring(elements.startsWith(" ", start) ? start + 1 : start, end);
			cast.append((start > 0) ? ", " : "");
			cast.append(element.startsWith(CONSTRUCTOR) ? cast(element, type) : "(" + of(element) + ")::" + type);
			start = end + 1;
		}
		return cast.append("]").toString();
	}

	private int close(int start) {
		return end(start, ']');
	}

	/** Where a character is that stands in nothing else; the end where there is none. */
	private int end(int start, char wanted) {
		int depth = 0;
		int at = start;
		while (at < this.sql.length()) {
			char c = this.sql.charAt(at);
			if (depth == 0 && c == wanted) {
				return at;
			}
			depth += (c == '(' || c == '[') ? 1 : (c == ')' || c == ']') ? -1 : 0;
			at = passed(at);
		}
		return at;
	}

	/** The end of what is quoted, or of a character. */
	private int passed(int at) {
		Matcher quoted = QUOTED.matcher(this.sql).region(at, this.sql.length());
		return quoted.lookingAt() ? quoted.end() : at + 1;
	}

}
