package io.boards.migrations.diff;

import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.SequenceOptions;

/**
 * Where the numbers of a column begin.
 */
final class Numbering {

	private Numbering() {
	}

	/** Whether a sequence counts up, so that the greatest number says where to go on. */
	static boolean growing(SequenceOptions options) {
		Long increment = options.increment();
		return increment == null || increment > 0;
	}

	/**
	 * Whether a column gets whole numbers that grow.
	 * @param column the column
	 * @param options how its sequence counts
	 * @return whether the greatest one says where to go on
	 */
	static boolean counts(Column column, SequenceOptions options) {
		return TypeText.of(column.type()).isInteger() && growing(options);
	}

	static long start(SequenceOptions options) {
		Long start = (options.start() != null) ? options.start() : options.minimum();
		return (start != null) ? start : 1;
	}

}
