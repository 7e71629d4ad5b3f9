package io.boards.migrations.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The beginning of a step that travels in one message with its statements and its end: it
 * is known what the session is like and what should be applied, so that nobody need look
 * at the answer first. Where something else is found, or the lock is not to be had, a
 * statement of it fails and nothing behind it is run; then the step is begun in the other
 * way ({@link RunTransaction}), which waits and tells.
 */
final class Opening {

	private final RunContext run;

	private final SessionState known;

	private final String usual;

	private final List<String> end;

	/**
	 * The beginning of the steps that follow one that was begun in the other way.
	 * @param run what the steps share
	 * @param known what the session is like between steps
	 */
	Opening(RunContext run, SessionState known) {
		this.run = run;
		this.known = known;
		this.usual = prepare(run.settings());
		this.end = RunTransaction.end(known);
	}

	private String prepare(RunSettings settings) {
		return "SELECT " + Settings.require(this.known.isThere(), "is not the session") + ", "
				+ Settings.pinned(settings, this.run.searchPath()) + ", "
				+ Settings.require(this.run.lock().take(), "has no lock");
	}

	/**
	 * Begins, takes the lock, and sees in a statement of its own, which therefore sees
	 * what was committed before the lock was had, that the step is still to be done.
	 * @param code the step
	 * @return statements
	 */
	List<String> of(StepCode code) {
		List<String> statements = new ArrayList<>();
		statements.add(Settings.BEGIN);
		statements.add(code.script().limits().isEmpty() ? this.usual : prepare(this.run.settings().within(code)));
		statements.addAll(Settings.role(this.run.settings()));
		VersionTables tables = this.run.tables();
		Set<String> needs = Set.copyOf(this.run.needs().of(code.id()));
		statements.add("SELECT " + Settings.require(
				code.isUpgrade() ? tables.canUpgrade(code.id(), needs) : tables.canDowngrade(code.id(), needs),
				"is too late"));
		return statements;
	}

	SessionState known() {
		return this.known;
	}

	/**
	 * What ends the transaction.
	 * @return statements
	 */
	List<String> end() {
		return this.end;
	}

}
