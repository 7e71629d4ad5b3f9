package io.boards.migrations.runtime;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.script.Script;

/**
 * Scripts say something else than when they were applied.
 */
public class ChangedScriptException extends MigrationException {

	private static final long serialVersionUID = 1L;

	ChangedScriptException(List<Change> changes) {
		super(changes.stream()
			.reduce(Failure.of("The upgrade of an applied revision was changed after it was applied."),
					(failure, change) -> failure
						.fact("revision",
								change.applied().revision() + " (" + change.applied().message() + "), applied "
										+ change.applied().appliedAt())
						.fact("file", change.script().location())
						.fact("checksum",
								change.script().checksum().orElse("none") + ", when applied "
										+ change.applied().checksum()),
					(one, other) -> one)
			.remedy("Bring the file back to what was applied, and write a new revision for what has to change."));
	}

	/**
	 * A script that was changed.
	 *
	 * @param script as it is now
	 * @param applied as the database remembers it
	 */
	record Change(Script script, AppliedRevision applied) {

	}

}
