package io.boards.migrations.autoconfigure;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * It is not known how to reach another database of the application's server.
 */
public class UnreachableSiblingException extends MigrationException {

	private static final long serialVersionUID = 1L;

	UnreachableSiblingException() {
		super(Failure
			.of("It is not known how to reach another database of this server, so nothing can be replayed there.")
			.remedy("Use a pool of HikariCP with a URL, as Spring Boot makes it of spring.datasource.url; or compare with"
					+ " the connected database."));
	}

}
