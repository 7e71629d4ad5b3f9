package io.boards.migrations.runtime;

/**
 * What is committed at once.
 */
public enum TransactionMode {

	/**
	 * Each step by itself: what was done before a failure stays.
	 */
	STEP,

	/**
	 * The whole plan: it is done entirely or not at all.
	 */
	ALL

}
