package io.boards.migrations.benchmarks.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.boards.migrations.benchmarks.Bars;
import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.MarkdownTable;
import io.boards.migrations.benchmarks.Series;

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
	 * What became of a tool.
	 *
	 * @param tool the tool
	 * @param alone how long one process took
	 * @param together how long it took until the last of them was through
	 * @param right how many processes ended well
	 * @param all how many were started
	 */
	record Result(Tool tool, Series alone, Series together, int right, int all) {

		double ratio() {
			return this.together.ratio(this.alone);
		}

	}

	Result run(Tool tool, int rounds) throws IOException, InterruptedException {
		Series alone = new Series();
		Series together = new Series();
		int right = 0;
		for (int round = 1; round <= rounds; round++) {
			System.err.println("history: " + tool + " at once, round " + round + " of " + rounds);
			long one = slowest(tool, 1);
			List<CompletableFuture<Long>> runs = begin(tool, this.processes);
			long last = 0;
			for (CompletableFuture<Long> each : runs) {
				try {
					last = Math.max(last, each.join());
					right++;
				}
				catch (CompletionException ex) {
					System.err.println("history: a process of " + tool + " failed: " + ex.getMessage());
				}
			}
			if (last == 0) {
				throw new IllegalStateException("No process of " + tool + " ended well");
			}
			alone.add(one);
			together.add(last);
		}
		return new Result(tool, alone, together, right, rounds * this.processes);
	}

	private long slowest(Tool tool, int number) {
		return begin(tool, number).stream().mapToLong(CompletableFuture::join).max().orElseThrow();
	}

	private List<CompletableFuture<Long>> begin(Tool tool, int number) {
		String url = this.server.replace(DATABASE, "template1");
		long begin = System.currentTimeMillis() + HEAD_START;
		List<CompletableFuture<Long>> runs = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			CompletableFuture<Long> run = new CompletableFuture<>();
			runs.add(run);
			new Thread(() -> {
				try {
					Properties figures = Contestant.run(tool, Work.UPGRADE, url, this.history, begin);
					run.complete(Long.parseLong(figures.getProperty("all")));
				}
				catch (IOException | InterruptedException | RuntimeException ex) {
					run.completeExceptionally(ex);
				}
			}, "process").start();
		}
		return runs;
	}

	static Bars bars(List<Result> results, String title) {
		Bars bars = new Bars(title);
		results.forEach((each) -> bars.add(each.tool().toString(), each.together()));
		return bars;
	}

	static String table(List<Result> results, String title) {
		MarkdownTable table = new MarkdownTable(title, "one: seconds", "all of them: seconds", "times one",
				"ended well");
		for (Result each : results) {
			table.row(each.tool(), each.alone(), each.together(), each.ratio(), each.right() + " of " + each.all());
		}
		return table.toString();
	}

}
