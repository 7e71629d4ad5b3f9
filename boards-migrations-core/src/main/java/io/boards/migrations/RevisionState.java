package io.boards.migrations;

/**
 * What a revision is to a database.
 */
public enum RevisionState {

	/** The database has it, as its script is. */
	APPLIED,

	/** The application has it, the database not yet. */
	PENDING,

	/** The database has it, the application does not know it. */
	UNKNOWN,

	/** The database has it, but its script was changed since. */
	CHANGED

}
