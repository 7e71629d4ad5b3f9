package io.boards.migrations.autoconfigure;

/**
 * What an application does about its database when it starts.
 */
public enum OnStartup {

	/** Upgrades it to the head before anything else touches it. */
	UPGRADE,

	/** Does not start unless the database is at the head. */
	CHECK,

	/** Waits until somebody else has brought it to the head. */
	WAIT,

	/** Does not look at it. */
	NONE

}
