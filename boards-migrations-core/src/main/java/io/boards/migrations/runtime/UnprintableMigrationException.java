package io.boards.migrations.runtime;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * A migration in Java failed when it was asked what it would do.
 */
public class UnprintableMigrationException extends MigrationException {

	private static final long serialVersionUID = 1L;

	UnprintableMigrationException(StepCode code, RuntimeException ex) {
		super(Failure.of("A migration failed when it was asked what it would do. Nothing was run.")
			.fact("revision", StepFailures.name(code.step().revision()))
			.fact("class", code.script().location())
			.fact("exception", ex.getClass().getName())
			.fact("error", ex.getMessage())
			.remedy("Correct the class. What it does outside of op is also done when it is only asked."), ex);
	}

}
