package io.boards.migrations;

import java.time.Duration;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * An application waited for its revisions, and nobody applied them in time.
 */
public class NotArrivedException extends MigrationException {

	private static final long serialVersionUID = 1L;

	NotArrivedException(Status status, Duration limit) {
		super(Failure.of("The revisions that this application waited for were not applied in time.")
			.fact("current", status.current().isEmpty() ? "base" : String.join(", ", status.current()))
			.fact("pending", String.join(", ", status.pending()))
			.fact("waited", limit.toSeconds() + " s")
			.remedy("See that whoever migrates this database does so (migrations upgrade, or an instance with"
					+ " boards.migrations.on-startup=upgrade), and that a standby follows its server; then start again, or"
					+ " wait longer (boards.migrations.startup-wait)."));
	}

}
