package io.boards.migrations.sql;

import java.util.Objects;

import io.boards.migrations.sql.Split.Problem;
import io.boards.migrations.sql.Token.Kind;

/**
 * Says what begins in a script and does not end.
 */
final class Unclosed {

	private Unclosed() {
	}

	static String describe(String sql, Token token) {
		if (token.kind() == Kind.BLOCK_COMMENT) {
			return "The comment that begins here is never closed. Comments nest: each /* needs its own */.";
		}
		if (token.kind() == Kind.QUOTED_NAME) {
			return "The quoted name that begins here is never closed. It needs a second \".";
		}
		if (sql.charAt(token.start()) == '$') {
			String delimiter = sql.substring(token.start(), sql.indexOf('$', token.start() + 1) + 1);
			return "The string that begins here with " + delimiter + " is never closed. It needs a second " + delimiter
					+ ".";
		}
		return "The string that begins here is never closed. It needs a second '.";
	}

	static Problem in(OpenStatement statement) {
		Token body = statement.openBody();
		if (body != null) {
			return new Problem(body.line(),
					"The body that begins here with BEGIN ATOMIC is never closed. It needs END behind its last semicolon.");
		}
		Token parenthesis = Objects.requireNonNull(statement.openParenthesis());
		return new Problem(parenthesis.line(), "The parenthesis that is opened here is never closed.");
	}

}
