package io.boards.migrations.runtime;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.sql.Redaction;

/**
 * A run was interrupted outside a transaction, and only a person can tell what became of
 * the statement that was running.
 */
public class UnfinishedStatementException extends SectionStoppedException {

	private static final long serialVersionUID = 1L;

	UnfinishedStatementException(StepCode code, SectionStatement statement, JournalRow row, Finding finding) {
		super(Failure
			.of("The " + code.direction() + " of revision " + code.id()
					+ " is unfinished, and it cannot be found out how its statement " + row.statement() + " ended.")
			.fact("revision", StepFailures.name(code.step().revision()))
			.fact(StepFailures.place(code), StepFailures.location(code, statement.statement()))
			.fact("statement", Redaction.shown(statement.text()))
			.fact("begun", row.startedAt())
			.fact("SQLSTATE", row.sqlState())
			.fact("changed since", row.hash().equals(statement.hash()) ? null : "yes")
			.fact("found", finding.text())
			.remedy("Look at the database. If the statement has done what it is for, run migrations repair " + code.id()
					+ " --done; if nothing of it is there, migrations repair " + code.id()
					+ " --redo. Then start again."));
	}

}
