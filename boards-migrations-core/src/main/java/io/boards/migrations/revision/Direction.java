package io.boards.migrations.revision;

/**
 * Which way a step goes.
 */
public enum Direction {

	/**
	 * The revision is applied.
	 */
	UPGRADE,

	/**
	 * The revision is taken back.
	 */
	DOWNGRADE

}
