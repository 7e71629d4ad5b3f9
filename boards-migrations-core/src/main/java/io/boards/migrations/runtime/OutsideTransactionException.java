package io.boards.migrations.runtime;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.revision.Step;

/**
 * A run that is to be one transaction has a step that must run outside one.
 */
public class OutsideTransactionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	OutsideTransactionException(List<StepCode> codes) {
		super(codes.stream()
			.map(StepCode::step)
			.map(Step::revision)
			.reduce(Failure
				.of("A step that must run outside a transaction cannot be part of a run that is one. Nothing was run."),
					(failure, revision) -> failure.fact("revision", StepFailures.name(revision)), (one, other) -> one)
			.remedy("Run with boards.migrations.transaction=step."));
	}

	/**
	 * Refuses such a run.
	 * @param codes its steps
	 */
	static void check(List<StepCode> codes) {
		List<StepCode> outside = codes.stream().filter((code) -> !code.transactional()).toList();
		if (!outside.isEmpty()) {
			throw new OutsideTransactionException(outside);
		}
	}

}
