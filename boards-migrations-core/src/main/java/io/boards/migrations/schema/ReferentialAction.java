package io.boards.migrations.schema;

/**
 * What happens to the rows of a foreign key when the row they refer to goes or changes.
 */
public enum ReferentialAction {

	/** The change fails, at the latest when the transaction ends. */
	NO_ACTION,
	/** The change fails at once. */
	RESTRICT,
	/** They go or change with it. */
	CASCADE,
	/** Their columns become null. */
	SET_NULL,
	/** Their columns get their defaults. */
	SET_DEFAULT

}
