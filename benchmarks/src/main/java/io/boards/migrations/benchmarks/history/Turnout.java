package io.boards.migrations.benchmarks.history;

import java.util.List;

import io.boards.migrations.benchmarks.Bars;
import io.boards.migrations.benchmarks.MarkdownTable;
import io.boards.migrations.benchmarks.Series;

/**
 * What became of a tool whose processes began at the same moment.
 */
final class Turnout {

	private final Tool tool;

	private final Series alone = new Series();

	private final Series together = new Series();

	private final Series processors = new Series();

	private int right;

	private int failed;

	Turnout(Tool tool) {
		this.tool = tool;
	}

	Tool tool() {
		return this.tool;
	}

	/**
	 * Notes a process that was alone.
	 * @param one the process
	 */
	void alone(Runner one) {
		this.alone.add(one.nanos());
	}

	/**
	 * Notes processes that were together.
	 * @param all the processes
	 */
	void together(List<Runner> all) {
		this.together.add(all.stream().mapToLong(Runner::nanos).max().orElseThrow());
		this.processors.add(all.stream().mapToLong(Runner::processors).sum());
		int well = (int) all.stream().filter(Runner::isRight).count();
		this.right += well;
		this.failed += all.size() - well;
	}

	int failed() {
		return this.failed;
	}

	/** How many times as long the last of all took as one alone. */
	double ratio() {
		return this.together.ratio(this.alone);
	}

	static Bars bars(List<Turnout> turnouts, String title) {
		Bars bars = new Bars(title);
		turnouts.forEach((each) -> bars.add(each.tool.toString(), each.together));
		return bars;
	}

	static String table(List<Turnout> turnouts, String title) {
		MarkdownTable table = new MarkdownTable(title, "one: seconds", "all of them: seconds", "times one",
				"CPU seconds of all", "ended well");
		for (Turnout each : turnouts) {
			table.row(each.tool, each.alone, each.together, each.ratio(), each.processors,
					each.right + " of " + (each.right + each.failed));
		}
		return table.toString();
	}

	/**
	 * A process, and what it measured.
	 *
	 * @param nanos from the moment at which all began until it was through, or had failed
	 * @param processors how long processors worked for it; zero where it failed
	 * @param isRight whether it ended well
	 */
	record Runner(long nanos, long processors, boolean isRight) {

	}

}
