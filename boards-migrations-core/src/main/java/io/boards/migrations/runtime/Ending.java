package io.boards.migrations.runtime;

/**
 * How an attempt to run a step left the session, where the step did not fail.
 */
enum Ending {

	/** The step was not begun, and nothing of it is left. */
	NOT_BEGUN,

	/**
	 * The same, or it has to be begun anew, since a script has let go what the server was
	 * to keep.
	 */
	LET_GO,

	/** With the role and the search path that it had. */
	AS_IT_WAS,

	/** With others, or something behind its COMMIT failed. */
	CHANGED,

	/** Without a connection; the step was seen to be committed. */
	LOST

}
