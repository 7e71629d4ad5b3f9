package io.boards.migrations.benchmarks.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.boards.migrations.benchmarks.BenchmarkServer;

/**
 * Processes that begin at the same moment on an empty database, beside one that is alone.
 *
 * @param server where the database is
 * @param history the revisions
 * @param processes how many
 */
record Crowd(BenchmarkServer server, History history, int processes) {

	private static final String DATABASE = "crowd";

	/** Long enough for all JVMs to be there. */
	private static final long HEAD_START = 4_000;

	/**
	 * Lets each tool do it.
	 * @param tools the tools
	 * @param rounds how often
	 * @return what became of each
	 */
	List<Turnout> run(List<Tool> tools, int rounds) {
		List<Turnout> turnouts = tools.stream().map(Turnout::new).toList();
		List<Turnout> shuffled = new ArrayList<>(turnouts);
		for (int round = 1; round <= rounds; round++) {
			System.err.println("history: five processes at once, round " + round + " of " + rounds);
			Collections.shuffle(shuffled, new Random(round));
			for (Turnout each : shuffled) {
				each.alone(begin(each.tool(), 1).get(0));
				each.together(begin(each.tool(), this.processes));
			}
		}
		return turnouts;
	}

	private List<Turnout.Runner> begin(Tool tool, int number) {
		String url = this.server.replace(DATABASE, "template1");
		long begin = System.currentTimeMillis() + HEAD_START;
		List<CompletableFuture<Turnout.Runner>> runs = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			runs.add(CompletableFuture.supplyAsync(() -> run(tool, url, begin), (task) -> new Thread(task).start()));
		}
		List<Turnout.Runner> ended = runs.stream().map(CompletableFuture::join).toList();
		int tables = History.tables(this.server, DATABASE);
		if (tables != this.history.revisions()) {
			throw new IllegalStateException(number + " processes of " + tool + " left " + tables + " tables");
		}
		return ended;
	}

	private Turnout.Runner run(Tool tool, String url, long begin) {
		try {
			Properties figures = Contestant.run(tool, Work.UPGRADE, url, this.history, begin);
			return new Turnout.Runner(Long.parseLong(figures.getProperty("all")),
					Long.parseLong(figures.getProperty("all.cpu")), true);
		}
		catch (IOException | InterruptedException | RuntimeException ex) {
			System.err.println("history: a process of " + tool + " failed: " + ex.getMessage());
			return new Turnout.Runner(TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis() - begin), 0, false);
		}
	}

}
