package io.boards.migrations.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * What is sent behind the statements of each step of one transaction: its row and its
 * log, and then what the next step begins with, or COMMIT.
 */
final class Closings {

	private final RunContext run;

	private final List<StepCode> codes;

	private final List<List<String>> notes = new ArrayList<>();

	/**
	 * Prepares them, before the transaction is begun: the downgrade of a migration in
	 * Java is recorded for its row.
	 * @param run what is known of the run
	 * @param codes the steps of the transaction
	 */
	Closings(RunContext run, List<StepCode> codes) {
		this.run = run;
		this.codes = codes;
		for (StepCode code : codes) {
			String duration = this.notes.isEmpty() ? VersionTables.sinceBegin() : VersionTables.sinceMark();
			this.notes.add(run.bookkeeping().done(code, duration));
		}
	}

	/**
	 * The closing of a step.
	 * @param place the step's place in the transaction
	 * @param transaction the transaction, which has begun
	 * @return statements
	 */
	List<String> of(int place, RunTransaction transaction) {
		List<String> closing = new ArrayList<>();
		closing.add(transaction.before().beOneself(this.run.settings()));
		closing.addAll(this.notes.get(place));
		if (place < this.codes.size() - 1) {
			RunSettings next = this.run.settings().within(this.codes.get(place + 1));
			closing.add(VersionTables.mark());
			closing.add(Settings.again(next, this.run.searchPath()));
		}
		else {
			closing.addAll(transaction.end());
		}
		return closing;
	}

}
