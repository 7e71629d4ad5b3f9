package io.boards.migrations.operation;

/**
 * What all typed methods of {@link Operations} come down to.
 */
interface Applying {

	/**
	 * Makes a change.
	 * @param operation the change
	 */
	void apply(Operation operation);

}
