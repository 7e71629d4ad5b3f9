package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Runs single steps, each under the lock and only if it is still to be done then.
 */
final class StepRunner {

	private final RunContext run;

	private final List<StepCode> codes;

	/** The place of the last step that can be sent in one message; -1 for none. */
	private final int lastAtOnce;

	/** How many steps there are behind the one that is run. */
	private int left;

	/** Where a step has seen what the session is like between steps. */
	private @Nullable BetweenSteps between;

	/** What was applied when another instance had last been seen to take a step. */
	private @Nullable Set<String> seen;

	/**
	 * Begins with none of them.
	 * @param run what the steps share
	 * @param codes the steps of the run
	 */
	StepRunner(RunContext run, List<StepCode> codes) {
		this.run = run;
		this.codes = codes;
		this.left = codes.size();
		this.lastAtOnce = lastAtOnce(codes);
	}

	/**
	 * Runs a step.
	 * @param code the step
	 * @return whether it was run; false where another instance had done it meanwhile
	 * @throws SQLException where the database failed outside the step's statements
	 */
	boolean run(StepCode code) throws SQLException {
		this.left--;
		if (this.seen != null && isDone(code, this.seen)) {
			return false;
		}
		Patience patience = this.run.settings().patience();
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
	 * Runs all steps in one transaction.
	 * @param expected the applied set that they were planned for
	 * @return what was done, or empty where the applied set is another by now
	 * @throws SQLException where the database failed outside the steps' statements
	 */
	Optional<List<StepReport>> runTogether(Set<String> expected) throws SQLException {
		String purpose = "run " + this.codes.size() + " steps";
		Patience patience = this.run.settings().patience();
		while (true) {
			try {
				return together(expected, purpose, patience);
			}
			catch (LockTimeout ex) {
				ex.pause(purpose, patience);
			}
		}
	}

	private Optional<List<StepReport>> together(Set<String> expected, String purpose, Patience patience)
			throws SQLException, LockTimeout {
		RunListener listener = this.run.settings().listener();
		Closings closings = new Closings(this.run, this.codes);
		Session session = this.run.session();
		SessionSettings before = SessionSettings.before(this.codes, session);
		RunTransaction transaction = this.run.transaction(session, settings(this.codes.get(0)));
		Set<String> applied = transaction.begin(purpose, this.run.tables().readIds(), patience);
		if (!applied.equals(expected)) {
			session.exchange("ROLLBACK");
			return Optional.empty();
		}
		List<StepReport> reports = new ArrayList<>();
		Ending ending = Ending.AS_IT_WAS;
		for (int i = 0; i < this.codes.size(); i++) {
			long start = System.nanoTime();
			StepCode code = this.codes.get(i);
			try {
				listener.begun(code.step());
				ending = execute(session, code, List.of(), closings.of(i, transaction), start, patience);
			}
			catch (RuntimeException | Error ex) {
				listener.failed(code.step(), ex);
				throw ex;
			}
			StepReport report = new StepReport(code.step(), Duration.ofNanos(System.nanoTime() - start));
			reports.add(report);
			listener.done(report);
		}
		tidy(session, ending, transaction.before(), before, this.codes);
		return Optional.of(reports);
	}

	private boolean inTransaction(StepCode code, Patience patience) throws SQLException, LockTimeout {
		BetweenSteps known = this.between;
		if (known != null && canGoAtOnce(code) && atOnce(code, known, patience)) {
			return true;
		}
		Session session = this.run.session();
		Closings closings = new Closings(this.run, List.of(code));
		SessionSettings before = SessionSettings.before(List.of(code), session);
		RunTransaction transaction = this.run.transaction(session, settings(code));
		if (!isStillToDo(code, transaction.begin(code.purpose(), around(code), patience))) {
			this.seen = follow(session);
			return false;
		}
		BetweenSteps next = next(known, transaction.before());
		List<String> closing = closings.of(0, transaction);
		if (next != null && next != known) {
			session.keepsMore();
			closing.addAll(closing.indexOf("COMMIT"), next.keep());
		}
		List<String> release = (known != null && next != known) ? known.release() : List.of();
		closing.addAll(release);
		Ending ending = execute(session, code, List.of(), closing, System.nanoTime(), patience);
		note(ending, release);
		if (next != null) {
			next.keeps(true);
		}
		this.between = (ending != Ending.LOST) ? next : null;
		tidy(session, ending, transaction.before(), before, List.of(code));
		return true;
	}

	/** What is released by a message is gone if all of the message was run. */
	private void note(Ending ending, List<String> release) {
		if (ending == Ending.AS_IT_WAS && !release.isEmpty()) {
			this.run.session().keepsLess();
		}
	}

	/**
	 * What the steps behind this one can be run with.
	 * @return what there is already, if it still holds; null where no step needs it
	 */
	private @Nullable BetweenSteps next(@Nullable BetweenSteps known, SessionState state) {
		if (this.run.session().isPooled() || this.codes.size() - this.left > this.lastAtOnce) {
			return null;
		}
		return (known != null && known.holds(state)) ? known : new BetweenSteps(this.run, state, this.codes);
	}

	private static int lastAtOnce(List<StepCode> codes) {
		int last = codes.size() - 1;
		while (last >= 0 && !canGoAtOnce(codes.get(last))) {
			last--;
		}
		return last;
	}

	private static boolean canGoAtOnce(StepCode code) {
		return code.transactional() && !SessionSettings.mayChange(code);
	}

	/**
	 * Whoever took one step has mostly taken more, and goes on. To leave out what he took
	 * no lock is needed: what is committed would be found under the lock too, and what
	 * comes behind it looks again. As long as he gets further, to try for the lock would
	 * only be in his way.
	 */
	private Set<String> follow(Session session) throws SQLException {
		Patience patience = this.run.settings().patience();
		session.exchange("ROLLBACK");
		Set<String> before = Set.of();
		Set<String> applied = applied(session);
		while (!applied.equals(before) && !areAllDone(applied)) {
			if (patience.isTimeToReport()) {
				Log.log.info("Another instance takes the steps of this run, and goes on");
			}
			patience.pause();
			before = applied;
			applied = applied(session);
		}
		return applied;
	}

	private boolean areAllDone(Set<String> applied) {
		return this.codes.stream().allMatch((code) -> applied.contains(code.id()) == code.isUpgrade());
	}

	private Set<String> applied(Session session) throws SQLException {
		List<String> message = new ArrayList<>(Settings.role(this.run.settings()));
		message.add(this.run.tables().readIds());
		List<List<Object[]>> results = session.exchange(message);
		Set<String> ids = new HashSet<>();
		results.get(results.size() - 1).forEach((row) -> ids.add(String.valueOf(row[0])));
		return ids;
	}

	/**
	 * Runs a step in one message, in the hope that all is as it should be.
	 * @return false where it did not begin
	 */
	private boolean atOnce(StepCode code, BetweenSteps known, Patience patience) throws SQLException, LockTimeout {
		Session session = this.run.session();
		Envelope envelope = known.around(code);
		List<String> closing = new ArrayList<>(envelope.closing());
		List<String> release = (this.left == 0) ? known.release() : List.of();
		closing.addAll(release);
		Ending ending = execute(session, code, envelope.opening(), closing, System.nanoTime(), patience);
		if (ending == Ending.NOT_BEGUN) {
			return false;
		}
		note(ending, release);
		if (ending == Ending.LOST) {
			this.between = null;
		}
		tidy(session, ending, known.known(), SessionSettings.NONE, List.of(code));
		return true;
	}

	private static void tidy(Session session, Ending ending, SessionState before, SessionSettings settings,
			List<StepCode> codes) throws SQLException {
		if (ending == Ending.LOST) {
			session.lose();
			return;
		}
		session.leaveDriverTransaction();
		if (ending == Ending.CHANGED) {
			before.require(session, codes);
		}
		settings.restore(session);
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
	 * Runs the statements of a step, between others in the same message.
	 * @return how it left the session; a step that fails is not left that way
	 */
	private Ending execute(Session session, StepCode code, List<String> opening, List<String> closing, long start,
			Patience patience) throws LockTimeout {
		StepExecution execution = new StepExecution(this.run, code, opening);
		try {
			if (LockWatch.isNeeded(settings(code).lockTimeout())) {
				watched(session, code, execution, closing);
			}
			else {
				execution.run(closing);
			}
			return Ending.AS_IT_WAS;
		}
		catch (StatementFailure ex) {
			DatabaseError error = DatabaseError.of(ex.error());
			if (execution.isBehind(ex) && !error.isConnectionLost()) {
				return Ending.CHANGED;
			}
			session.rollback(ex);
			if (execution.isNotBegun(ex, error) && !Shutdown.isBegun()) {
				if (this.between != null && error.isUnknownStatement()) {
					this.between.keeps(false);
				}
				return Ending.NOT_BEGUN;
			}
			StatementFailure failure = ex;
			if (error.isLock()) {
				Blockers blockers = Blockers.of(session, execution.failed(ex), ex);
				if (!patience.isOver()) {
					throw new LockTimeout(error, blockers);
				}
				failure = ex.blockedBy(blockers);
			}
			if (error.isConnectionLost() && new LostCommit(this.run, code, around(code)).isCommitted()) {
				Log.log.warn("The connection was lost while {} was committed; the database has it", code.id());
				return Ending.LOST;
			}
			if (Shutdown.isBegun()) {
				throw noted(session, code, start, error,
						this.run.failures().stopped(code, 0, error.asCause(ex.error())));
			}
			if (execution.isNote(ex) && !error.isConnectionLost()) {
				throw this.run.failedToNote(code, ex.error());
			}
			Statement statement = execution.failed(ex);
			throw noted(session, code, start, error, this.run.failures().of(code, statement, 0, failure));
		}
		catch (TransactionEndedException ex) {
			session.rollback(ex);
			throw ex;
		}
		catch (StoppedException ex) {
			session.rollback(ex);
			throw this.run.failures().stopped(code, 0, ex);
		}
		catch (Throwable ex) {
			// Also an Error: whatever ends a migration must not leave its half in the
			// database.
			session.rollback(ex);
			DatabaseError error = new DatabaseError(DatabaseError.NO_STATE, ex.getClass().getName(), null, 0);
			throw noted(session, code, start, error,
					Shutdown.isBegun() ? this.run.failures().stopped(code, 0, ex) : this.run.failures().of(code, ex));
		}
	}

	private static void watched(Session session, StepCode code, StepExecution execution, List<String> closing)
			throws StatementFailure {
		LockWatch watch = session.watch(code.purpose());
		try {
			execution.run(closing);
		}
		finally {
			watch.end();
		}
	}

	/**
	 * Notes the failure in the log, where that is still possible.
	 */
	private MigrationException noted(Session session, StepCode code, long start, DatabaseError error,
			MigrationException failure) {
		try {
			List<String> message = new ArrayList<>(List.of(Settings.BEGIN));
			message.addAll(Settings.role(this.run.settings()));
			message.addAll(List.of(this.run.bookkeeping().failed(code, VersionTables.millisecondsSince(start), error),
					"COMMIT"));
			session.finish(message);
		}
		catch (SQLException ex) {
			failure.addSuppressed(DatabaseError.of(ex).asCause(ex));
		}
		return failure;
	}

	private RunSettings settings(StepCode code) {
		return this.run.settings().within(code);
	}

	private String around(StepCode code) {
		return this.run.tables().readAround(code.id(), this.run.needs().of(code.id()));
	}

	private static boolean isDone(StepCode code, Set<String> applied) {
		boolean done = applied.contains(code.id()) == code.isUpgrade();
		if (done) {
			Log.log.info("{} was taken by another instance", code.step());
		}
		return done;
	}

	private boolean isStillToDo(StepCode code, Set<String> applied) {
		if (isDone(code, applied)) {
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

	/** How a step that is done left the session. */
	private enum Ending {

		/** It was not begun, or has to be begun anew, and nothing of it is left. */
		NOT_BEGUN,

		/** With the role and the search path that it had. */
		AS_IT_WAS,

		/** With others, or something behind its COMMIT failed. */
		CHANGED,

		/** Without a connection; the step was seen to be committed. */
		LOST

	}

	/**
	 * A lock on a table was not to be had; the transaction is ended, and there is time to
	 * try again.
	 */
	private static final class LockTimeout extends Exception {

		private static final long serialVersionUID = 1L;

		private final transient DatabaseError error;

		private final transient Blockers blockers;

		LockTimeout(DatabaseError error, Blockers blockers) {
			this.error = error;
			this.blockers = blockers;
		}

		void pause(String purpose, Patience patience) {
			patience.pause(purpose, this.error, this.blockers);
		}

	}

}
