package io.boards.migrations.operation;

import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A property that gets another value, and the value that it had, where that is known.
 *
 * @param to the value afterwards; null for none
 * @param from the value before; null for none, or where it is not known
 * @param known whether the value before is known
 * @param <T> the kind of value
 */
public record Change<T>(@Nullable T to, @Nullable T from, boolean known) {

	/**
	 * A change that does not know what was before.
	 * @param to the value afterwards; null for none
	 * @param <T> the kind of value
	 * @return the change
	 */
	public static <T> Change<T> to(@Nullable T to) {
		return new Change<>(to, null, false);
	}

	/**
	 * A change that can be taken back.
	 * @param from the value before; null for none
	 * @param to the value afterwards; null for none
	 * @param <T> the kind of value
	 * @return the change
	 */
	public static <T> Change<T> between(@Nullable T from, @Nullable T to) {
		return new Change<>(to, from, true);
	}

	/**
	 * The same with other values.
	 * @param mapping gives the value that takes the place of one
	 * @return the change
	 */
	public Change<T> map(UnaryOperator<T> mapping) {
		return new Change<>((this.to != null) ? mapping.apply(this.to) : null,
				(this.from != null) ? mapping.apply(this.from) : null, this.known);
	}

	Inverse back(String what, Function<Change<T>, Operation> operation) {
		return this.known ? Inverse.of(operation.apply(between(this.to, this.from)))
				: Inverse.none("it is not known what " + what + " was");
	}

}
