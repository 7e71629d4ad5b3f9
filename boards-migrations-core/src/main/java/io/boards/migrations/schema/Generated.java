package io.boards.migrations.schema;

/**
 * How a generated column comes to its value.
 *
 * @param expression an SQL expression over the other columns
 * @param storage when it is computed
 */
public record Generated(String expression, Storage storage) {

	/**
	 * When the value of a generated column is computed.
	 */
	public enum Storage {

		/** When the row is written. */
		STORED,
		/** When the row is read; PostgreSQL 18 or later. */
		VIRTUAL

	}

}
