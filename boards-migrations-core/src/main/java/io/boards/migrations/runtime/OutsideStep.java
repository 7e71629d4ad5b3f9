package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A step that runs outside a transaction, while another connection holds the lock.
 */
final class OutsideStep {

	private final RunContext run;

	private final StepCode code;

	private final long start = System.nanoTime();

	private @Nullable LiveOperations operations;

	OutsideStep(RunContext run, StepCode code) {
		this.run = run;
		this.code = code;
	}

	/**
	 * Runs what is still to be run of it.
	 * @param lock the other connection
	 * @throws SQLException where the database failed outside the step's statements
	 */
	void run(LockConnection lock) throws SQLException {
		Session session = this.run.session();
		SessionSettings settings = SessionSettings.of(session);
		SessionState before = SessionState.read(session);
		Journal journal = Journal.open(this.run, this.code, before);
		StatementRun statements = new StatementRun(this.run, this.code, journal, lock);
		SectionRun section = new SectionRun(this.run, this.code, journal, statements);
		try {
			statements.prepare();
			execute(section, journal);
			statements.leave(before);
			settings.restore(session);
			note(journal);
		}
		catch (StatementFailure ex) {
			settings.restore(session, ex);
			throw failed(journal, section, statements, ex);
		}
		catch (StoppedException ex) {
			session.rollback(ex);
			settings.restore(session, ex);
			throw this.run.failures().stopped(this.code, section.done(), ex);
		}
		catch (OpenTransactionException ex) {
			session.rollback(ex);
			settings.restore(session, ex);
			throw ex;
		}
		catch (SectionStoppedException | SQLException ex) {
			settings.restore(session, ex);
			throw ex;
		}
		catch (Throwable ex) {
			session.rollback(ex);
			settings.restore(session, ex);
			throw noted(journal, new DatabaseError(DatabaseError.NO_STATE, ex.getClass().getName(), null, 0),
					Shutdown.isBegun() ? this.run.failures().stopped(this.code, section.done(), ex)
							: this.run.failures().of(this.code, ex));
		}
	}

	private MigrationException failed(Journal journal, SectionRun section, StatementRun statements,
			StatementFailure ex) {
		DatabaseError error = DatabaseError.of(ex.error());
		if (Shutdown.isBegun()) {
			return noted(journal, error,
					this.run.failures().stopped(this.code, section.done(), error.asCause(ex.error())));
		}
		Statement last = (this.operations != null) ? this.operations.last() : statements.last();
		return noted(journal, error, this.run.failures().of(this.code, last, section.done(), ex));
	}

	private void execute(SectionRun section, Journal journal) throws StatementFailure, SQLException {
		int statements = this.code.section().isPresent() ? runSection(section, journal) : runMigration(section);
		for (JournalRow row : journal.after(statements)) {
			section.abandon(row);
		}
	}

	private int runSection(SectionRun section, Journal journal) throws StatementFailure, SQLException {
		List<SectionStatement> statements = new ArrayList<>();
		this.code.statements().forEach((each) -> statements.add(SectionStatement.of(statements.size() + 1, each)));
		List<JournalRow> changed = journal.changed(statements);
		if (!changed.isEmpty()) {
			throw ChangedSectionException.ofStatements(this.code, changed);
		}
		for (SectionStatement statement : statements) {
			section.run(statement);
		}
		return statements.size();
	}

	private int runMigration(SectionRun section) throws StatementFailure, SQLException {
		LiveOperations live = LiveOperations.outside(this.run, this.code, section);
		this.operations = live;
		JavaStep.run(this.code, this.run.session(), live);
		if (this.run.session().isTransactionOpen()) {
			throw new OpenTransactionException(this.code);
		}
		return section.begun();
	}

	private void note(Journal journal) {
		try {
			journal.finish(this.run.bookkeeping().done(this.code, VersionTables.millisecondsSince(this.start)));
		}
		catch (SQLException ex) {
			throw new NotNotedException(this.code, ex);
		}
	}

	private MigrationException noted(Journal journal, DatabaseError error, MigrationException failure) {
		try {
			journal.log(this.run.bookkeeping().failed(this.code, VersionTables.millisecondsSince(this.start), error));
		}
		catch (SQLException ex) {
			failure.addSuppressed(DatabaseError.of(ex).asCause(ex));
		}
		return failure;
	}

}
