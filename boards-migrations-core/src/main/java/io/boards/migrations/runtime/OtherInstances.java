package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What other instances do meanwhile with the steps of a run.
 */
final class OtherInstances {

	/**
	 * Who gets no further for so long is at something that takes time, or gone. It is
	 * longer than two looks can be apart. Less would not do where many start on few
	 * processors, and all of them are slow.
	 */
	private static final Duration STANDSTILL = Duration.ofMillis(500);

	private final RunContext run;

	private final List<StepCode> codes;

	/** What was applied when one of them had last been seen to take a step. */
	private @Nullable Set<String> seen;

	/**
	 * None of them was met yet.
	 * @param run what the steps share
	 * @param codes the steps of the run
	 */
	OtherInstances(RunContext run, List<StepCode> codes) {
		this.run = run;
		this.codes = codes;
	}

	/**
	 * Whether a step need not even be begun.
	 * @param code the step
	 * @return whether one of them was seen to have taken it
	 */
	boolean hadTaken(StepCode code) {
		boolean taken = this.seen != null && isIn(code, this.seen);
		if (taken) {
			tell(code);
		}
		return taken;
	}

	/**
	 * Whether a step is still to be taken, by what is applied under the lock.
	 * @param code the step
	 * @param applied what is applied around it
	 * @return false where one of them has taken it
	 * @throws ConcurrentChangeException where it can no longer be taken
	 */
	boolean haveLeft(StepCode code, Set<String> applied) {
		if (isIn(code, applied)) {
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

	private static void tell(StepCode code) {
		Log.log.info("{} was taken by another instance", code.step());
	}

	private static boolean isIn(StepCode code, Set<String> applied) {
		return applied.contains(code.id()) == code.isUpgrade();
	}

	/**
	 * Whoever took one step has mostly taken more, and goes on. To leave out what he took
	 * no lock is needed: what is committed would be found under the lock too, and what
	 * comes behind it looks again. As long as he gets further, to try for the lock would
	 * only be in his way.
	 * @param taken the step that he took
	 * @throws SQLException where the database fails
	 */
	void follow(StepCode taken) throws SQLException {
		tell(taken);
		Patience patience = Patience.withoutEnd(this.run.settings().listener());
		Duration last = Duration.ZERO;
		Set<String> applied = applied();
		while (!areAllIn(applied) && patience.waited().minus(last).compareTo(STANDSTILL) < 0) {
			if (patience.isTimeToReport()) {
				Log.log.info("Another instance takes the steps of this run, and goes on");
			}
			patience.pause();
			Set<String> now = applied();
			if (!now.equals(applied)) {
				applied = now;
				last = patience.waited();
			}
		}
		this.seen = applied;
	}

	private boolean areAllIn(Set<String> applied) {
		return this.codes.stream().allMatch((code) -> isIn(code, applied));
	}

	private Set<String> applied() throws SQLException {
		List<String> message = new ArrayList<>(Settings.role(this.run.settings()));
		message.add(this.run.tables().readIds());
		List<List<Object[]>> results = this.run.session().exchange(message);
		Set<String> ids = new HashSet<>();
		results.get(results.size() - 1).forEach((row) -> ids.add(String.valueOf(row[0])));
		return ids;
	}

}
