package io.boards.migrations.schema;

import java.util.function.UnaryOperator;

/**
 * That a column numbers its rows itself.
 *
 * @param generation whether an insert may give its own value
 * @param options the sequence behind the column
 */
public record Identity(Generation generation, SequenceOptions options) {

	/**
	 * Whether an insert may give its own value.
	 */
	public enum Generation {

		/** It may not, unless it says {@code OVERRIDING SYSTEM VALUE}. */
		ALWAYS,
		/** It may. */
		BY_DEFAULT

	}

	/**
	 * An identity with PostgreSQL's own options.
	 * @param generation whether an insert may give its own value
	 * @return the identity
	 */
	public static Identity of(Generation generation) {
		return new Identity(generation, SequenceOptions.DEFAULTS);
	}

	/**
	 * How it counts.
	 * @param change what differs from PostgreSQL's own options
	 * @return the identity with them
	 */
	public Identity counting(UnaryOperator<SequenceOptions> change) {
		return new Identity(this.generation, change.apply(this.options));
	}

}
