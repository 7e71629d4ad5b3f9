package io.boards.migrations.runtime;

import java.util.List;
import java.util.Map;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * The database has a revision, but not everything that this revision needs.
 */
public class GapException extends MigrationException {

	private static final long serialVersionUID = 1L;

	GapException(Map<String, List<String>> gaps) {
		super(describe(gaps));
	}

	private static Failure describe(Map<String, List<String>> gaps) {
		Failure failure = Failure
			.of("The database has revisions without what they need: the graph is not the one that they"
					+ " were applied by.");
		for (Map.Entry<String, List<String>> gap : gaps.entrySet()) {
			failure = failure.fact("applied", gap.getKey() + ", which needs " + String.join(", ", gap.getValue()));
		}
		return failure
			.remedy("Bring Revises and Depends-On of these revisions back to what they were, and put new revisions"
					+ " on top of the others. If the database has what is missing, stamp it with where it stands.");
	}

}
