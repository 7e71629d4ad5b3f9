package io.boards.migrations.benchmarks.history;

import java.io.IOException;
import java.util.List;
import java.util.Properties;

import io.boards.migrations.benchmarks.ColdRun;
import io.boards.migrations.benchmarks.Series;

/**
 * A tool in a race, and what was measured of it.
 */
final class Contestant {

	private final Tool tool;

	private final Series time = new Series();

	private final Series processors = new Series();

	/** In KiB. */
	private final Series memory = new Series();

	/** On each connection. */
	private List<Integer> roundTrips = List.of();

	Contestant(Tool tool) {
		this.tool = tool;
	}

	Tool tool() {
		return this.tool;
	}

	void add(Properties figures) {
		this.time.add(Long.parseLong(figures.getProperty("all")));
		this.processors.add(Long.parseLong(figures.getProperty("all.cpu")));
		this.memory.add(Long.parseLong(figures.getProperty("memory")));
	}

	/**
	 * Notes what was counted in a run of its own.
	 * @param connections the round trips on each connection
	 */
	void counted(List<Integer> connections) {
		this.roundTrips = List.copyOf(connections);
	}

	Series time() {
		return this.time;
	}

	Series processors() {
		return this.processors;
	}

	/** How often it waited for the server, on all connections. */
	int roundTrips() {
		return this.roundTrips.stream().mapToInt(Integer::intValue).sum();
	}

	/** How many connections it opened. */
	int connections() {
		return this.roundTrips.size();
	}

	/** The greatest memory of each run, in KiB. */
	Series memory() {
		return this.memory;
	}

	/**
	 * Lets it run once in a JVM of its own.
	 * @param work what it has to do
	 * @param url the database
	 * @param history the history
	 * @param begin when it begins, in milliseconds since the epoch
	 * @return what it measured
	 */
	static Properties run(Tool tool, Work work, String url, History history, long begin)
			throws IOException, InterruptedException {
		return new ColdRun(ToolRun.class, tool.classPath()).with(tool.name(), work.name(), url,
				history.directory().toString(), String.valueOf(history.revisions()), String.valueOf(begin));
	}

}
