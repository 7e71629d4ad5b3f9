package io.boards.migrations.script;

import java.util.Map;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown when a location does not exist or holds no revisions.
 */
public class NoScriptsException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * There are no revisions where there should be.
	 * @param locations the locations without revisions, and what is the matter with each
	 */
	NoScriptsException(Map<String, String> locations) {
		super(describe(locations));
	}

	private static Failure describe(Map<String, String> locations) {
		int count = locations.size();
		Failure failure = Failure.of((count == 0) ? "There is no location for revisions."
				: (count == 1) ? "A location has no revisions." : count + " locations have no revisions.");
		for (Map.Entry<String, String> location : locations.entrySet()) {
			failure = failure.fact(location.getKey(), location.getValue());
		}
		return failure.remedy(
				"Create the first revision, such as" + " src/main/resources/db/revisions/20250901_120301_initial.sql,"
						+ " or set boards.migrations.locations to where they are.");
	}

}
