package io.boards.migrations.benchmarks.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import io.boards.migrations.benchmarks.Bars;
import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.MarkdownTable;
import io.boards.migrations.benchmarks.Report;
import io.boards.migrations.test.Relay;
import io.boards.migrations.test.RoundTrips;
import org.jspecify.annotations.Nullable;

/**
 * The same work, done by several tools in rounds.
 */
final class Race {

	private static final String DATABASE = "race";

	private final String title;

	private final BenchmarkServer server;

	private final History history;

	private final Start start;

	private final boolean isFar;

	private final List<Contestant> contestants;

	/**
	 * A race that has not begun.
	 * @param title what is done
	 * @param server where the databases are
	 * @param history the revisions
	 * @param start where the tools begin
	 * @param isFar whether each round trip takes a millisecond more
	 * @param tools the tools
	 */
	Race(String title, BenchmarkServer server, History history, Start start, boolean isFar, Tool... tools) {
		this.title = title;
		this.server = server;
		this.history = history;
		this.start = start;
		this.isFar = isFar;
		this.contestants = Arrays.stream(tools).map(Contestant::new).toList();
	}

	/** Where the tools begin. */
	enum Start {

		/** Nothing is applied, and all has to be. */
		EMPTY,
		/** All is applied, and nothing is to be done. */
		HEAD,
		/** All is applied, and has to be taken back. */
		BACK

	}

	private Work work() {
		return (this.start == Start.BACK) ? Work.DOWNGRADE : Work.UPGRADE;
	}

	void run(int rounds) throws IOException, InterruptedException {
		for (Contestant each : this.contestants) {
			if (this.start != Start.EMPTY) {
				prepare(each.tool());
			}
			if (!this.isFar) {
				count(each);
			}
		}
		List<Contestant> shuffled = new ArrayList<>(this.contestants);
		for (int round = 1; round <= rounds; round++) {
			System.err.println("history: " + this.title + ", round " + round + " of " + rounds);
			Collections.shuffle(shuffled, new Random(round));
			for (Contestant each : shuffled) {
				measure(each);
			}
		}
	}

	/** By what it applies itself, or who does so in its place. */
	private void prepare(Tool tool) throws IOException, InterruptedException {
		Tool maker = (tool == Tool.NAMES || tool == Tool.FILES) ? Tool.MESSAGES : tool;
		Contestant.run(maker, Work.UPGRADE, this.server.replace(template(tool), "template1"), this.history, 0);
	}

	private static String template(Tool tool) {
		return "template_" + tool.name().toLowerCase(Locale.ROOT);
	}

	private String database(Tool tool) {
		return this.server.replace(DATABASE, (this.start == Start.EMPTY) ? "template1" : template(tool));
	}

	private void count(Contestant contestant) throws IOException, InterruptedException {
		try (RoundTrips counted = RoundTrips.to(database(contestant.tool()))) {
			Contestant.run(contestant.tool(), work(), counted.url(), this.history, 0);
			contestant.counted(BenchmarkServer.withoutFirst(counted));
		}
	}

	private void measure(Contestant contestant) throws IOException, InterruptedException {
		String url = database(contestant.tool());
		try (@Nullable
		Relay relay = this.isFar ? Relay.to(url, new LongWay(1_000_000)) : null) {
			contestant
				.add(Contestant.run(contestant.tool(), work(), (relay != null) ? relay.url() : url, this.history, 0));
		}
		int tables = History.tables(this.server, DATABASE);
		if (tables != ((this.start == Start.BACK) ? 0 : this.history.revisions())) {
			throw new IllegalStateException(contestant.tool() + " left " + tables + " tables");
		}
	}

	Contestant of(Tool tool) {
		return this.contestants.stream().filter((each) -> each.tool() == tool).findFirst().orElseThrow();
	}

	/** How many times as long one took as another. */
	double ratio(Tool one, Tool other) {
		return of(one).time().ratio(of(other).time());
	}

	private static long megabytes(Contestant contestant) {
		return Math.round(contestant.memory().middle() / 1024);
	}

	/**
	 * Tells what was measured.
	 * @param report who is told
	 * @param floor whose time is the measure of the others
	 */
	void report(Report report, Tool floor) {
		List<String> titles = new ArrayList<>(
				List.of(this.title, "seconds: median (min–max)", "times the floor", "CPU seconds", "peak MiB"));
		if (!this.isFar) {
			titles.add("round trips on connections");
		}
		MarkdownTable table = new MarkdownTable(titles.toArray(String[]::new));
		for (Contestant each : this.contestants) {
			List<Object> row = new ArrayList<>(
					List.of(each.tool(), each.time(), ratio(each.tool(), floor), each.processors(), megabytes(each)));
			if (!this.isFar) {
				row.add(each.roundTrips() + " on " + each.connections());
			}
			table.row(row.toArray());
		}
		report.print(table);
		Bars bars = new Bars(this.title);
		this.contestants.forEach((each) -> bars.add(each.tool().toString(), each.time()));
		report.chart(bars);
	}

}
