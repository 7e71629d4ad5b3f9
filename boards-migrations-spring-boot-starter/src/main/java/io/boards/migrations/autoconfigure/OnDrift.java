package io.boards.migrations.autoconfigure;

/**
 * What an application does when its database is not what its entities want.
 */
public enum OnDrift {

	/** Does not look. */
	IGNORE,

	/** Says so in the log. */
	WARN,

	/** Does not start. */
	FAIL

}
