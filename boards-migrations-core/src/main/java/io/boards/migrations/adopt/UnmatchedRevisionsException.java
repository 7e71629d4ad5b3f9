package io.boards.migrations.adopt;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown when another tool's version table names revisions that the application does not
 * have.
 */
public class UnmatchedRevisionsException extends MigrationException {

	private static final long serialVersionUID = 1L;

	UnmatchedRevisionsException(List<String> unknown, List<String> heads) {
		super(Failure.of("The database is at revisions that this application does not have.")
			.fact("unknown", String.join(", ", unknown))
			.fact("heads", heads.isEmpty() ? "none" : String.join(", ", heads))
			.remedy("Give the revisions of this application the ids that the other tool used, or add those that are"
					+ " missing; or stamp the revision at which the database really is."));
	}

}
