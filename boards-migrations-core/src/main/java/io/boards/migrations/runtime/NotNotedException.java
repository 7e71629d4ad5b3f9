package io.boards.migrations.runtime;

import java.sql.SQLException;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * A step outside a transaction was run, but its row could not be written.
 */
public class NotNotedException extends MigrationException {

	private static final long serialVersionUID = 1L;

	NotNotedException(StepCode code, SQLException ex) {
		this(code, ex, DatabaseError.of(ex));
	}

	private NotNotedException(StepCode code, SQLException ex, DatabaseError error) {
		super(Failure
			.of("All statements of revision " + code.id()
					+ " were run outside a transaction, but that could not be noted.")
			.fact("revision", StepFailures.name(code.step().revision()))
			.fact("file", code.script().location())
			.fact("SQLSTATE", error.sqlState())
			.fact("error", error.message())
			.remedy("Do not start again before it is noted, since that would run the statements a second time: see to what"
					+ " the error says, then stamp the database with where it stands."),
				error.asCause(ex));
	}

}
