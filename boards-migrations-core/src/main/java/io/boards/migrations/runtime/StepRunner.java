package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs single steps, each under the lock and only if it is still to be done then.
 */
final class StepRunner {

	private static final Logger log = LoggerFactory.getLogger("io.boards.migrations");

	private final RunContext run;

	StepRunner(RunContext run) {
		this.run = run;
	}

	/**
	 * Runs a step.
	 * @param code the step
	 * @return whether it was run; false where another instance had done it meanwhile
	 * @throws SQLException where the database failed outside the step's statements
	 */
	boolean run(StepCode code) throws SQLException {
		Patience patience = new Patience(this.run.settings().lockWait());
		while (true) {
			try {
				return code.transactional() ? inTransaction(code, patience) : outsideTransaction(code, patience);
			}
			catch (LockTimeout ex) {
				ex.pause(code.purpose(), patience);
			}
		}
	}

	/**
	 * Runs steps in one transaction.
	 * @param codes the steps
	 * @param expected the applied set that they were planned for
	 * @return what was done, or empty where the applied set is another by now
	 * @throws SQLException where the database failed outside the steps' statements
	 */
	Optional<List<StepReport>> runTogether(List<StepCode> codes, Set<String> expected) throws SQLException {
		String purpose = "run " + codes.size() + " steps";
		Patience patience = new Patience(this.run.settings().lockWait());
		while (true) {
			try {
				return together(codes, expected, purpose, patience);
			}
			catch (LockTimeout ex) {
				ex.pause(purpose, patience);
			}
		}
	}

	private Optional<List<StepReport>> together(List<StepCode> codes, Set<String> expected, String purpose,
			Patience patience) throws SQLException, LockTimeout {
		Session session = this.run.session();
		Set<String> applied = this.run.transaction(session).begin(purpose, this.run.tables().readIds(), patience);
		if (!applied.equals(expected)) {
			session.exchange("ROLLBACK");
			return Optional.empty();
		}
		List<StepReport> reports = new ArrayList<>();
		for (StepCode code : codes) {
			long start = System.nanoTime();
			List<String> closing = this.run.bookkeeping().done(code, VersionTables.sinceBegin());
			execute(session, code, closing, start, patience);
			reports.add(new StepReport(code.step(), Duration.ofNanos(System.nanoTime() - start)));
		}
		session.exchange("COMMIT");
		session.leaveDriverTransaction();
		return Optional.of(reports);
	}

	private boolean inTransaction(StepCode code, Patience patience) throws SQLException, LockTimeout {
		Session session = this.run.session();
		if (!isStillToDo(code, this.run.transaction(session).begin(code.purpose(), around(code), patience))) {
			session.exchange("ROLLBACK");
			return false;
		}
		long start = System.nanoTime();
		List<String> closing = new ArrayList<>(this.run.bookkeeping().done(code, VersionTables.sinceBegin()));
		closing.add("COMMIT");
		execute(session, code, closing, start, patience);
		session.leaveDriverTransaction();
		return true;
	}

	/**
	 * The lock is held on a connection of its own, since the work's connection must have
	 * no transaction open.
	 */
	private boolean outsideTransaction(StepCode code, Patience patience) throws SQLException, LockTimeout {
		try (Session lockSession = this.run.openSecond(code)) {
			Set<String> applied = this.run.transaction(lockSession).begin(code.purpose(), around(code), patience);
			if (!isStillToDo(code, applied)) {
				lockSession.exchange("ROLLBACK");
				return false;
			}
			long start = System.nanoTime();
			Session session = this.run.session();
			execute(session, code, List.of(), start, patience);
			List<String> closing = new ArrayList<>(List.of("BEGIN"));
			closing.addAll(this.run.bookkeeping().done(code, milliseconds(start)));
			closing.add("COMMIT");
			session.exchange(closing);
			lockSession.exchange("ROLLBACK");
			return true;
		}
	}

	private void execute(Session session, StepCode code, List<String> closing, long start, Patience patience)
			throws LockTimeout {
		StepExecution execution = new StepExecution(code, session);
		try {
			execution.run(closing);
		}
		catch (StatementFailure ex) {
			if (code.transactional()) {
				session.rollback(ex);
			}
			DatabaseError error = DatabaseError.of(ex.error());
			if (error.isLock() && code.transactional() && !patience.isOver()) {
				throw new LockTimeout(error);
			}
			Statement statement = execution.failed(ex);
			throw noted(session, code, start, error,
					this.run.failures().of(code, statement, execution.committed(), ex));
		}
		catch (RuntimeException ex) {
			session.rollback(ex);
			DatabaseError error = new DatabaseError("none", ex.getClass().getName(), null, 0);
			throw noted(session, code, start, error, this.run.failures().of(code, ex));
		}
	}

	/**
	 * Notes the failure in the log, where that is still possible.
	 */
	private MigrationException noted(Session session, StepCode code, long start, DatabaseError error,
			MigrationException failure) {
		try {
			session.exchange(this.run.bookkeeping().failed(code, milliseconds(start), error));
		}
		catch (SQLException ex) {
			failure.addSuppressed(ex);
		}
		return failure;
	}

	private String around(StepCode code) {
		return this.run.tables().readAround(code.id(), this.run.needs().of(code.id()));
	}

	private boolean isStillToDo(StepCode code, Set<String> applied) {
		if (applied.contains(code.id()) == code.isUpgrade()) {
			log.info("{} was taken by another instance", code.step());
			return false;
		}
		List<String> missing = new ArrayList<>(code.isUpgrade() ? this.run.needs().of(code.id()) : List.of());
		missing.removeAll(applied);
		List<String> inTheWay = new ArrayList<>(code.isUpgrade() ? List.of() : applied);
		inTheWay.removeAll(this.run.needs().of(code.id()));
		inTheWay.remove(code.id());
		if (!missing.isEmpty() || !inTheWay.isEmpty()) {
			throw new ConcurrentChangeException(code, missing, inTheWay);
		}
		return true;
	}

	private static String milliseconds(long start) {
		return VersionTables.milliseconds(Duration.ofNanos(System.nanoTime() - start));
	}

	/**
	 * A lock on a table was not to be had; the transaction is ended, and there is time to
	 * try again.
	 */
	private static final class LockTimeout extends Exception {

		private static final long serialVersionUID = 1L;

		private final transient DatabaseError error;

		LockTimeout(DatabaseError error) {
			this.error = error;
		}

		void pause(String purpose, Patience patience) {
			log.info("Trying again to {}: a lock on a table was not to be had (SQLSTATE {})", purpose,
					this.error.sqlState());
			patience.pause();
		}

	}

}
