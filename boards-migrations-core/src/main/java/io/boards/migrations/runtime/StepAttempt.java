package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.sql.Statement;

/**
 * An attempt to run a step in a transaction, and what becomes of it.
 */
final class StepAttempt {

	private final RunContext run;

	private final Session session;

	private final StepCode code;

	private final Patience patience;

	private final long start = System.nanoTime();

	/**
	 * An attempt that begins now.
	 * @param run what the steps share
	 * @param code the step
	 * @param patience whether there is time for another one
	 */
	StepAttempt(RunContext run, StepCode code, Patience patience) {
		this.run = run;
		this.session = run.session();
		this.code = code;
		this.patience = patience;
	}

	/**
	 * Runs the statements of the step, between others in the same message.
	 * @param opening what is run before them; none where the transaction has begun
	 * @param closing what is run behind them
	 * @return how it left the session; a step that fails is not left that way
	 * @throws LockTimeout where a lock was not to be had, and there is time
	 */
	Ending run(List<String> opening, List<String> closing) throws LockTimeout {
		StepExecution execution = new StepExecution(this.run, this.code, opening);
		try {
			if (LockWatch.isNeeded(this.run.settings().within(this.code).lockTimeout())) {
				watched(execution, closing);
			}
			else {
				execution.run(closing);
			}
			return Ending.AS_IT_WAS;
		}
		catch (StatementFailure ex) {
			return ending(execution, ex);
		}
		catch (TransactionEndedException ex) {
			this.session.rollback(ex);
			throw ex;
		}
		catch (StoppedException ex) {
			this.session.rollback(ex);
			throw this.run.failures().stopped(this.code, 0, ex);
		}
		catch (Throwable ex) {
			// Also an Error: whatever ends a migration must not leave its half in the
			// database.
			this.session.rollback(ex);
			DatabaseError error = new DatabaseError(DatabaseError.NO_STATE, ex.getClass().getName(), null, 0);
			throw noted(error, Shutdown.isBegun() ? this.run.failures().stopped(this.code, 0, ex)
					: this.run.failures().of(this.code, ex));
		}
	}

	private void watched(StepExecution execution, List<String> closing) throws StatementFailure {
		LockWatch watch = this.session.watch(this.code.purpose());
		try {
			execution.run(closing);
		}
		finally {
			watch.end();
		}
	}

	private Ending ending(StepExecution execution, StatementFailure ex) throws LockTimeout {
		DatabaseError error = DatabaseError.of(ex.error());
		if (execution.isBehind(ex) && !error.isConnectionLost()) {
			return Ending.CHANGED;
		}
		this.session.rollback(ex);
		if (execution.isNotBegun(ex, error) && !Shutdown.isBegun()) {
			return error.isUnknownStatement() ? Ending.LET_GO : Ending.NOT_BEGUN;
		}
		StatementFailure failure = ex;
		if (error.isLock()) {
			Blockers blockers = Blockers.of(this.session, execution.failed(ex), ex);
			if (!this.patience.isOver()) {
				throw new LockTimeout(error, blockers);
			}
			failure = ex.blockedBy(blockers);
		}
		if (error.isConnectionLost() && new LostCommit(this.run, this.code, this.run.around(this.code)).isCommitted()) {
			Log.log.warn("The connection was lost while {} was committed; the database has it", this.code.id());
			return Ending.LOST;
		}
		if (Shutdown.isBegun()) {
			throw noted(error, this.run.failures().stopped(this.code, 0, error.asCause(ex.error())));
		}
		if (execution.isNote(ex) && !error.isConnectionLost()) {
			throw this.run.failedToNote(this.code, ex.error());
		}
		Statement statement = execution.failed(ex);
		throw noted(error, this.run.failures().of(this.code, statement, 0, failure));
	}

	/**
	 * Notes the failure in the log, where that is still possible.
	 */
	private MigrationException noted(DatabaseError error, MigrationException failure) {
		try {
			List<String> message = new ArrayList<>(List.of(Settings.BEGIN));
			message.addAll(Settings.role(this.run.settings()));
			message.addAll(List.of(
					this.run.bookkeeping().failed(this.code, VersionTables.millisecondsSince(this.start), error),
					"COMMIT"));
			this.session.finish(message);
		}
		catch (SQLException ex) {
			failure.addSuppressed(DatabaseError.of(ex).asCause(ex));
		}
		return failure;
	}

}
