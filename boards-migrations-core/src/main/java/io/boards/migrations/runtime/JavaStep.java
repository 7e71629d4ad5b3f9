package io.boards.migrations.runtime;

import java.sql.SQLException;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.script.JavaScript;

/**
 * Runs one direction of a migration in Java on a session's connection.
 */
final class JavaStep {

	private JavaStep() {
	}

	/**
	 * Runs the code of a step.
	 * @param code the step, whose script is in Java
	 * @param session where a transaction is open, if the step is to have one
	 * @param operations what the migration is given
	 * @throws StatementFailure where the database failed
	 */
	static void run(StepCode code, Session session, LiveOperations operations) throws StatementFailure {
		Migration migration = ((JavaScript) code.script()).migration();
		try {
			// Reading with a cursor needs the driver's own idea of a transaction.
			session.connection().setAutoCommit(!code.transactional());
			if (code.isUpgrade()) {
				migration.upgrade(operations);
			}
			else {
				migration.downgrade(operations);
			}
			operations.endDescription();
		}
		catch (SQLException ex) {
			throw new StatementFailure(-1, ex);
		}
		catch (SectionStoppedException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof SQLException error) {
					throw new StatementFailure(-1, error);
				}
			}
			throw ex;
		}
	}

}
