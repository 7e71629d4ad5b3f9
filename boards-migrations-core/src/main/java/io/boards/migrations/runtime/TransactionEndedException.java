package io.boards.migrations.runtime;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * A migration in Java ended the transaction that it was given.
 */
public class TransactionEndedException extends MigrationException {

	private static final long serialVersionUID = 1L;

	TransactionEndedException(StepCode code) {
		super(Failure
			.of("Revision " + code.id() + " ended the transaction that it was given. What it committed stays, and"
					+ " is not noted.")
			.fact("revision", StepFailures.name(code.step().revision()))
			.fact("class", code.script().location())
			.remedy("Undo by hand what it did, and take COMMIT or ROLLBACK out of it. A migration that must run outside a"
					+ " transaction says so with @Revision(transactional = false)."));
	}

}
