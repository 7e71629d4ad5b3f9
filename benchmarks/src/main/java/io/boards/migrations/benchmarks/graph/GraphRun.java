package io.boards.migrations.benchmarks.graph;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.Set;

import javax.sql.DataSource;

import io.boards.migrations.Migrations;
import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.ColdRun;
import io.boards.migrations.benchmarks.Watch;
import io.boards.migrations.revision.RevisionGraph;
import io.boards.migrations.script.Scripts;

/**
 * Plans once.
 */
public final class GraphRun {

	/** With a database, as {@code migrations upgrade --dry-run}. */
	static final String WHOLE = "whole";

	/** Without one, part by part. */
	static final String PARTS = "parts";

	private GraphRun() {
	}

	/**
	 * Measures once.
	 * @param arguments what to do, the database and the directory of the revisions
	 * @throws IOException where nobody reads the figures
	 * @throws SQLException where the database cannot be reached
	 */
	public static void main(String[] arguments) throws IOException, SQLException {
		DataSource source = BenchmarkServer.source(arguments[1]);
		// The driver is loaded, as in an application that runs.
		source.getConnection().close();
		List<String> locations = List.of("file:" + arguments[2]);
		Properties figures = new Properties();
		if (arguments[0].equals(WHOLE)) {
			Watch all = new Watch();
			int steps = Migrations.builder(source).locations(locations).build().plans().upgrade("heads").size();
			all.stop(figures, "all");
			figures.setProperty("steps", String.valueOf(steps));
		}
		else {
			Watch load = new Watch();
			Scripts scripts = Scripts.load(locations, GraphRun.class.getClassLoader(), (type) -> {
				throw new IllegalStateException("There is no " + type);
			});
			load.stop(figures, "load");
			Watch check = new Watch();
			RevisionGraph graph = RevisionGraph.of(scripts.revisions(), scripts::locationsOf);
			check.stop(figures, "check");
			Watch plan = new Watch();
			int steps = graph.upgrade("heads", Set.of()).steps().size();
			plan.stop(figures, "plan");
			figures.setProperty("steps", String.valueOf(steps));
		}
		ColdRun.print(figures);
	}

}
