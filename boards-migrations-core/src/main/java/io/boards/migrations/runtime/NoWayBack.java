package io.boards.migrations.runtime;

import java.util.Optional;

import io.boards.migrations.operation.IrreversibleMigrationException;
import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.NeedsConnectionException;
import io.boards.migrations.operation.RecordedOperations;
import io.boards.migrations.script.JavaScript;
import io.boards.migrations.script.Script;
import io.boards.migrations.script.SqlScript;
import io.boards.migrations.script.StoredScript;

/**
 * That a revision has no way back.
 *
 * @param reason why
 * @param documented whether its author says so
 */
public record NoWayBack(String reason, boolean documented) {

	/**
	 * Asks a script whether it has a way back. A migration in Java is asked what its
	 * downgrade would do.
	 * @param script the script
	 * @return why there is none, or empty where there is one
	 */
	public static Optional<NoWayBack> of(Script script) {
		if (script.irreversible().isPresent()) {
			return script.irreversible().map((reason) -> new NoWayBack(reason, true));
		}
		if (script instanceof StoredScript) {
			// One without a downgrade is irreversible.
			return Optional.empty();
		}
		if (script instanceof SqlScript sql) {
			return sql.downgrade().isPresent() ? Optional.empty()
					: Optional.of(new NoWayBack("the file has no section -- migrate:downgrade", false));
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
			return Optional.of(new NoWayBack(ex.reason(), true));
		}
		catch (RuntimeException ex) {
			return Optional.of(new NoWayBack(
					"its downgrade fails when it is asked what it would do: " + ex.getClass().getName(), false));
		}
		return Optional.empty();
	}

}
