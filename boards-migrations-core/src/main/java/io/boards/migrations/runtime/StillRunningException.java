package io.boards.migrations.runtime;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.sql.Redaction;

/**
 * A statement that an earlier run began is still running.
 */
public class StillRunningException extends SectionStoppedException {

	private static final long serialVersionUID = 1L;

	private static final String END = " If nobody wants it any more, end it with SELECT pg_terminate_backend(pid):"
			+ " the next start finds out how far it came.";

	StillRunningException(JournalRow row, String who) {
		super(Failure.of("A statement of revision " + row.revision() + " is still running. Nothing was repaired.")
			.fact("statement", row.statement())
			.fact("run by", who)
			.remedy("Wait until it has ended." + END));
	}

	StillRunningException(StepCode code, SectionStatement statement, String who, Patience patience) {
		super(Failure
			.of("A statement of revision " + code.id()
					+ " that an earlier run began is still running, and did not end in time.")
			.fact("revision", StepFailures.name(code.step().revision()))
			.fact(StepFailures.place(code), StepFailures.location(code, statement.statement()))
			.fact("statement", Redaction.shown(statement.text()))
			.fact("run by", who)
			.fact("waited", patience.limit().toSeconds() + " s")
			.remedy("Wait until it has ended and start again, or let this run wait longer (boards.migrations.lock-wait)."
					+ END));
	}

}
