package io.boards.migrations.sql;

import java.util.Locale;
import java.util.Set;

import io.boards.migrations.sql.Token.Kind;

/**
 * A statement that the server runs only as far as somebody asks for its rows. All others
 * are run as a whole, whether they give rows or not.
 */
public final class Query {

	private static final Set<String> FIRST_WORDS = Set.of("SELECT", "WITH", "VALUES", "TABLE");

	private Query() {
	}

	/**
	 * Whether a statement is one.
	 * @param sql a statement
	 * @return whether it begins with {@code SELECT} or a word like that
	 */
	public static boolean is(String sql) {
		Lexer lexer = new Lexer(sql, 0, 1);
		Token token = lexer.next();
		while (token.kind() == Kind.LINE_COMMENT || token.kind() == Kind.BLOCK_COMMENT || token.is("(", sql)) {
			token = lexer.next();
		}
		return token.kind() == Kind.WORD && FIRST_WORDS.contains(token.text(sql).toUpperCase(Locale.ROOT));
	}

}
