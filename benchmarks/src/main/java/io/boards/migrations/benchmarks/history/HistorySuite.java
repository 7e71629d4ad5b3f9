package io.boards.migrations.benchmarks.history;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.Goals;
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
	public void run(BenchmarkServer server, int rounds, PrintStream out) throws Exception {
		Path directory = Files.createTempDirectory("benchmarks");
		try {
			History small = History.write(100, directory);
			History large = History.write(1_000, directory);
			History larger = History.write(3_000, directory);
			Goals goals = new Goals();
			nothing(server, large, small, rounds, out, goals);
			apply(server, large, larger, small, rounds, out, goals);
			takeBack(server, large, rounds, out, goals);
			atOnce(server, small, rounds, out, goals);
			out.println(goals);
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
	}

	private static void nothing(BenchmarkServer server, History large, History small, int rounds, PrintStream out,
			Goals goals) throws Exception {
		Race near = new Race("nothing to do, 1,000 revisions", server, large, Start.HEAD, false, Tool.BOARDS,
				Tool.NAMES, Tool.FILES, Tool.FLYWAY, Tool.FLYWAY_NEWEST, Tool.LIQUIBASE);
		near.run(rounds);
		out.println(near.table(Tool.FILES));
		goals.add("nothing to do takes at most 1.2 times what reads and hashes the files",
				near.ratio(Tool.BOARDS, Tool.FILES), 1.2);
		Race far = new Race("nothing to do, 100 revisions, 1 ms more for each round trip", server, small, Start.HEAD,
				true, Tool.BOARDS, Tool.FILES, Tool.FLYWAY, Tool.FLYWAY_NEWEST, Tool.LIQUIBASE);
		far.run(rounds);
		out.println(far.table(Tool.FILES));
		goals.add("the same with 1 ms more for each round trip: at most 1.05 times", far.ratio(Tool.BOARDS, Tool.FILES),
				1.05);
	}

	private static void apply(BenchmarkServer server, History large, History larger, History small, int rounds,
			PrintStream out, Goals goals) throws Exception {
		Race thousand = new Race("apply 1,000 revisions", server, large, Start.EMPTY, false, Tool.BOARDS,
				Tool.STATEMENTS, Tool.MESSAGES, Tool.FLYWAY, Tool.FLYWAY_NEWEST, Tool.LIQUIBASE);
		thousand.run(rounds);
		out.println(thousand.table(Tool.STATEMENTS));
		goals.add("1,000 revisions are applied in at most 0.95 times what JDBC takes statement by statement",
				thousand.ratio(Tool.BOARDS, Tool.STATEMENTS), 0.95);
		goals.add("with at most 1.4 times its memory",
				Math.round(100.0 * thousand.of(Tool.BOARDS).megabytes() / thousand.of(Tool.STATEMENTS).megabytes())
						/ 100.0,
				1.4);
		Race more = new Race("apply 3,000 revisions", server, larger, Start.EMPTY, false, Tool.BOARDS, Tool.STATEMENTS,
				Tool.MESSAGES);
		more.run(rounds);
		out.println(more.table(Tool.STATEMENTS));
		goals.add("3,000 likewise", more.ratio(Tool.BOARDS, Tool.STATEMENTS), 0.95);
		Race far = new Race("apply 100 revisions, 1 ms more for each round trip", server, small, Start.EMPTY, true,
				Tool.BOARDS, Tool.STATEMENTS, Tool.MESSAGES, Tool.FLYWAY, Tool.FLYWAY_NEWEST, Tool.LIQUIBASE);
		far.run(rounds);
		out.println(far.table(Tool.STATEMENTS));
		goals.add("100 revisions with 1 ms more for each round trip: at most 0.70 times",
				far.ratio(Tool.BOARDS, Tool.STATEMENTS), 0.70);
	}

	private static void takeBack(BenchmarkServer server, History large, int rounds, PrintStream out, Goals goals)
			throws Exception {
		Race back = new Race("take 1,000 revisions back", server, large, Start.BACK, false, Tool.BOARDS,
				Tool.STATEMENTS, Tool.LIQUIBASE);
		back.run(rounds);
		out.println(back.table(Tool.STATEMENTS));
		goals.add("1,000 revisions are taken back in at most 0.95 times what JDBC takes statement by statement",
				back.ratio(Tool.BOARDS, Tool.STATEMENTS), 0.95);
	}

	private static void atOnce(BenchmarkServer server, History small, int rounds, PrintStream out, Goals goals)
			throws Exception {
		Crowd crowd = new Crowd(server, small, PROCESSES);
		List<Crowd.Result> results = new ArrayList<>();
		for (Tool each : List.of(Tool.BOARDS, Tool.FLYWAY, Tool.FLYWAY_NEWEST, Tool.LIQUIBASE)) {
			results.add(crowd.run(each, rounds));
		}
		out.println(Crowd.table(results, "five processes at once, 100 revisions"));
		Crowd.Result boards = results.get(0);
		goals.add("five processes at once: none fails", boards.all() - boards.right(), 0);
		goals.add("they take at most 1.5 times as long as one", boards.ratio(), 1.5);
	}

}
