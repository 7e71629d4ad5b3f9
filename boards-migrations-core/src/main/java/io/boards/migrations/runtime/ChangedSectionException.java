package io.boards.migrations.runtime;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.sql.Redaction;

/**
 * A step outside a transaction is half done, and what is done of it is no longer what it
 * says.
 */
public class ChangedSectionException extends SectionStoppedException {

	private static final long serialVersionUID = 1L;

	private ChangedSectionException(Failure failure) {
		super(failure);
	}

	/**
	 * Statements are done that say something else now, or are gone.
	 * @param code the step
	 * @param rows the statements as they were; one may be done without a note of it
	 * @return the exception
	 */
	static ChangedSectionException ofStatements(StepCode code, List<JournalRow> rows) {
		return new ChangedSectionException(rows.stream()
			.reduce(facts(code),
					(failure, row) -> failure.fact("statement",
							row.statement() + (row.isDone() ? ", done " + row.doneAt() : ", begun " + row.startedAt())),
					(one, other) -> one)
			.remedy("Bring these statements back to what was run and start again, which goes on behind them. Write a new"
					+ " revision for what has to change."));
	}

	/**
	 * A backfill has changed some rows, and says something else now, or is gone.
	 * @param code the step
	 * @param row the backfill as it was
	 * @return the exception
	 */
	static ChangedSectionException ofBackfill(StepCode code, JournalRow row) {
		return new ChangedSectionException(facts(code).fact("backfill", row.target())
			.fact("statement", row.statement() + ", begun " + row.startedAt())
			.fact("rows changed", row.rows())
			.remedy("Bring the backfill back to what it was and start again, which goes on behind these rows. If it is to be"
					+ " another one, run migrations repair " + code.id()
					+ " --redo, which begins again with the first row, or --done if the rest is done by hand."));
	}

	/**
	 * It is to run in a transaction now.
	 * @param code the step
	 * @return the exception
	 */
	static ChangedSectionException ofMode(StepCode code) {
		return new ChangedSectionException(facts(code)
			.fact("begun", "outside a transaction, and now it is to run in one")
			.remedy("Let it run outside a transaction again, start again, and write a new revision for what has to"
					+ " change."));
	}

	/**
	 * What it made for itself ended with its session.
	 * @param code the step
	 * @param statement what made it
	 * @return the exception
	 */
	static ChangedSectionException ofTemporary(StepCode code, SectionStatement statement) {
		return new ChangedSectionException(Failure
			.of("The " + code.direction() + " of revision " + code.id()
					+ " was interrupted, and what it kept in temporary objects is gone.")
			.fact("revision", StepFailures.name(code.step().revision()))
			.fact(StepFailures.place(code), StepFailures.location(code, statement.statement()))
			.fact("statement", Redaction.shown(statement.text()))
			.remedy("Do by hand what is still to be done, and note it with migrations stamp."));
	}

	private static Failure facts(StepCode code) {
		return Failure
			.of("The " + code.direction() + " of revision " + code.id()
					+ " was changed after a part of it was done outside a transaction.")
			.fact("revision", StepFailures.name(code.step().revision()))
			.fact(StepFailures.place(code), code.script().location());
	}

}
