package io.boards.migrations.sql;

/**
 * What ends a string in single quotes, and what in it does not.
 */
enum Quote {

	/** Two quotes are one. */
	PLAIN,

	/** Two quotes are one, and a backslash escapes. */
	ESCAPED,

	/** The next quote ends it. */
	BITS

}
