package io.boards.migrations.adopt;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown when files of another tool cannot be turned into revisions that do the same.
 */
public class IncompleteImportException extends MigrationException {

	private static final long serialVersionUID = 1L;

	IncompleteImportException(List<Finding> problems) {
		super(describe(problems));
	}

	private static Failure describe(List<Finding> problems) {
		long files = problems.stream().map(Finding::file).distinct().count();
		Failure failure = Failure
			.of((files == 1) ? "A file cannot be carried over." : files + " files cannot be carried over.");
		for (Finding problem : problems) {
			failure = failure.fact(problem.place(), problem.text());
		}
		return failure.remedy(((files == 1) ? "Change it, or a copy of it," : "Change them, or copies of them,")
				+ " and import again; nothing was written.");
	}

}
