package io.boards.migrations.runtime;

import java.util.List;
import java.util.Optional;

import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.NeedsConnectionException;
import io.boards.migrations.operation.RecordedOperations;
import io.boards.migrations.revision.Step;
import io.boards.migrations.script.JavaScript;
import io.boards.migrations.sql.PrintedScript;
import io.boards.migrations.sql.Statement;

/**
 * What a step would run, as SQL text.
 *
 * @param step the step
 * @param location the file or class of its code
 * @param transactional whether it runs in a transaction
 * @param sql its statements, each ended by a semicolon; empty where a migration reads
 * rows and so cannot tell before it runs
 */
public record StepScript(Step step, String location, boolean transactional, Optional<String> sql) {

	static StepScript of(StepCode code) {
		return new StepScript(code.step(), code.script().location(), code.transactional(),
				code.section().isPresent() ? Optional.of(text(code.statements())) : recorded(code));
	}

	private static String text(List<Statement> statements) {
		return PrintedScript.ofStatements(statements);
	}

	private static Optional<String> recorded(StepCode code) {
		RecordedOperations operations = new RecordedOperations();
		Migration migration = ((JavaScript) code.script()).migration();
		try {
			if (code.isUpgrade()) {
				migration.upgrade(operations);
			}
			else {
				migration.downgrade(operations);
			}
		}
		catch (NeedsConnectionException ex) {
			return Optional.empty();
		}
		catch (RuntimeException ex) {
			throw new UnprintableMigrationException(code, ex);
		}
		return Optional.of(PrintedScript.of(operations.entries()));
	}

}
