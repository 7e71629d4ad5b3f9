package io.boards.migrations.revision;

import java.util.List;

/**
 * The steps that lead from an applied set to a target, in the order in which they run.
 *
 * @param steps empty where there is nothing to do
 */
public record Plan(List<Step> steps) {

	public Plan {
		steps = List.copyOf(steps);
	}

	/**
	 * Whether there is nothing to do.
	 * @return true where the plan has no step
	 */
	public boolean isEmpty() {
		return this.steps.isEmpty();
	}

}
