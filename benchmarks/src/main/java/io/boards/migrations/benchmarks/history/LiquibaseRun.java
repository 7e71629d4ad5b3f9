package io.boards.migrations.benchmarks.history;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.logging.Level;
import java.util.logging.Logger;

import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;

/**
 * Liquibase with formatted SQL.
 */
final class LiquibaseRun {

	/** It would tell of each file, which takes time; the others do not. */
	private static final Logger LOG = Logger.getLogger("liquibase");

	private LiquibaseRun() {
	}

	static void run(Work work, Connection connection, Path directory, int revisions) throws Exception {
		LOG.setLevel(Level.WARNING);
		// It would ask a server of its maker's whether to tell how it is used.
		System.setProperty("liquibase.analytics.enabled", "false");
		Liquibase liquibase = new Liquibase("changelog.xml", new DirectoryResourceAccessor(directory),
				DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)));
		liquibase.setShowSummary(UpdateSummaryEnum.OFF);
		if (work == Work.UPGRADE) {
			liquibase.update(new Contexts());
		}
		else {
			liquibase.rollback(revisions, "");
		}
	}

}
