package io.boards.migrations.runtime;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.revision.Direction;
import io.boards.migrations.revision.Plan;
import io.boards.migrations.revision.Step;
import io.boards.migrations.script.Script;
import io.boards.migrations.script.Scripts;
import io.boards.migrations.script.StoredScript;

/**
 * Sees before the first step whether every step of a downgrade has a way back.
 */
final class WayBack {

	private WayBack() {
	}

	/**
	 * Refuses a plan that cannot be finished.
	 * @param plan the plan
	 * @param scripts where the code is
	 * @throws IrreversibleException where a revision has no way back
	 */
	static void check(Plan plan, Scripts scripts) {
		List<IrreversibleException.Refusal> refusals = new ArrayList<>();
		for (Step step : plan.steps()) {
			if (step.direction() == Direction.DOWNGRADE) {
				Script script = scripts.find(step.revision().id()).orElseThrow();
				NoWayBack.of(script)
					.ifPresent((none) -> refusals.add(new IrreversibleException.Refusal(step.revision().id(),
							script.location(), none.reason(), script instanceof StoredScript)));
			}
		}
		if (!refusals.isEmpty()) {
			throw new IrreversibleException(refusals);
		}
	}

}
