package io.boards.migrations.schema;

/**
 * When a constraint is checked.
 */
public enum Deferral {

	/** At each statement, always. */
	NOT_DEFERRABLE,
	/** At each statement, unless the transaction asks for its end. */
	INITIALLY_IMMEDIATE,
	/** At the end of the transaction, unless it asks for each statement. */
	INITIALLY_DEFERRED

}
