package io.boards.migrations.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.boards.migrations.operation.IrreversibleMigrationException;
import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.NeedsConnectionException;
import io.boards.migrations.operation.RecordedOperations;
import io.boards.migrations.revision.Direction;
import io.boards.migrations.revision.Plan;
import io.boards.migrations.revision.Step;
import io.boards.migrations.script.JavaScript;
import io.boards.migrations.script.Script;
import io.boards.migrations.script.Scripts;
import io.boards.migrations.script.SqlScript;
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
				reason(script)
					.ifPresent((reason) -> refusals.add(new IrreversibleException.Refusal(step.revision().id(),
							script.location(), reason, script instanceof StoredScript)));
			}
		}
		if (!refusals.isEmpty()) {
			throw new IrreversibleException(refusals);
		}
	}

	private static Optional<String> reason(Script script) {
		if (script.irreversible().isPresent()) {
			return script.irreversible();
		}
		if (script instanceof StoredScript) {
			// One without a downgrade is irreversible.
			return Optional.empty();
		}
		if (script instanceof SqlScript sql) {
			return sql.downgrade().isPresent() ? Optional.empty()
					: Optional.of("the file has no section -- migrate:downgrade");
		}
		Migration migration = ((JavaScript) script).migration();
		try {
			migration.downgrade(new RecordedOperations());
		}
		catch (NeedsConnectionException ex) {
			// It has a way back; what it is, only the database can tell.
			return Optional.empty();
		}
		catch (IrreversibleMigrationException ex) {
			return Optional.of(ex.reason());
		}
		catch (RuntimeException ex) {
			return Optional.of("its downgrade fails when it is asked what it would do: " + ex.getClass().getName());
		}
		return Optional.empty();
	}

}
