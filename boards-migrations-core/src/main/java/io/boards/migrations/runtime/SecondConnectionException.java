package io.boards.migrations.runtime;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * A step outside a transaction needs two connections, and there was only one to be had.
 */
public class SecondConnectionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	SecondConnectionException(StepCode code, NoConnectionException ex) {
		super(Failure.of("No second connection was to be had for a step that runs outside a transaction.")
			.fact("revision", StepFailures.name(code.step().revision()))
			.fact("file", code.script().location())
			.fact("error", ex.error().message())
			.remedy("Let the pool have at least two connections (spring.datasource.hikari.maximum-pool-size): one holds"
					+ " the lock while the other runs the statements."),
				ex);
	}

}
