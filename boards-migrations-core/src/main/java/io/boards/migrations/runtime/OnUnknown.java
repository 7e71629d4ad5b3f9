package io.boards.migrations.runtime;

/**
 * What to do where the database has revisions that the application does not know.
 */
public enum OnUnknown {

	/**
	 * Go no further.
	 */
	FAIL,

	/**
	 * Warn, and go on beside them.
	 */
	WARN

}
