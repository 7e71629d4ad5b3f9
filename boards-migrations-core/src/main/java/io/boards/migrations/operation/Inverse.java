package io.boards.migrations.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What takes an operation back.
 *
 * @param operations what to do, in this order; empty where nothing can be done
 * @param obstacle why there is no way back, to be read after "because"; null where there
 * is one
 */
public record Inverse(List<Operation> operations, @Nullable String obstacle) {

	public Inverse {
		operations = List.copyOf(operations);
	}

	static Inverse of(Operation... operations) {
		return new Inverse(List.of(operations), null);
	}

	static Inverse none(String obstacle) {
		return new Inverse(List.of(), obstacle);
	}

	/**
	 * Whether there is a way back.
	 * @return whether {@link #operations} take the operation back
	 */
	public boolean exists() {
		return this.obstacle == null;
	}

}
