package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.Set;

import io.boards.migrations.failure.MigrationException;

/**
 * A step whose connection was lost, perhaps between COMMIT and its answer.
 *
 * @param run what is known of the run
 * @param code the step
 * @param around reads what is applied around it
 */
record LostCommit(RunContext run, StepCode code, String around) {

	/**
	 * Asks on a new connection, under the lock: whoever was lost in the middle of COMMIT
	 * holds it until that is decided. A server that is away, since it is started anew or
	 * another takes its place, is asked again for as long as one waits for locks.
	 * @return whether the database has the step
	 * @throws UncertainCommitException where the database does not answer
	 */
	boolean isCommitted() {
		Patience patience = this.run.settings().patience();
		try {
			while (true) {
				try {
					return ask(patience);
				}
				catch (NoConnectionException ex) {
					await(patience, ex, ex.error());
				}
				catch (SQLException ex) {
					await(patience, ex, DatabaseError.of(ex));
				}
			}
		}
		catch (SQLException | MigrationException ex) {
			throw new UncertainCommitException(this.code, ex);
		}
	}

	private boolean ask(Patience patience) throws SQLException {
		try (Session other = RunContext.open(this.run.source())) {
			Set<String> applied = this.run.transaction(other)
				.begin("see what became of " + this.code.id(), this.around, patience);
			return applied.contains(this.code.id()) == this.code.isUpgrade();
		}
	}

	private <E extends Exception> void await(Patience patience, E ex, DatabaseError error) throws E {
		boolean away = ex instanceof NoConnectionException || error.isConnectionLost();
		if (!away || patience.isOver()) {
			throw ex;
		}
		if (patience.isTimeToReport()) {
			Log.log.info("Waiting to see what became of {} for {} s: the database cannot be asked (SQLSTATE {})",
					this.code.id(), patience.waited().toSeconds(), error.sqlState());
		}
		patience.pause();
	}

}
