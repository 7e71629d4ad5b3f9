package io.boards.migrations.benchmarks.history;

/**
 * What a tool has to do.
 */
enum Work {

	/** To come to the head, from wherever the database is. */
	UPGRADE,
	/** To take all back. */
	DOWNGRADE

}
