package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

import io.boards.migrations.operation.DataOperation.Backfill;
import io.boards.migrations.sql.BoundStatement;
import io.boards.migrations.sql.Effect;

/**
 * Goes through the statements of a step outside a transaction, and decides for each what
 * is still to be done of it.
 */
final class SectionRun {

	private final RunContext run;

	private final StepCode code;

	private final Journal journal;

	private final StatementRun statements;

	private final EarlierRun earlier;

	private int begun;

	private int done;

	SectionRun(RunContext run, StepCode code, Journal journal, StatementRun statements) {
		this.run = run;
		this.code = code;
		this.journal = journal;
		this.statements = statements;
		this.earlier = new EarlierRun(journal, new Probe(run.session()), code);
	}

	/**
	 * Runs the next statement of a migration in Java, unless it is done.
	 * @param statement the statement
	 * @throws StatementFailure where it fails
	 * @throws OpenTransactionException where the migration began a transaction by itself
	 * @throws SQLException where the database fails otherwise
	 */
	void run(BoundStatement statement) throws StatementFailure, SQLException {
		if (this.run.session().isTransactionOpen()) {
			throw new OpenTransactionException(this.code);
		}
		run(SectionStatement.of(this.begun + 1, statement));
	}

	/**
	 * Runs a backfill as the next statement, unless it is done.
	 * @param backfill the backfill
	 * @throws StatementFailure where it fails
	 * @throws SQLException where the database fails otherwise
	 */
	void run(Backfill backfill) throws StatementFailure, SQLException {
		run(SectionStatement.of(this.begun + 1, backfill), new Effect.Backfill(backfill));
	}

	/**
	 * Runs the next statement, unless it is done.
	 * @param statement the statement
	 * @throws StatementFailure where it fails
	 * @throws SQLException where the database fails otherwise
	 */
	void run(SectionStatement statement) throws StatementFailure, SQLException {
		run(statement, Effect.of(statement.text()));
	}

	private void run(SectionStatement statement, Effect effect) throws StatementFailure, SQLException {
		this.begun = statement.number();
		if (this.run.session().isPooled() && PooledSectionException.isRefused(effect)) {
			throw new PooledSectionException(this.code, statement.statement(), "");
		}
		JournalRow row = this.journal.row(statement.number());
		if (effect instanceof Effect.OfSession ofSession) {
			if (row != null) {
				abandon(row);
			}
			this.statements.ofSession(statement, ofSession);
		}
		else if (row == null) {
			begin(statement, effect);
		}
		else if (row.isDone()) {
			skip(statement, effect, row);
		}
		else {
			resume(statement, effect, row);
		}
		this.done++;
	}

	private void begin(SectionStatement statement, Effect effect) throws StatementFailure, SQLException {
		if (effect instanceof Effect.CreateIndex index && index.ifNotExists() && index.name().isPresent()) {
			// PostgreSQL would be content with an invalid index of that name.
			resume(statement, effect, this.statements.note(statement, effect));
		}
		else {
			this.statements.run(statement, effect);
		}
	}

	private void skip(SectionStatement statement, Effect effect, JournalRow row) {
		if (!row.hash().equals(statement.hash())) {
			throw ChangedSectionException.ofStatements(this.code, List.of(row));
		}
		if (effect instanceof Effect.Temporary) {
			throw ChangedSectionException.ofTemporary(this.code, statement);
		}
		Log.log.info("{}: statement {} was done at {}", this.code.id(), row.statement(), row.doneAt());
	}

	private void resume(SectionStatement statement, Effect effect, JournalRow row)
			throws StatementFailure, SQLException {
		Finding finding = find(statement, row);
		boolean same = row.hash().equals(statement.hash());
		switch (finding.state()) {
			case NOTHING -> this.statements.run(statement, effect);
			case LEFT -> {
				this.statements.clean(finding, row.kind());
				this.statements.run(statement, effect);
			}
			case DONE -> {
				JournalRow now = Objects.requireNonNull(this.journal.row(row.statement()));
				if (!same) {
					throw ChangedSectionException.ofStatements(this.code, List.of(now));
				}
				if (!now.isDone()) {
					requireSame(statement, effect, now);
					this.journal.done(row.statement());
				}
			}
			case HALF -> {
				if (!same) {
					throw new UnfinishedStatementException(this.code, statement, row, finding);
				}
				this.statements.finish(statement, finding, row);
			}
			case BUSY, UNCLEAR -> throw new UnfinishedStatementException(this.code, statement, row, finding);
		}
	}

	private Finding find(SectionStatement statement, JournalRow row) throws SQLException {
		Finding finding = this.earlier.end(row, statement, this.run.settings().patience());
		Log.log.info("{}: statement {} was begun at {}, and its end was not noted: {}", this.code.id(), row.statement(),
				row.startedAt(), finding.text());
		JournalRow now = this.journal.row(row.statement());
		if (now != null && now.isHalfDone() && !now.hash().equals(statement.hash())) {
			throw ChangedSectionException.ofBackfill(this.code, now);
		}
		return finding;
	}

	private void requireSame(SectionStatement statement, Effect effect, JournalRow row) throws SQLException {
		if (effect instanceof Effect.CreateIndex wanted && row.target() != null) {
			Finding compared = new IndexDefinition(this.run.session(), row.target()).compare(wanted);
			if (compared.state() != Finding.State.DONE) {
				throw new UnfinishedStatementException(this.code, statement, row, compared);
			}
		}
	}

	/**
	 * Sees to a statement that was begun and is no longer in the section.
	 * @param row its row
	 * @throws ChangedSectionException where something of it is there to stay
	 * @throws StatementFailure where what it left cannot be taken away
	 * @throws SQLException where the database fails otherwise
	 */
	void abandon(JournalRow row) throws StatementFailure, SQLException {
		if (row.isDone()) {
			throw ChangedSectionException.ofStatements(this.code, List.of(row));
		}
		Finding finding = find(SectionStatement.gone(row), row);
		if (finding.state() == Finding.State.LEFT) {
			this.statements.clean(finding, row.kind());
		}
		else if (finding.state() != Finding.State.NOTHING) {
			throw ChangedSectionException.ofStatements(this.code, List.of(row));
		}
	}

	/**
	 * The place of the statement that was begun last.
	 * @return its number; 0 where there was none
	 */
	int begun() {
		return this.begun;
	}

	/**
	 * How many statements are done.
	 * @return their number, those of earlier runs included
	 */
	int done() {
		return this.done;
	}

}
