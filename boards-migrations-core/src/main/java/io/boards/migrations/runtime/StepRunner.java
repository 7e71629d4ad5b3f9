package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Runs single steps, each under the lock and only if it is still to be done then.
 */
final class StepRunner implements AutoCloseable {

	private final RunContext run;

	private final List<StepCode> codes;

	private final OtherInstances others;

	private final KeptStatements kept;

	/** The place of the last step that can be sent in one message; -1 for none. */
	private final int lastAtOnce;

	/** How many steps there are behind the one that is run. */
	private int left;

	/**
	 * Where a step has seen what the session is like between steps, and the server keeps
	 * what can be sent with them.
	 */
	private @Nullable BetweenSteps between;

	/**
	 * Begins with none of them.
	 * @param run what the steps share
	 * @param codes the steps of the run
	 */
	StepRunner(RunContext run, List<StepCode> codes) {
		this.run = run;
		this.codes = codes;
		this.others = new OtherInstances(run, codes);
		this.kept = new KeptStatements(run.session());
		this.lastAtOnce = lastAtOnce(codes);
		this.left = codes.size();
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
	 * Runs a step.
	 * @param code the step
	 * @return whether it was run; false where another instance had done it meanwhile
	 * @throws SQLException where the database failed outside the step's statements
	 */
	boolean run(StepCode code) throws SQLException {
		this.left--;
		if (this.others.hadTaken(code)) {
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

	private boolean inTransaction(StepCode code, Patience patience) throws SQLException, LockTimeout {
		return (canGoAtOnce(code) && atOnce(code, patience)) || inTwoMessages(code, patience);
	}

	/**
	 * Runs a step in one message, in the hope that all is as it should be.
	 * @return false where it did not begin
	 */
	private boolean atOnce(StepCode code, Patience patience) throws SQLException, LockTimeout {
		BetweenSteps known = this.between;
		if (known == null) {
			return false;
		}
		Envelope envelope = known.around(code);
		List<String> release = (this.left == 0) ? known.release() : List.of();
		List<String> closing = new ArrayList<>(envelope.closing());
		closing.addAll(release);
		Ending ending = new StepAttempt(this.run, code, patience).run(envelope.opening(), closing);
		if (ending == Ending.LET_GO) {
			this.between = null;
		}
		if (ending == Ending.NOT_BEGUN || ending == Ending.LET_GO) {
			return false;
		}
		end(ending, release, known);
		known.state().restore(this.run.session(), ending, SessionSettings.NONE, List.of(code));
		return true;
	}

	private boolean inTwoMessages(StepCode code, Patience patience) throws SQLException, LockTimeout {
		Session session = this.run.session();
		Closings closings = new Closings(this.run, List.of(code));
		SessionSettings before = SessionSettings.before(List.of(code), session);
		RunTransaction transaction = this.run.transaction(session, this.run.settings().within(code));
		Optional<Set<String>> applied = transaction.beginUnless(code.purpose(), this.run.isTaken(code),
				this.run.around(code), patience);
		if (applied.isEmpty() || !this.others.haveLeft(code, applied.get())) {
			session.leaveTransaction();
			this.others.follow(code);
			return false;
		}
		BetweenSteps known = this.between;
		BetweenSteps next = next(known, transaction.before());
		List<String> closing = closings.of(0, transaction);
		if (next != null && next != known) {
			this.kept.keep();
			closing.addAll(closing.indexOf("COMMIT"), next.keep());
		}
		List<String> release = (known != null && next != known) ? known.release() : List.of();
		closing.addAll(release);
		Ending ending = new StepAttempt(this.run, code, patience).run(List.of(), closing);
		end(ending, release, next);
		transaction.before().restore(session, ending, before, List.of(code));
		return true;
	}

	/**
	 * What the steps behind this one can be run with.
	 * @return what there is already, if it still holds; null where no step needs it
	 */
	private @Nullable BetweenSteps next(@Nullable BetweenSteps known, SessionState state) {
		if (this.run.session().isPooled() || this.codes.size() - this.left > this.lastAtOnce) {
			return null;
		}
		return (known != null && known.state().equals(state)) ? known : new BetweenSteps(this.run, state, this.codes);
	}

	/** What is released by a message is gone if all of the message was run. */
	private void end(Ending ending, List<String> release, @Nullable BetweenSteps next) {
		if (ending == Ending.LOST) {
			this.kept.lose();
		}
		else if (ending == Ending.AS_IT_WAS && !release.isEmpty()) {
			this.kept.letGo();
		}
		this.between = (ending != Ending.LOST) ? next : null;
	}

	/**
	 * The lock is held on a connection of its own, since the work's connection must have
	 * no transaction open.
	 */
	private boolean outsideTransaction(StepCode code, Patience patience) throws SQLException {
		try (LockConnection lock = new LockConnection(this.run, code)) {
			Optional<Set<String>> applied = lock.take(patience);
			if (applied.isPresent() && this.others.haveLeft(code, applied.get())) {
				new OutsideStep(this.run, code).run(lock);
				return true;
			}
		}
		this.others.follow(code);
		return false;
	}

	/**
	 * Leaves nothing on the server for whoever gets the connection next.
	 * @throws SQLException where the database fails
	 */
	@Override
	public void close() throws SQLException {
		this.run.session().leaveTransaction();
		this.kept.close();
	}

}
