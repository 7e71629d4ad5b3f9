package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs all steps of a run in one transaction.
 *
 * @param run what the steps share
 * @param codes the steps
 */
record StepsTogether(RunContext run, List<StepCode> codes) {

	/**
	 * Runs them.
	 * @param expected the applied set that they were planned for
	 * @return what was done, or empty where the applied set is another by now
	 * @throws SQLException where the database failed outside the steps' statements
	 */
	Optional<List<StepReport>> run(Set<String> expected) throws SQLException {
		String purpose = "run " + this.codes.size() + " steps";
		Patience patience = this.run.settings().patience();
		while (true) {
			try {
				return attempt(expected, purpose, patience);
			}
			catch (LockTimeout ex) {
				ex.pause(purpose, patience);
			}
		}
	}

	private Optional<List<StepReport>> attempt(Set<String> expected, String purpose, Patience patience)
			throws SQLException, LockTimeout {
		RunListener listener = this.run.settings().listener();
		Closings closings = new Closings(this.run, this.codes);
		Session session = this.run.session();
		SessionSettings before = SessionSettings.before(this.codes, session);
		RunTransaction transaction = this.run.transaction(session, this.run.settings().within(this.codes.get(0)));
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
			StepAttempt attempt = new StepAttempt(this.run, code, patience);
			try {
				listener.begun(code.step());
				ending = attempt.run(List.of(), closings.of(i, transaction));
			}
			catch (RuntimeException | Error ex) {
				listener.failed(code.step(), ex);
				throw ex;
			}
			StepReport report = new StepReport(code.step(), Duration.ofNanos(System.nanoTime() - start));
			reports.add(report);
			listener.done(report);
		}
		transaction.before().restore(session, ending, before, this.codes);
		return Optional.of(reports);
	}

}
