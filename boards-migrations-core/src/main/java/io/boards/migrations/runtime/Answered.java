package io.boards.migrations.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import io.boards.migrations.revision.Plan;
import io.boards.migrations.revision.RevisionGraph;

/**
 * What a roll call read of one tenant, judged without another question to the database.
 */
public final class Answered {

	private final AppliedSet applied;

	private final Reading reading;

	Answered(AppliedSet applied, Reading reading) {
		this.applied = applied;
		this.reading = reading;
	}

	/**
	 * Where the tenant stands.
	 * @return what its tables say
	 */
	public Standing standing() {
		return new Standing(this.applied.revisions(), this.applied.unfinished().sections());
	}

	/**
	 * Refuses what an upgrade would refuse, and tells what it would warn of.
	 * @return the warning; empty where there is none
	 * @throws UnknownRevisionException where the application does not know a revision,
	 * and must not go on beside it
	 * @throws ChangedScriptException where a script is not what was applied
	 */
	public String check() {
		return this.reading.warning(this.applied, this.reading.forward(this.applied), new Plan(List.of()));
	}

	/**
	 * Sees whether an upgrade has anything to do.
	 * @param planner makes its plan
	 * @return what it would report; empty where it has to be run
	 */
	public Optional<RunReport> idle(BiFunction<RevisionGraph, Set<String>, Plan> planner) {
		Basis basis = this.reading.forward(this.applied);
		if (!planner.apply(basis.graph(), basis.applied()).steps().isEmpty()) {
			return Optional.empty();
		}
		List<String> current = basis.current(basis.applied());
		return Optional.of(new RunReport(List.of(), current, current, this.reading.heads(), Duration.ZERO));
	}

}
