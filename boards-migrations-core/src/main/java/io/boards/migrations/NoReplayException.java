package io.boards.migrations;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown where the revisions cannot be replayed, because it is not known how to reach
 * another database of the server.
 */
public class NoReplayException extends MigrationException {

	private static final long serialVersionUID = 1L;

	NoReplayException() {
		super(Failure
			.of("It is not known how to reach another database of this server, so nothing can be replayed there.")
			.remedy("Configure the DataSource by spring.datasource.url, username and password, or as a pool of HikariCP."
					+ " The connected database itself can be used by check and revision, without --from-revisions, and by"
					+ " lint, with --live."));
	}

}
