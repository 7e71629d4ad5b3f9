package io.boards.migrations.runtime;

import java.time.Duration;
import java.util.List;

/**
 * What an upgrade or a downgrade did.
 *
 * @param steps the steps that this run took, in order; steps of the plan that another
 * instance took meanwhile are not among them
 * @param before the current revisions before it
 * @param current the current revisions after it
 * @param heads the revisions of the application without children
 * @param duration how long it took in all
 */
public record RunReport(List<StepReport> steps, List<String> before, List<String> current, List<String> heads,
		Duration duration) {

	public RunReport {
		steps = List.copyOf(steps);
		before = List.copyOf(before);
		current = List.copyOf(current);
		heads = List.copyOf(heads);
	}

}
