package io.boards.migrations.script;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.operation.Migration;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a migration that is written in Java cannot be created.
 */
public class MigrationCreationException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * A migration cannot be created.
	 * @param type its class
	 * @param cause what its constructor threw, or why that could not be called
	 */
	public MigrationCreationException(Class<? extends Migration> type, @Nullable Throwable cause) {
		super(describe(type, cause), cause);
	}

	private static Failure describe(Class<? extends Migration> type, @Nullable Throwable cause) {
		boolean missing = cause instanceof NoSuchMethodException;
		return Failure.of("A migration cannot be created. Nothing of it was run.")
			.fact("class", type.getName())
			.fact("reason", missing ? "It has no constructor without arguments." : String.valueOf(cause))
			.remedy(missing ? "Give it one; only an application with the starter can supply arguments."
					: "Correct its constructor or what it needs. What is made from the migrated database, such as a"
							+ " JPA repository, is not there yet: use op.jdbc().");
	}

}
