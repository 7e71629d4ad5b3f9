package io.boards.migrations.benchmarks.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.ColdRun;
import io.boards.migrations.benchmarks.PeakMemory;
import io.boards.migrations.benchmarks.Watch;
import org.flywaydb.core.Flyway;
import org.slf4j.LoggerFactory;

/**
 * One tool does one work, once.
 */
public final class ToolRun {

	private ToolRun() {
	}

	/**
	 * Measures once.
	 * @param arguments the tool, the work, the database, the directory of the history,
	 * the number of its revisions, and when to begin in milliseconds since the epoch
	 * @throws Exception where the tool fails
	 */
	public static void main(String[] arguments) throws Exception {
		String url = arguments[2];
		DataSource source = BenchmarkServer.source(url);
		// The driver is loaded and logging is set up, as in an application.
		source.getConnection().close();
		LoggerFactory.getLogger(ToolRun.class);
		History history = new History(Integer.parseInt(arguments[4]), Path.of(arguments[3]));
		Tool tool = Tool.valueOf(arguments[0]);
		Work work = Work.valueOf(arguments[1]);
		Thread.sleep(Math.max(0, Long.parseLong(arguments[5]) - System.currentTimeMillis()));
		Properties figures = new Properties();
		Watch watch = new Watch();
		run(tool, work, source, history);
		watch.stop(figures, "all");
		figures.setProperty("memory", String.valueOf(PeakMemory.kibibytes()));
		ColdRun.print(figures);
	}

	private static void run(Tool tool, Work work, DataSource source, History history) throws Exception {
		switch (tool) {
			case BOARDS -> migrations(work, source, history);
			case FLYWAY, FLYWAY_NEWEST ->
				Flyway.configure().dataSource(source).locations("filesystem:" + history.flyway()).load().migrate();
			case LIQUIBASE -> {
				try (Connection connection = source.getConnection()) {
					LiquibaseRun.run(work, connection, history.liquibase(), history.revisions());
				}
			}
			case NAMES, FILES, STATEMENTS, MESSAGES -> {
				try (Connection connection = source.getConnection()) {
					plain(tool, work, new PlainJdbc(connection, history.revisionFiles()));
				}
			}
		}
	}

	private static void migrations(Work work, DataSource source, History history) {
		Migrations migrations = Migrations.builder(source)
			.locations(List.of("file:" + history.revisionFiles()))
			.build();
		if (work == Work.UPGRADE) {
			migrations.upgrade();
		}
		else {
			migrations.downgrade("base");
		}
	}

	private static void plain(Tool tool, Work work, PlainJdbc plain) throws IOException, SQLException {
		if (tool == Tool.NAMES) {
			plain.compareNames();
		}
		else if (tool == Tool.FILES) {
			plain.compareFiles();
		}
		else if (work == Work.UPGRADE) {
			plain.upgrade(tool == Tool.MESSAGES);
		}
		else {
			plain.downgrade();
		}
	}

}
