package io.boards.migrations.runtime;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * The DataSource leads to another database than PostgreSQL.
 */
public class NotPostgresException extends MigrationException {

	private static final long serialVersionUID = 1L;

	NotPostgresException(String product) {
		super(Failure.of("boards-migrations works with PostgreSQL only.")
			.fact("database", product)
			.remedy("Let the DataSource lead to PostgreSQL. A test that replaced it by an embedded database keeps its own"
					+ " with @AutoConfigureTestDatabase(replace = Replace.NONE)."));
	}

}
