package io.boards.migrations.autoconfigure;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * The application has several DataSources, and none of them is the one to migrate.
 */
public class SeveralDataSourcesException extends MigrationException {

	private static final long serialVersionUID = 1L;

	SeveralDataSourcesException(List<String> names) {
		super(Failure.of("The application has several DataSources, and it is not clear which one to migrate.")
			.fact("beans", String.join(", ", names))
			.remedy("Annotate the right one with @MigrationsDataSource, or make it @Primary."));
	}

}
