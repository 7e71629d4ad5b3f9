package io.boards.migrations;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * The database is behind the application, and nobody was asked to upgrade it.
 */
public class PendingRevisionsException extends MigrationException {

	private static final long serialVersionUID = 1L;

	PendingRevisionsException(Status status, List<String> pending) {
		super(Failure
			.of("The database is behind this application: "
					+ ((pending.size() == 1) ? "1 revision is" : pending.size() + " revisions are") + " pending.")
			.fact("current", status.current().isEmpty() ? "base" : String.join(", ", status.current()))
			.fact("pending", String.join(", ", pending))
			.remedy("Upgrade the database first, or let the application do it when it starts"
					+ " (boards.migrations.on-startup=upgrade)."));
	}

}
