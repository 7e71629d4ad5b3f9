package io.boards.migrations.runtime;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * The database has revisions that the application does not know: it is ahead.
 */
public class UnknownRevisionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	UnknownRevisionException(List<AppliedRevision> unknown) {
		super(unknown.stream()
			.reduce(Failure
				.of("The database is ahead of this application: it has revisions that the application does not"
						+ " know."),
					(failure, row) -> failure.fact("unknown",
							row.revision() + " (" + row.message() + "), applied " + row.appliedAt() + " by "
									+ row.appliedBy()),
					(one, other) -> one)
			.remedy("Start the version of the application that has these revisions, or take them back with it first"
					+ " (downgrade). If their files were deleted or renamed by mistake, bring them back."));
	}

}
