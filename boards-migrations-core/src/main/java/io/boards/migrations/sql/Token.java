package io.boards.migrations.sql;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.schema.Identifier;

import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL text with which PostgreSQL's own lexer would agree.
 *
 * @param kind what it is
 * @param start the offset of its first character
 * @param end the offset behind its last character
 * @param line the line of its first character
 * @param closed whether what begins here also ends; only quotes and comments can stay
 * open
 */
public record Token(Kind kind, int start, int end, int line, boolean closed) {

	/**
	 * Cuts a piece of SQL, such as an expression.
	 * @param sql the text
	 * @return its tokens, without comments
	 */
	public static List<Token> of(String sql) {
		Lexer lexer = new Lexer(sql, 0, 1);
		List<Token> tokens = new ArrayList<>();
		for (Token token = lexer.next(); token.kind() != Kind.END; token = lexer.next()) {
			if (token.kind() != Kind.LINE_COMMENT && token.kind() != Kind.BLOCK_COMMENT) {
				tokens.add(token);
			}
		}
		return tokens;
	}

	/**
	 * The token's own text.
	 * @param sql the text that it was cut from
	 * @return the part of it
	 */
	public String text(String sql) {
		return sql.substring(this.start, this.end);
	}

	/**
	 * Whether it is a key word or a symbol.
	 * @param text the word, in lower case, or the symbol
	 * @param sql the text that it was cut from
	 * @return whether it is that one
	 */
	public boolean is(String text, String sql) {
		return (this.kind == Kind.WORD || this.kind == Kind.SYMBOL) && text.length() == this.end - this.start
				&& sql.regionMatches(true, this.start, text, 0, text.length());
	}

	/**
	 * The name that it may be.
	 * @param sql the text that it was cut from
	 * @return the name as PostgreSQL understands it, or null where it cannot be one
	 */
	public @Nullable String name(String sql) {
		String text = text(sql);
		return switch (this.kind) {
			case WORD -> Identifier.fold(text);
			case QUOTED_NAME ->
				text.startsWith("\"") ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : null;
			default -> null;
		};
	}

	/**
	 * What is in it where it is a string; escapes stay as they are.
	 * @param sql the text that it was cut from
	 * @return the text without its quotes, or null where it is no string
	 */
	public @Nullable String string(String sql) {
		if (this.kind != Kind.STRING) {
			return null;
		}
		String text = text(sql);
		if (text.startsWith("$")) {
			int quote = text.indexOf('$', 1) + 1;
			return text.substring(quote, Math.max(text.length() - quote, quote));
		}
		int start = text.indexOf('\'') + 1;
		return text.substring(start, Math.max(text.lastIndexOf('\''), start)).replace("''", "'");
	}

	/**
	 * What a token can be.
	 */
	public enum Kind {

		/** A key word or an identifier without quotes. */
		WORD,

		/** An identifier in double quotes. */
		QUOTED_NAME,

		/** A string in single quotes or dollar quotes. */
		STRING,

		/** A number or a parameter. */
		NUMBER,

		/** One character of anything else. */
		SYMBOL,

		/** From two hyphens to the end of the line. */
		LINE_COMMENT,

		/** Between a slash with a star and a star with a slash. */
		BLOCK_COMMENT,

		/** The end of the text. */
		END

	}

}
