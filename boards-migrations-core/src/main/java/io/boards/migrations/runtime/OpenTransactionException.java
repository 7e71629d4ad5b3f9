package io.boards.migrations.runtime;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * A migration in Java that runs outside a transaction began one and did not end it.
 */
public class OpenTransactionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	OpenTransactionException(StepCode code) {
		super(Failure
			.of("Revision " + code.id() + " began a transaction and left it open. What it did in that was rolled back,"
					+ " what it did before stays.")
			.fact("revision", StepFailures.name(code.step().revision()))
			.fact("class", code.script().location())
			.remedy("Undo by hand what it did before, and let it commit what it begins; or let the whole migration run in"
					+ " a transaction."));
	}

}
