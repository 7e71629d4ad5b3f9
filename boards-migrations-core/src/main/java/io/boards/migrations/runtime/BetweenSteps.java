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

	/**
	 * The session behind a step that is begun in the other way.
	 * @param run what the steps share
	 * @param known what the session is like between steps
	 * @param codes the steps, which all go the same way
	 */
	BetweenSteps(RunContext run, SessionState known, List<StepCode> codes) {
		boolean upgrades = codes.get(0).isUpgrade();
		// A name that is taken would fail the step. Others may have been left by whoever
		// had the connection, or by this run itself before a script let them go.
		String prefix = KeptStatement.PREFIX + Long.toUnsignedString(System.nanoTime(), Character.MAX_RADIX) + "_";
		this.run = run;
		this.known = known;
		this.begin = new KeptStatement(prefix + "begin", begin(run.settings()));
		for (StepCode code : codes) {
			List<String> types = upgrades ? Collections.nCopies(1 + needs(code).size(), KeptStatement.TEXT)
					: List.of(KeptStatement.TEXT, KeptStatement.TEXTS);
			this.inTime.computeIfAbsent(types.size(), (count) -> inTime(prefix + "in_time_" + count, upgrades, types));
		}
		this.oneself = new KeptStatement(prefix + "oneself", known.beOneself(run.settings()));
		this.note = run.bookkeeping().done(prefix + "note", upgrades, VersionTables.sinceBegin());
		this.check = new KeptStatement(prefix + "check", known.check());
	}

	private List<KeptStatement> all() {
		List<KeptStatement> all = new ArrayList<>(this.inTime.values());
		all.addAll(List.of(this.begin, this.oneself, this.note, this.check));
		return all;
	}

	/**
	 * Has the server keep what steps have in common.
	 * @return statements to be run in the transaction of a step, as whoever notes it
	 */
	List<String> keep() {
		return all().stream().map(KeptStatement::prepare).toList();
	}

	/**
	 * Has the server keep nothing of it.
	 * @return statements to be run behind COMMIT
	 */
	List<String> release() {
		return all().stream().map((each) -> KeptStatement.release(each.name())).toList();
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
	private KeptStatement inTime(String name, boolean upgrades, List<String> types) {
		VersionTables tables = this.run.tables();
		List<String> values = KeptStatement.parameters(types.size());
		String condition = upgrades ? tables.canUpgrade(values) : tables.canDowngrade(values.get(0), values.get(1));
		return new KeptStatement(name, types, "SELECT " + Settings.require(condition, "is too late"));
	}

	/**
	 * What the session is known to be like.
	 * @return its state
	 */
	SessionState state() {
		return this.known;
	}

	/**
	 * What is sent with a step.
	 * @param code the step
	 * @return what begins its transaction, and what notes it and ends that
	 * @throws SQLException where the connection is broken
	 */
	Envelope around(StepCode code) throws SQLException {
		List<String> opening = new ArrayList<>();
		opening.add(Settings.BEGIN);
		// The driver has to see by the text that it will read strings in another way.
		boolean usual = this.run.session().hasStandardStrings() && code.script().limits().isEmpty();
		opening.add(usual ? this.begin.execute(List.of()) : begin(this.run.settings().within(code)));
		opening.addAll(Settings.role(this.run.settings()));
		List<String> values = inTime(code);
		opening.add(Objects.requireNonNull(this.inTime.get(values.size()), "It is one of the steps").execute(values));
		return new Envelope(opening, List.of(this.oneself.execute(List.of()),
				this.note.execute(this.run.bookkeeping().values(code)), "COMMIT", this.check.execute(List.of())));
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
