package io.boards.migrations.runtime;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.script.Checksum;
import io.boards.migrations.script.Script;

/**
 * Scripts say something else than when they were applied.
 */
public class ChangedScriptException extends MigrationException {

	private static final long serialVersionUID = 1L;

	ChangedScriptException(List<Change> changes) {
		super(describe(changes)
			.remedy("Bring the file back to what was applied, and write a new revision for what has to change. If it is"
					+ " meant, and this database needs nothing done: migrations accept "
					+ String.join(" ", changes.stream().map((change) -> change.applied().revision()).toList()) + "."));
	}

	private static Failure describe(List<Change> changes) {
		Failure failure = Failure.of("The upgrade of an applied revision was changed after it was applied.");
		for (Change change : changes) {
			failure = failure
				.fact("revision",
						change.applied().revision() + " (" + change.applied().message() + "), applied "
								+ change.applied().appliedAt())
				.fact("file", change.script().location());
			for (String difference : change.differences()) {
				failure = failure.fact("change", difference);
			}
		}
		return failure;
	}

	/**
	 * A script that was changed.
	 *
	 * @param script as it is now
	 * @param applied as the database remembers it
	 * @param differences what is different, a sentence for each
	 */
	record Change(Script script, AppliedRevision applied, List<String> differences) {

		static Change of(Script script, AppliedRevision applied) {
			return new Change(script, applied, Checksum.parse(String.valueOf(applied.checksum())).differences(script));
		}

	}

}
