package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import io.boards.migrations.sql.Quoting;

/**
 * A session between two steps, when it is known what it is like and what should be
 * applied, so that nobody need look at an answer before the statements of a step can be
 * sent. Where something else is found, or the lock is not to be had, a statement of the
 * opening fails and nothing behind it is run; then the step is begun in the other way
 * ({@link RunTransaction}), which waits and tells.
 * <p>
 * What is the same around all steps is kept by the server, which would otherwise parse
 * and plan it for each: that takes longer than to run it.
 */
final class BetweenSteps {

	private final RunContext run;

	private final SessionState known;

	private final KeptStatement begin;

	/** By how many values they have. */
	private final Map<Integer, KeptStatement> inTime = new TreeMap<>();

	private final KeptStatement oneself;

	private final KeptStatement note;

	private final KeptStatement check;

	private BetweenSteps(RunContext run, SessionState known, List<StepCode> codes) {
		boolean upgrades = codes.get(0).isUpgrade();
		this.run = run;
		this.known = known;
		this.begin = new KeptStatement(begin(run.settings()));
		for (StepCode code : codes) {
			List<String> types = upgrades ? Collections.nCopies(1 + needs(code).size(), KeptStatement.TEXT)
					: List.of(KeptStatement.TEXT, KeptStatement.TEXTS);
			this.inTime.computeIfAbsent(types.size(), (count) -> inTime(upgrades, types));
		}
		this.oneself = new KeptStatement(known.beOneself(run.settings()));
		this.note = run.bookkeeping().done(upgrades, VersionTables.sinceBegin());
		this.check = new KeptStatement(known.check());
	}

	/**
	 * The session behind a step that was begun in the other way.
	 * @param run what the steps share
	 * @param known what the session is like between steps
	 * @param codes the steps, which all go the same way
	 * @return what the other steps can be run with
	 * @throws SQLException where the database fails
	 */
	static BetweenSteps of(RunContext run, SessionState known, List<StepCode> codes) throws SQLException {
		BetweenSteps steps = new BetweenSteps(run, known, codes);
		List<KeptStatement> statements = new ArrayList<>(List.of(steps.begin, steps.oneself, steps.note, steps.check));
		statements.addAll(steps.inTime.values());
		run.session().keep(statements, run.settings());
		return steps;
	}

	private String begin(RunSettings settings) {
		return "SELECT " + Settings.require(this.known.isThere(), "is not the session") + ", "
				+ Settings.pinned(settings, this.run.searchPath()) + ", "
				+ Settings.require(this.run.lock().take(), "has no lock");
	}

	/**
	 * Sees in a statement of its own, which therefore sees what was committed before the
	 * lock was had, that a step is still to be done.
	 */
	private KeptStatement inTime(boolean upgrades, List<String> types) {
		VersionTables tables = this.run.tables();
		List<String> values = KeptStatement.parameters(types.size());
		String condition = upgrades ? tables.canUpgrade(values) : tables.canDowngrade(values.get(0), values.get(1));
		return new KeptStatement(types, "SELECT " + Settings.require(condition, "is too late"));
	}

	SessionState known() {
		return this.known;
	}

	/**
	 * What is sent with a step.
	 * @param code the step
	 * @return what begins its transaction, and what notes it and ends that
	 */
	Envelope around(StepCode code) {
		KeptStatements kept = this.run.session().kept();
		List<String> opening = new ArrayList<>();
		opening.add(Settings.BEGIN);
		opening.add(code.script().limits().isEmpty() ? kept.execute(this.begin, List.of())
				: begin(this.run.settings().within(code)));
		opening.addAll(Settings.role(this.run.settings()));
		List<String> values = inTime(code);
		opening.add(
				kept.execute(Objects.requireNonNull(this.inTime.get(values.size()), "It is one of the steps"), values));
		return new Envelope(opening,
				List.of(kept.execute(this.oneself, List.of()),
						kept.execute(this.note, this.run.bookkeeping().values(code)), "COMMIT",
						kept.execute(this.check, List.of())));
	}

	private List<String> inTime(StepCode code) {
		List<String> values = new ArrayList<>(List.of(Quoting.literal(code.id())));
		if (code.isUpgrade()) {
			needs(code).forEach((id) -> values.add(Quoting.literal(id)));
		}
		else {
			values.add(VersionTables.array(needs(code)));
		}
		return values;
	}

	private Set<String> needs(StepCode code) {
		return new LinkedHashSet<>(this.run.needs().of(code.id()));
	}

}
