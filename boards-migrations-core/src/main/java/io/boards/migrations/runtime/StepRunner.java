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
	 * @param listener hears how it goes on
	 * @return what was done, or empty where the applied set is another by now
	 * @throws SQLException where the database failed outside the steps' statements
	 */
	Optional<List<StepReport>> runTogether(List<StepCode> codes, Set<String> expected, RunListener listener)
			throws SQLException {
		String purpose = "run " + codes.size() + " steps";
		Patience patience = new Patience(this.run.settings().lockWait());
		while (true) {
			try {
				return together(codes, expected, purpose, patience, listener);
			}
			catch (LockTimeout ex) {
				ex.pause(purpose, patience);
			}
		}
	}

	private Optional<List<StepReport>> together(List<StepCode> codes, Set<String> expected, String purpose,
			Patience patience, RunListener listener) throws SQLException, LockTimeout {
		List<List<String>> closings = closings(codes);
		Session session = this.run.session();
		SessionSettings before = SessionSettings.before(codes, session);
		Set<String> applied = this.run.transaction(session).begin(purpose, this.run.tables().readIds(), patience);
		if (!applied.equals(expected)) {
			session.exchange("ROLLBACK");
			return Optional.empty();
		}
		List<StepReport> reports = new ArrayList<>();
		for (int i = 0; i < codes.size(); i++) {
			long start = System.nanoTime();
			listener.begun(codes.get(i).step());
			execute(session, codes.get(i), closings.get(i), start, patience);
			StepReport report = new StepReport(codes.get(i).step(), Duration.ofNanos(System.nanoTime() - start));
			reports.add(report);
			listener.done(report);
		}
		session.leaveDriverTransaction();
		before.restore(session);
		return Optional.of(reports);
	}

	/**
	 * What is sent behind the statements of each step of one transaction: its row and its
	 * log, and then the time at which the next one begins, or COMMIT.
	 */
	private List<List<String>> closings(List<StepCode> codes) {
		List<List<String>> closings = new ArrayList<>();
		for (int i = 0; i < codes.size(); i++) {
			String duration = (i == 0) ? VersionTables.sinceBegin() : VersionTables.sinceMark();
			List<String> closing = new ArrayList<>(this.run.bookkeeping().done(codes.get(i), duration));
			closing.add((i < codes.size() - 1) ? VersionTables.mark() : "COMMIT");
			closings.add(closing);
		}
		return closings;
	}

	private boolean inTransaction(StepCode code, Patience patience) throws SQLException, LockTimeout {
		List<String> closing = closings(List.of(code)).get(0);
		Session session = this.run.session();
		SessionSettings before = SessionSettings.before(List.of(code), session);
		if (!isStillToDo(code, this.run.transaction(session).begin(code.purpose(), around(code), patience))) {
			session.exchange("ROLLBACK");
			return false;
		}
		if (execute(session, code, closing, System.nanoTime(), patience)) {
			session.leaveDriverTransaction();
			before.restore(session);
		}
		return true;
	}

	/**
	 * The lock is held on a connection of its own, since the work's connection must have
	 * no transaction open.
	 */
	private boolean outsideTransaction(StepCode code, Patience patience) throws SQLException {
		try (LockConnection lock = new LockConnection(this.run, code)) {
			if (!isStillToDo(code, lock.take(around(code), patience))) {
				return false;
			}
			new OutsideStep(this.run, code).run(lock);
			return true;
		}
	}

	/**
	 * Runs the statements of a step.
	 * @return whether the connection is still of use; where it is not, the step was seen
	 * to be committed
	 */
	private boolean execute(Session session, StepCode code, List<String> closing, long start, Patience patience)
			throws LockTimeout {
		StepExecution execution = new StepExecution(code, session, this.run.lock());
		try {
			execution.run(closing);
			return true;
		}
		catch (StatementFailure ex) {
			session.rollback(ex);
			DatabaseError error = DatabaseError.of(ex.error());
			if (error.isLock() && !patience.isOver()) {
				throw new LockTimeout(error);
			}
			if (error.isConnectionLost() && isCommitted(code)) {
				log.warn("The connection was lost while {} was committed; the database has it", code.id());
				return false;
			}
			if (execution.isNote(ex)) {
				throw this.run.failedToNote(code, ex.error());
			}
			Statement statement = execution.failed(ex);
			throw noted(session, code, start, error, this.run.failures().of(code, statement, 0, ex));
		}
		catch (TransactionEndedException ex) {
			session.rollback(ex);
			throw ex;
		}
		catch (Throwable ex) {
			// Also an Error: whatever ends a migration must not leave its half in the
			// database.
			session.rollback(ex);
			DatabaseError error = new DatabaseError(DatabaseError.NO_STATE, ex.getClass().getName(), null, 0);
			throw noted(session, code, start, error, this.run.failures().of(code, ex));
		}
	}

	/**
	 * Asks on a new connection, under the lock: whoever was lost in the middle of COMMIT
	 * holds it until that is decided.
	 */
	private boolean isCommitted(StepCode code) {
		try (Session other = RunContext.open(this.run.source())) {
			Patience patience = new Patience(this.run.settings().lockWait());
			Set<String> applied = this.run.transaction(other)
				.begin("see what became of " + code.id(), around(code), patience);
			return applied.contains(code.id()) == code.isUpgrade();
		}
		catch (SQLException | MigrationException ex) {
			throw new UncertainCommitException(code, ex);
		}
	}

	/**
	 * Notes the failure in the log, where that is still possible.
	 */
	private MigrationException noted(Session session, StepCode code, long start, DatabaseError error,
			MigrationException failure) {
		try {
			session.exchange(Settings.BEGIN, this.run.bookkeeping().failed(code, milliseconds(start), error), "COMMIT");
		}
		catch (SQLException ex) {
			failure.addSuppressed(DatabaseError.of(ex).asCause(ex));
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
