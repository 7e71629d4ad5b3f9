package io.boards.migrations.sql;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.boards.migrations.sql.Token.Kind;

/**
 * Statements as they may be shown: without secrets and, in messages, without the values
 * of rows.
 */
public final class Redaction {

	/** In statements with one of these words, any string may hold a password. */
	private static final Set<String> CONNECTING = Set.of("CONNECTION", "MAPPING", "DBLINK", "DBLINK_CONNECT", "SERVER");

	/** What strings are values of rows in, or may be mistyped passwords. */
	private static final Pattern WITH_VALUES = Pattern
		.compile("(?is)(INSERT|UPDATE|DELETE|MERGE|SELECT|WITH|VALUES|CALL"
				+ "|EXECUTE|COPY|(CREATE|ALTER)\\s+(ROLE|USER|GROUP))\\b.*");

	/** A word such as db_password. */
	private static final Pattern SECRET = Pattern.compile("PASSWORD|PASSWD|SECRET");

	/** A string in which a statement or the address of a database is written. */
	private static final Pattern SECRET_INSIDE = Pattern
		.compile("(PASSWORD|PASSWD|SECRET)\\w*\\s*((=|:=|TO)\\s*)?['$%]|(PASSWORD|PASSWD)\\s*=");

	private static final int LONGEST = 600;

	private static final int LONGEST_LINE = 80;

	private Redaction() {
	}

	/**
	 * A statement for a message: neither its secrets nor values of rows.
	 * @param statement a statement
	 * @return its text, with "…" for each string that is or may be one
	 */
	public static String of(String statement) {
		return without(statement, WITH_VALUES.matcher(statement).matches() || hasWord(statement, CONNECTING));
	}

	/**
	 * A statement as a fact of a failure: what {@link #of} gives, without its end where
	 * it is long.
	 * @param statement a statement
	 * @return its text, up to 600 characters
	 */
	public static String shown(String statement) {
		return cut(of(statement), LONGEST);
	}

	/**
	 * A statement within a sentence: what {@link #of} gives, in one line, without its end
	 * where it is long.
	 * @param statement a statement
	 * @return its text, up to 80 characters
	 */
	public static String line(String statement) {
		return cut(of(statement).strip().replaceAll("\\s+", " "), LONGEST_LINE);
	}

	private static String cut(String text, int longest) {
		return (text.length() > longest) ? text.substring(0, longest) + " …" : text;
	}

	/**
	 * A statement for somebody who wants to know what a script does: all but its secrets.
	 * @param statement a statement
	 * @return its text, with "…" for each string that is or may be a secret
	 */
	public static String ofSecrets(String statement) {
		// Only strings can be secrets.
		boolean hasString = statement.indexOf('\'') >= 0 || statement.indexOf('$') >= 0;
		return hasString ? without(statement, hasWord(statement, CONNECTING)) : statement;
	}

	private static String without(String statement, boolean all) {
		StringBuilder shown = new StringBuilder();
		int from = 0;
		boolean secret = false;
		Lexer lexer = new Lexer(statement, 0, 1);
		for (Token token = lexer.next(); token.kind() != Kind.END; token = lexer.next()) {
			String text = text(statement, token);
			if (token.kind() == Kind.STRING && (all || secret || hasSecret(text))) {
				shown.append(statement, from, token.start()).append("'…'");
				from = token.end();
			}
			if (token.kind() != Kind.LINE_COMMENT && token.kind() != Kind.BLOCK_COMMENT) {
				boolean between = text.equals("=") || text.equals("TO");
				secret = between ? secret : token.kind() != Kind.STRING && SECRET.matcher(text).find();
			}
		}
		return shown.append(statement, from, statement.length()).toString();
	}

	/** Its closing quote is none inside. */
	private static boolean hasSecret(String string) {
		return SECRET_INSIDE.matcher(string.substring(0, string.length() - 1)).find();
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
