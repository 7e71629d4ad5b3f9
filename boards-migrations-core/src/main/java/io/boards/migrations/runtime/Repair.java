package io.boards.migrations.runtime;

/**
 * What a statement counts as of which nobody knows how it ended.
 */
public enum Repair {

	/** It has done what it is for; the next run goes on behind it. */
	DONE,

	/** Nothing of it is there; the next run runs it again. */
	REDO

}
