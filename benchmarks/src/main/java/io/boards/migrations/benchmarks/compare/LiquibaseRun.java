package io.boards.migrations.benchmarks.compare;

import java.sql.Connection;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.ColdRun;
import io.boards.migrations.benchmarks.Watch;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.diff.DiffGeneratorFactory;
import liquibase.diff.DiffResult;
import liquibase.diff.compare.CompareControl;
import liquibase.exception.DatabaseException;

/**
 * Liquibase's comparison of two databases.
 */
public final class LiquibaseRun {

	private static final Logger LOG = Logger.getLogger("liquibase");

	private LiquibaseRun() {
	}

	/**
	 * Measures once.
	 * @param arguments the database, and the one that is as it should be
	 * @throws Exception where it fails
	 */
	public static void main(String[] arguments) throws Exception {
		LOG.setLevel(Level.WARNING);
		BenchmarkServer.source(arguments[0]).getConnection().close();
		Properties figures = new Properties();
		Watch all = new Watch();
		try (Connection is = BenchmarkServer.source(arguments[0]).getConnection();
				Connection shall = BenchmarkServer.source(arguments[1]).getConnection()) {
			DiffResult result = DiffGeneratorFactory.getInstance()
				.compare(database(shall), database(is), new CompareControl());
			all.stop(figures, "all");
			int objects = result.getMissingObjects().size() + result.getUnexpectedObjects().size()
					+ result.getChangedObjects().size();
			figures.setProperty("found", objects + " objects");
		}
		ColdRun.print(figures);
	}

	private static Database database(Connection connection) throws DatabaseException {
		return DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
	}

}
