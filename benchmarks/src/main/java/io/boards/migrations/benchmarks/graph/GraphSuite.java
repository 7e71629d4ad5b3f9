package io.boards.migrations.benchmarks.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

import io.boards.migrations.benchmarks.Bars;
import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.ClassPath;
import io.boards.migrations.benchmarks.ColdRun;
import io.boards.migrations.benchmarks.MarkdownTable;
import io.boards.migrations.benchmarks.Report;
import io.boards.migrations.benchmarks.Suite;

import org.springframework.util.FileSystemUtils;

/**
 * What it takes to read ten thousand revisions, to see that they are a graph, and to plan
 * an upgrade, with little memory; and whether a long chain of foreign keys is in the way.
 */
public final class GraphSuite implements Suite {

	private static final List<String> LITTLE_MEMORY = List.of("-Xmx128m");

	@Override
	public void run(BenchmarkServer server, int rounds, Report report) throws Exception {
		Path directory = Files.createTempDirectory("benchmarks");
		try {
			String url = server.create("graph", "template1");
			MarkdownTable table = new MarkdownTable("load, check and plan 10,000 revisions, `-Xmx128m`",
					"seconds: median (min–max)", "load", "check", "plan", "with a database, and all SQL");
			for (Shape shape : Shape.values()) {
				Path files = shape.write(directory);
				PlanTimes times = new PlanTimes();
				for (int round = 1; round <= rounds; round++) {
					System.err.println("graph: " + shape.title() + ", round " + round + " of " + rounds);
					times.add(run(GraphRun.PARTS, url, files), run(GraphRun.WHOLE, url, files));
				}
				table.row(shape.title(), times.all(), times.load(), times.check(), times.plan(), times.whole());
				Bars bars = new Bars("load, check and plan 10,000 revisions " + shape.title());
				bars.add("boards-migrations", times.all());
				report.chart(bars);
				report.goal("10,000 revisions " + shape.title() + " are loaded, checked and planned in less than 1 s",
						times.all().median(), 1);
			}
			report.print(table);
			ForeignKeys.measure(server, rounds, directory, report);
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
	}

	private static Properties run(String what, String url, Path files) throws IOException, InterruptedException {
		Properties figures = new ColdRun(GraphRun.class, ClassPath.own(), LITTLE_MEMORY).with(what, url,
				files.toString());
		if (!figures.getProperty("steps").equals(String.valueOf(Shape.REVISIONS))) {
			throw new IllegalStateException("Planned " + figures.getProperty("steps") + " steps");
		}
		return figures;
	}

}
