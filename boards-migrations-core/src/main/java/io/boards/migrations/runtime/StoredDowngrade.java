package io.boards.migrations.runtime;

import java.util.function.Consumer;

import io.boards.migrations.operation.IrreversibleMigrationException;
import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.NeedsConnectionException;
import io.boards.migrations.operation.RecordedOperations;
import io.boards.migrations.script.JavaScript;
import io.boards.migrations.script.Script;
import io.boards.migrations.script.SqlScript;
import io.boards.migrations.script.TimeLimits;
import io.boards.migrations.sql.PrintedScript;
import io.boards.migrations.sql.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * The way back of a revision as SQL, kept in the database for an application that no
 * longer, or not yet again, has its script.
 */
final class StoredDowngrade {

	private StoredDowngrade() {
	}

	/**
	 * What to store with a revision that is applied.
	 * @param script its script
	 * @return a section as in a file, or null where it cannot be known or has a secret in
	 * it, which has no place in a table
	 */
	static @Nullable String of(Script script) {
		return of(script,
				(ex) -> Log.log.warn("No downgrade is stored for {}: its migration failed when asked for it ({})",
						script.location(), ex.getClass().getName()));
	}

	/**
	 * What to store with a revision.
	 * @param script its script
	 * @param failed hears why a migration failed when it was asked for it
	 * @return a section as in a file, or null where it cannot be known or has a secret in
	 * it, which has no place in a table
	 */
	static @Nullable String of(Script script, Consumer<RuntimeException> failed) {
		String downgrade = known(script, failed);
		return (downgrade == null || !Redaction.ofSecrets(downgrade).equals(downgrade)) ? null : downgrade;
	}

	private static @Nullable String known(Script script, Consumer<RuntimeException> failed) {
		if (script.irreversible().isPresent()) {
			return null;
		}
		if (script instanceof SqlScript sql) {
			return sql.downgrade()
				.map((section) -> section(sql.limits(), section.transactional(), section.text()))
				.orElse(null);
		}
		JavaScript java = (JavaScript) script;
		RecordedOperations operations = new RecordedOperations();
		Migration migration = java.migration();
		try {
			migration.downgrade(operations);
			return section(java.limits(), java.transactional(), PrintedScript.of(operations.entries()));
		}
		catch (IrreversibleMigrationException | NeedsConnectionException ex) {
			// Then it has no way back, or one that depends on what it reads.
			return null;
		}
		catch (RuntimeException ex) {
			failed.accept(ex);
			return null;
		}
	}

	private static String section(TimeLimits limits, boolean transactional, String text) {
		return limits.header() + "-- migrate:downgrade" + (transactional ? "" : " transaction:false") + "\n" + text;
	}

}
