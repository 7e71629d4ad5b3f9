package io.boards.migrations.sql;

import java.util.Locale;
import java.util.Set;

import io.boards.migrations.sql.Token.Kind;

/**
 * Statements as they may be shown: without passwords.
 */
public final class Redaction {

	/** In statements with one of these words, any string may hold a password. */
	private static final Set<String> CONNECTING = Set.of("CONNECTION", "MAPPING", "DBLINK", "DBLINK_CONNECT", "SERVER");

	private Redaction() {
	}

	/**
	 * Leaves passwords out.
	 * @param statement a statement
	 * @return its text, with "…" for each string that is or may be a password
	 */
	public static String of(String statement) {
		boolean all = hasWord(statement, CONNECTING);
		StringBuilder shown = new StringBuilder();
		int from = 0;
		boolean secret = false;
		Lexer lexer = new Lexer(statement, 0, 1);
		for (Token token = lexer.next(); token.kind() != Kind.END; token = lexer.next()) {
			if (token.kind() == Kind.STRING && (all || secret)) {
				shown.append(statement, from, token.start()).append("'…'");
				from = token.end();
			}
			if (token.kind() != Kind.LINE_COMMENT && token.kind() != Kind.BLOCK_COMMENT) {
				secret = token.kind() == Kind.WORD && text(statement, token).equals("PASSWORD");
			}
		}
		return shown.append(statement, from, statement.length()).toString();
	}

	private static boolean hasWord(String statement, Set<String> words) {
		Lexer lexer = new Lexer(statement, 0, 1);
		for (Token token = lexer.next(); token.kind() != Kind.END; token = lexer.next()) {
			if (token.kind() == Kind.WORD && words.contains(text(statement, token))) {
				return true;
			}
		}
		return false;
	}

	private static String text(String statement, Token token) {
		return statement.substring(token.start(), token.end()).toUpperCase(Locale.ROOT);
	}

}
