package io.boards.migrations.benchmarks.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.ClassPath;
import io.boards.migrations.benchmarks.ColdRun;
import io.boards.migrations.benchmarks.MarkdownTable;
import io.boards.migrations.benchmarks.Report;
import io.boards.migrations.benchmarks.Series;

/**
 * A thousand tables, each of which refers to the next.
 *
 * @param generate the time that generating their revision took, with its proof
 * @param apply the time that applying it took
 * @param check the time that comparing took afterwards
 */
record ForeignKeys(Series generate, Series apply, Series check) {

	static void measure(BenchmarkServer server, int rounds, Path directory, Report report)
			throws IOException, InterruptedException {
		ForeignKeys times = new ForeignKeys(new Series(), new Series(), new Series());
		int left = 0;
		for (int round = 1; round <= rounds; round++) {
			System.err.println("graph: foreign keys, round " + round + " of " + rounds);
			Properties figures = new ColdRun(ForeignKeyRun.class, ClassPath.own()).with(
					server.replace("foreign_keys", "template1"),
					Files.createTempDirectory(directory, "foreign_keys").toString());
			times.add(figures);
			left += Integer.parseInt(figures.getProperty("left"));
		}
		MarkdownTable table = new MarkdownTable("1,000 tables, each refers to the next",
				"`revision --autogenerate`, proven: seconds", "apply it", "`check` after that");
		table.row("boards-migrations", times.generate, times.apply, times.check);
		report.print(table);
		report.goal("a chain of 1,000 foreign keys: differences that are left", left, 0);
	}

	private void add(Properties figures) {
		this.generate.add(Long.parseLong(figures.getProperty("generate")));
		this.apply.add(Long.parseLong(figures.getProperty("apply")));
		this.check.add(Long.parseLong(figures.getProperty("check")));
	}

}
