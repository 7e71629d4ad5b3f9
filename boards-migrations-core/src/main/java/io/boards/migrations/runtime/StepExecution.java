package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one step on their way to the database.
 */
final class StepExecution {

	private final StepCode code;

	private final Session session;

	/** What a migration in Java must not have given away. */
	private final RunLock lock;

	private final List<Statement> statements;

	/** Only a migration in Java has them. */
	private final @Nullable LiveOperations operations;

	private final List<String> opening;

	private boolean inJava;

	private final List<Statement> sent;

	/**
	 * Prepares to run a step.
	 * @param run what the steps share
	 * @param code the step
	 * @param opening what is to be run before its statements, in the same message
	 */
	StepExecution(RunContext run, StepCode code, List<String> opening) {
		this.code = code;
		this.session = run.session();
		this.lock = run.lock();
		this.opening = opening;
		this.statements = run.staying(code.statements());
		this.inJava = code.section().isEmpty();
		this.operations = this.inJava ? LiveOperations.inTransaction(run, code) : null;
		this.sent = new ArrayList<>();
		opening.forEach((text) -> this.sent.add(Statement.of(text)));
		this.sent.addAll(this.statements);
	}

	/**
	 * Runs the step.
	 * @param closing what is to be run with it: its row, the log, COMMIT, and what is
	 * behind that
	 * @throws StatementFailure where a statement fails
	 */
	void run(List<String> closing) throws StatementFailure {
		if (this.operations != null) {
			JavaStep.run(this.code, this.session, this.operations);
			this.inJava = false;
			refuseEndedTransaction();
		}
		closing.forEach((text) -> this.sent.add(Statement.of(text)));
		this.session.run(this.opening, this.statements.stream().map(Statement::text).toList(), closing);
	}

	/**
	 * A migration in Java has the connection, and may have ended the transaction that it
	 * was given.
	 */
	private void refuseEndedTransaction() throws StatementFailure {
		try {
			Object[] row = this.session.exchange(Settings.ONLY_CATALOG, this.lock.isMine()).get(1).get(0);
			if (!(Boolean) row[0]) {
				throw new TransactionEndedException(this.code);
			}
		}
		catch (SQLException ex) {
			throw new StatementFailure(-1, ex);
		}
	}

	/**
	 * Finds the statement that failed.
	 * @param failure what was thrown by {@link #run}
	 * @return the statement, or null where it is not known or not the step's own
	 */
	@Nullable Statement failed(StatementFailure failure) {
		if (this.inJava && this.operations != null) {
			return this.operations.last();
		}
		int index = failure.index();
		return (index >= this.opening.size() && index < this.sent.size() && !isNote(failure)) ? this.sent.get(index)
				: null;
	}

	/**
	 * Whether what was sent before its statements failed, or behind them what the server
	 * was to keep and a script has let go.
	 * @param failure what was thrown by {@link #run}
	 * @param error what the database said
	 * @return true also where something was sent and it is not known what failed
	 */
	boolean isNotBegun(StatementFailure failure, DatabaseError error) {
		return !this.opening.isEmpty() && !error.isConnectionLost()
				&& (failure.index() < this.opening.size() || (isNote(failure) && error.isUnknownStatement()));
	}

	/**
	 * Whether only what is behind COMMIT failed, which sees that the session is as it
	 * was, and what the server is to keep for the next step.
	 * @param failure what was thrown by {@link #run}
	 * @return whether the step is committed all the same
	 */
	boolean isBehind(StatementFailure failure) {
		return !this.inJava && failure.index() > commit();
	}

	/**
	 * Whether it was not a statement of the step that failed, but one that notes it.
	 * @param failure what was thrown by {@link #run}
	 * @return false also for COMMIT, which may fail for what the step did
	 */
	boolean isNote(StatementFailure failure) {
		return !this.inJava && failure.index() >= this.opening.size() + this.statements.size()
				&& failure.index() < commit();
	}

	/** A step of a longer transaction has none. */
	private int commit() {
		int place = this.opening.size() + this.statements.size();
		while (place < this.sent.size() && !this.sent.get(place).text().equals("COMMIT")) {
			place++;
		}
		return place;
	}

}
