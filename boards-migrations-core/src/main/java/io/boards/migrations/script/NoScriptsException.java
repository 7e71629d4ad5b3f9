package io.boards.migrations.script;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown when a location does not exist or holds no revisions.
 */
public class NoScriptsException extends MigrationException {

	private static final long serialVersionUID = 1L;

	NoScriptsException(List<String> locations) {
		super(describe(locations));
	}

	private static Failure describe(List<String> locations) {
		Failure failure = Failure.of("There are no revisions.");
		for (String location : locations) {
			failure = failure.fact("location", location);
		}
		return failure
			.remedy("Create the first one, such as src/main/resources/db/revisions/20250901_120301_initial.sql,"
					+ " or set boards.migrations.locations to where they are.");
	}

}
