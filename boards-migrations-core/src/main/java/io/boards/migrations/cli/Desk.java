package io.boards.migrations.cli;

import io.boards.migrations.Migrations;

/**
 * What every command has at hand.
 *
 * @param workplace what it works on
 * @param terminal where it prints
 */
record Desk(Workplace workplace, Terminal terminal) {

	/** Done. */
	static final int DONE = 0;

	/** Failed, or a difference was found. */
	static final int FAILED = 1;

	Migrations migrations() {
		return this.workplace.migrations();
	}

}
