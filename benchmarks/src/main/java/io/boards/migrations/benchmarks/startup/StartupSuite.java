package io.boards.migrations.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import io.boards.migrations.benchmarks.Bars;
import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.MarkdownTable;
import io.boards.migrations.benchmarks.Report;
import io.boards.migrations.benchmarks.Series;
import io.boards.migrations.benchmarks.Suite;

import org.springframework.util.FileSystemUtils;

/**
 * How much later the sample application is ready because something looks whether its
 * database is at the head, and finds that it is.
 */
public final class StartupSuite implements Suite {

	@Override
	public int rounds() {
		return 10;
	}

	@Override
	public void run(BenchmarkServer server, int rounds, Report report) throws Exception {
		Path directory = Files.createTempDirectory("benchmarks");
		try {
			int scripts = FlywayScripts.write(directory);
			Candidate boards = made(Migrator.BOARDS, "boards_migrations", server, directory, scripts);
			Candidate flyway = made(Migrator.FLYWAY, "flyway_schema_history", server, directory, scripts);
			Candidate nobody = new Candidate(Migrator.NOBODY, Migrator.NOBODY.classPath(directory),
					server.create("start_nobody", "start_boards"));
			List<Candidate> shuffled = new ArrayList<>(List.of(boards, flyway, nobody));
			for (int round = 1; round <= rounds; round++) {
				System.err.println("startup: round " + round + " of " + rounds);
				Collections.shuffle(shuffled, new Random(round));
				for (Candidate each : shuffled) {
					each.start();
				}
				boards.compare(nobody);
				flyway.compare(nobody);
			}
			tell(boards, flyway, nobody, scripts, report);
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
	}

	/** Lets it make its own database. */
	private static Candidate made(Migrator migrator, String table, BenchmarkServer server, Path directory, int scripts)
			throws IOException, InterruptedException {
		String name = "start_" + migrator.name().toLowerCase(Locale.ROOT);
		Candidate candidate = new Candidate(migrator, migrator.classPath(directory), server.create(name, "template1"));
		Start.of(candidate.classPath(), candidate.url());
		int applied = server.count(name, "SELECT count(*) FROM " + table);
		if (applied != scripts) {
			throw new IllegalStateException(applied + " of " + scripts + " scripts were applied " + migrator);
		}
		return candidate;
	}

	private static void tell(Candidate boards, Candidate flyway, Candidate nobody, int scripts, Report report) {
		String title = "start of the sample application, " + scripts + " scripts, nothing to do";
		MarkdownTable table = new MarkdownTable(title, "added seconds: median (min–max)", "seconds until it is ready",
				"CPU seconds");
		Bars bars = new Bars(title);
		for (Candidate each : List.of(boards, flyway, nobody)) {
			table.row(each.migrator(), (each != nobody) ? each.added() : "", each.time(), each.processors());
			bars.add(each.migrator().toString(), each.time());
		}
		report.print(table);
		report.chart(bars);
		double ours = told(boards.added());
		double share = ours / told(flyway.added());
		report.goal("the starter adds at most 0.060 s to a start of the sample", ours, 0.060);
		report.goal("that is at most a fifth of what Flyway adds", share, 0.2);
	}

	/**
	 * What is added, if that is more than by what one start differs from the next.
	 * Otherwise, and where it seems to be less than nothing, nothing was measured.
	 */
	private static double told(Series added) {
		return (added.median() > added.uncertainty()) ? added.median() : Double.NaN;
	}

}
