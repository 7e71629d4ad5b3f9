package io.boards.migrations.sql;

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
record Token(Kind kind, int start, int end, int line, boolean closed) {

	enum Kind {

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

		LINE_COMMENT,

		BLOCK_COMMENT,

		END

	}

}
