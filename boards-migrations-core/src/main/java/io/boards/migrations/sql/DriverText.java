package io.boards.migrations.sql;

import io.boards.migrations.sql.Token.Kind;

/**
 * What the driver is to be given, so that the server gets what a script says.
 * <p>
 * The driver cuts statements too, and differs from PostgreSQL in some points: it takes
 * {@code /*}{@code /} for a whole comment, and two question marks for one.
 */
public final class DriverText {

	private DriverText() {
	}

	/**
	 * Writes a statement so that the driver understands it as PostgreSQL does.
	 * @param sql one statement without parameters
	 * @return a statement that means the same to the server, with all that stays in the
	 * same place up to the first such question marks
	 */
	public static String of(String sql) {
		// With a backslash in it, it depends on a setting what is a comment
		if (sql.indexOf('\\') >= 0 || !(sql.contains("/*/") || sql.contains("??"))) {
			return sql;
		}
		StringBuilder text = new StringBuilder();
		int end = 0;
		Lexer lexer = new Lexer(sql, 0, 1);
		for (Token token = lexer.next(); token.kind() != Kind.END; token = lexer.next()) {
			text.append(sql, end, token.start());
			String written = token.text(sql);
			if (token.kind() == Kind.BLOCK_COMMENT && written.contains("/*/")) {
				written = written.replaceAll("[^\\r\\n]", " ");
			}
			else if (written.equals("?") && (sql.startsWith("?", token.end()) || sql.startsWith("?", end - 1))) {
				written = "??";
			}
			text.append(written);
			end = token.end();
		}
		return text.append(sql, end, sql.length()).toString();
	}

}
