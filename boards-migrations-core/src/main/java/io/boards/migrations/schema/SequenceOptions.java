package io.boards.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * How a sequence counts; null leaves an option to PostgreSQL.
 *
 * @param start the first value
 * @param increment the step, negative to count down
 * @param minimum the least value
 * @param maximum the greatest value
 * @param cache how many values a session takes at once
 * @param cycle whether it starts again at its end
 */
public record SequenceOptions(@Nullable Long start, @Nullable Long increment, @Nullable Long minimum,
		@Nullable Long maximum, @Nullable Long cache, boolean cycle) {

	/** Everything as PostgreSQL has it. */
	public static final SequenceOptions DEFAULTS = new SequenceOptions(null, null, null, null, null, false);

	/**
	 * The first value.
	 * @param value a number
	 * @return these options with it
	 */
	public SequenceOptions startWith(long value) {
		return new SequenceOptions(value, this.increment, this.minimum, this.maximum, this.cache, this.cycle);
	}

	/**
	 * The step.
	 * @param value a number, negative to count down
	 * @return these options with it
	 */
	public SequenceOptions incrementBy(long value) {
		return new SequenceOptions(this.start, value, this.minimum, this.maximum, this.cache, this.cycle);
	}

	/**
	 * The bounds, both included.
	 * @param least the least value
	 * @param greatest the greatest value
	 * @return these options with them
	 */
	public SequenceOptions between(long least, long greatest) {
		return new SequenceOptions(this.start, this.increment, least, greatest, this.cache, this.cycle);
	}

	/**
	 * The least value, where the greatest is left to PostgreSQL.
	 * @param value a number
	 * @return these options with it
	 */
	public SequenceOptions atLeast(long value) {
		return new SequenceOptions(this.start, this.increment, value, this.maximum, this.cache, this.cycle);
	}

	/**
	 * The greatest value, where the least is left to PostgreSQL.
	 * @param value a number
	 * @return these options with it
	 */
	public SequenceOptions atMost(long value) {
		return new SequenceOptions(this.start, this.increment, this.minimum, value, this.cache, this.cycle);
	}

	/**
	 * How many values a session takes at once.
	 * @param values a number from 1
	 * @return these options with it
	 */
	public SequenceOptions caching(long values) {
		return new SequenceOptions(this.start, this.increment, this.minimum, this.maximum, values, this.cycle);
	}

	/**
	 * That it starts again at its end.
	 * @return these options with that
	 */
	public SequenceOptions cycling() {
		return new SequenceOptions(this.start, this.increment, this.minimum, this.maximum, this.cache, true);
	}

}
