package io.boards.migrations.benchmarks.history;

import java.io.IOException;
import java.util.ArrayList;
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

	private final List<Long> memory = new ArrayList<>();

	private String roundTrips = "";

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
		this.roundTrips = connections.stream().mapToInt(Integer::intValue).sum() + " on " + connections.size();
	}

	Series time() {
		return this.time;
	}

	Series processors() {
		return this.processors;
	}

	String roundTrips() {
		return this.roundTrips;
	}

	/** The greatest memory of the run in the middle, in MiB. */
	long megabytes() {
		return (long) Series.middle(this.memory.stream().mapToDouble(Long::doubleValue)) >> 10;
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
