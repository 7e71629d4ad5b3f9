package io.boards.migrations.benchmarks.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.Report;
import io.boards.migrations.benchmarks.Suite;
import io.boards.migrations.benchmarks.history.Race.Start;

import org.springframework.util.FileSystemUtils;

/**
 * What it takes to find nothing to do, to apply a history and to take it back, beside
 * Flyway, Liquibase and plain JDBC.
 */
public final class HistorySuite implements Suite {

	private static final int PROCESSES = 5;

	@Override
	public void run(BenchmarkServer server, int rounds, Report report) throws Exception {
		Path directory = Files.createTempDirectory("benchmarks");
		try {
			History small = History.write(100, directory);
			History large = History.write(1_000, directory);
			History larger = History.write(3_000, directory);
			nothing(server, large, small, rounds, report);
			apply(server, large, larger, small, rounds, report);
			takeBack(server, large, rounds, report);
			atOnce(server, small, rounds, report);
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
	}

	private static void nothing(BenchmarkServer server, History large, History small, int rounds, Report report)
			throws Exception {
		Race near = new Race("nothing to do, 1,000 revisions", server, large, Start.HEAD, false, Tool.BOARDS,
				Tool.NAMES, Tool.FILES, Tool.FLYWAY, Tool.FLYWAY_NEWEST, Tool.LIQUIBASE);
		near.run(rounds);
		near.report(report, Tool.FILES);
		report.goal("nothing to do takes at most two round trips", near.of(Tool.BOARDS).roundTrips(), 2);
		report.goal("nothing to do takes one connection", near.of(Tool.BOARDS).connections(), 1);
		report.goal("nothing to do takes at most 1.2 times what reads and hashes the files",
				near.ratio(Tool.BOARDS, Tool.FILES), 1.2);
		Race far = new Race("nothing to do, 100 revisions, 1 ms more for each round trip", server, small, Start.HEAD,
				true, Tool.BOARDS, Tool.FILES, Tool.FLYWAY, Tool.FLYWAY_NEWEST, Tool.LIQUIBASE);
		far.run(rounds);
		far.report(report, Tool.FILES);
		report.goal("nothing to do with 1 ms more for each round trip takes at most 1.05 times as long",
				far.ratio(Tool.BOARDS, Tool.FILES), 1.05);
	}

	private static void apply(BenchmarkServer server, History large, History larger, History small, int rounds,
			Report report) throws Exception {
		Race thousand = new Race("apply 1,000 revisions", server, large, Start.EMPTY, false, Tool.BOARDS,
				Tool.STATEMENTS, Tool.MESSAGES, Tool.FLYWAY, Tool.FLYWAY_NEWEST, Tool.LIQUIBASE);
		thousand.run(rounds);
		thousand.report(report, Tool.STATEMENTS);
		report.goal("1,000 revisions are applied in at most 0.95 times what JDBC takes statement by statement",
				thousand.ratio(Tool.BOARDS, Tool.STATEMENTS), 0.95);
		report.goal("1,000 revisions are applied in at most 1.4 times the memory of JDBC",
				thousand.of(Tool.BOARDS).memory().ratio(thousand.of(Tool.STATEMENTS).memory()), 1.4);
		Race more = new Race("apply 3,000 revisions", server, larger, Start.EMPTY, false, Tool.BOARDS, Tool.STATEMENTS,
				Tool.MESSAGES);
		more.run(rounds);
		more.report(report, Tool.STATEMENTS);
		report.goal("3,000 revisions are applied in at most 0.95 times that", more.ratio(Tool.BOARDS, Tool.STATEMENTS),
				0.95);
		Race far = new Race("apply 100 revisions, 1 ms more for each round trip", server, small, Start.EMPTY, true,
				Tool.BOARDS, Tool.STATEMENTS, Tool.MESSAGES, Tool.FLYWAY, Tool.FLYWAY_NEWEST, Tool.LIQUIBASE);
		far.run(rounds);
		far.report(report, Tool.STATEMENTS);
		report.goal("100 revisions with 1 ms more for each round trip are applied in at most 0.70 times that",
				far.ratio(Tool.BOARDS, Tool.STATEMENTS), 0.70);
	}

	private static void takeBack(BenchmarkServer server, History large, int rounds, Report report) throws Exception {
		Race back = new Race("take 1,000 revisions back", server, large, Start.BACK, false, Tool.BOARDS,
				Tool.STATEMENTS, Tool.LIQUIBASE);
		back.run(rounds);
		back.report(report, Tool.STATEMENTS);
		report.goal("1,000 revisions are taken back in at most 0.95 times what JDBC takes statement by statement",
				back.ratio(Tool.BOARDS, Tool.STATEMENTS), 0.95);
	}

	private static void atOnce(BenchmarkServer server, History small, int rounds, Report report) throws Exception {
		String title = "five processes at once, 100 revisions";
		List<Turnout> turnouts = new Crowd(server, small, PROCESSES)
			.run(List.of(Tool.BOARDS, Tool.FLYWAY, Tool.FLYWAY_NEWEST, Tool.LIQUIBASE), rounds);
		report.print(Turnout.table(turnouts, title));
		report.chart(Turnout.bars(turnouts, title));
		Turnout boards = turnouts.get(0);
		report.goal("five processes at once: processes that failed", boards.failed(), 0);
		report.goal("five processes at once take at most 1.5 times as long as one", boards.ratio(), 1.5);
	}

}
