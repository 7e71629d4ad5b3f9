package io.boards.migrations.benchmarks.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.MarkdownTable;
import io.boards.migrations.benchmarks.Suite;

import org.springframework.util.FileSystemUtils;

/**
 * What it takes to compare a thousand entities with their database, and to write the
 * revisions that remove five differences.
 */
public final class CompareSuite implements Suite {

	@Override
	public void run(BenchmarkServer server, int rounds, PrintStream out) throws Exception {
		Path directory = Files.createTempDirectory("benchmarks");
		try {
			System.err.println("compare: making databases");
			Databases databases = Databases.create(server, directory);
			List<Contender> contenders = Contender.all(databases);
			for (Contender each : contenders) {
				each.countRoundTrips();
			}
			databases.prove();
			measure(contenders, rounds);
			out.println(page(contenders, rounds));
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
	}

	private static void measure(List<Contender> contenders, int rounds) throws IOException, InterruptedException {
		List<Contender> shuffled = new ArrayList<>(contenders);
		for (int round = 1; round <= rounds; round++) {
			System.err.println("compare: round " + round + " of " + rounds);
			Collections.shuffle(shuffled, new Random(round));
			for (Contender each : shuffled) {
				each.measure();
			}
		}
	}

	private static String page(List<Contender> contenders, int rounds) {
		MarkdownTable figures = new MarkdownTable("1,000 entities, " + rounds + " rounds", "seconds: median (min–max)",
				"Hibernate's model before that", "round trips", "connections", "found");
		for (Contender each : contenders) {
			figures.row(each.name(), each.work(), each.model(), each.roundTrips(), each.connections(), each.found());
		}
		Contender check = contenders.get(0);
		MarkdownTable goals = new MarkdownTable("goal", "measured", "");
		goal(goals, "`check` without a difference takes less than 2 s", check.work().median(), 2);
		goal(goals, "`check` with five differences takes less than 2 s", contenders.get(1).work().median(), 2);
		goal(goals, "`revision --autogenerate` with its proof takes less than 4 s", contenders.get(2).work().median(),
				4);
		goal(goals, "`check` without a difference takes at most 20 round trips", check.roundTrips(), 20);
		return figures + "\n" + goals;
	}

	private static void goal(MarkdownTable goals, String goal, Number measured, int limit) {
		goals.row(goal, measured, (measured.doubleValue() <= limit) ? "holds" : "does not hold");
	}

}
