package io.boards.migrations.runtime;

import java.sql.SQLException;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.sql.Redaction;

/**
 * A step outside a transaction was run, but its row could not be written.
 */
public class NotNotedException extends SectionStoppedException {

	private static final long serialVersionUID = 1L;

	NotNotedException(StepCode code, SQLException ex) {
		this(code, ex, DatabaseError.of(ex));
	}

	/**
	 * A single statement was run, and that could not be noted.
	 * @param code the step
	 * @param statement the statement
	 * @param ex what the database said
	 */
	NotNotedException(StepCode code, SectionStatement statement, SQLException ex) {
		super(Failure
			.of("A statement of revision " + code.id() + " was run outside a transaction, but that could not be noted.")
			.fact("revision", StepFailures.name(code.step().revision()))
			.fact(StepFailures.place(code), StepFailures.location(code, statement.statement()))
			.fact("statement", Redaction.shown(statement.text()))
			.fact("SQLSTATE", DatabaseError.of(ex).sqlState())
			.fact("error", DatabaseError.of(ex).message())
			.remedy("See to what the error says, and start again: what became of the statement is found out then."),
				DatabaseError.of(ex).asCause(ex));
	}

	private NotNotedException(StepCode code, SQLException ex, DatabaseError error) {
		super(Failure
			.of("All statements of revision " + code.id()
					+ " were run outside a transaction, but that could not be noted.")
			.fact("revision", StepFailures.name(code.step().revision()))
			.fact(StepFailures.place(code), code.script().location())
			.fact("SQLSTATE", error.sqlState())
			.fact("error", error.message())
			.remedy("See to what the error says, and start again: each statement is noted as done, and none of them is run a"
					+ " second time."),
				error.asCause(ex));
	}

}
