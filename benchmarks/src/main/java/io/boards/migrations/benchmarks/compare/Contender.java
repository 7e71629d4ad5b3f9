package io.boards.migrations.benchmarks.compare;

import java.io.IOException;
import java.util.List;
import java.util.Properties;

import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.Series;
import io.boards.migrations.test.RoundTrips;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is measured, and what was measured of it.
 */
final class Contender {

	private final String name;

	private final String database;

	private final Run run;

	/** What has to be found; null where anything may be. */
	private final @Nullable String expected;

	private final int rounds;

	private final Series time = new Series();

	private final Series processors = new Series();

	private final Series model = new Series();

	private String found = "";

	private int roundTrips;

	private int connections;

	Contender(String name, String database, Run run, @Nullable String expected) {
		this(name, database, run, expected, Integer.MAX_VALUE);
	}

	/**
	 * One that may be too slow for all rounds.
	 * @param rounds how often it runs at most
	 */
	Contender(String name, String database, Run run, @Nullable String expected, int rounds) {
		this.rounds = rounds;
		this.name = name;
		this.database = database;
		this.run = run;
		this.expected = expected;
	}

	/** In a run of its own, because counting takes time. */
	void countRoundTrips() throws IOException, InterruptedException {
		try (RoundTrips counted = RoundTrips.to(this.database)) {
			this.found = found(this.run.on(counted.url()));
			List<Integer> connections = BenchmarkServer.withoutFirst(counted);
			this.roundTrips = connections.stream().mapToInt(Integer::intValue).sum();
			this.connections = connections.size();
		}
	}

	void measure(int round) throws IOException, InterruptedException {
		if (round > this.rounds) {
			return;
		}
		Properties figures = this.run.on(this.database);
		found(figures);
		this.model.add(nanos(figures, "model"));
		this.time.add(nanos(figures, "all") - nanos(figures, "model"));
		this.processors.add(nanos(figures, "all.cpu"));
	}

	private static long nanos(Properties figures, String name) {
		return Long.parseLong(figures.getProperty(name, "0"));
	}

	private String found(Properties figures) {
		String now = figures.getProperty("found");
		if (this.expected != null && !this.expected.equals(now)) {
			throw new IllegalStateException(this.name + " should find\n" + this.expected + "and found\n" + now);
		}
		return now;
	}

	String name() {
		return this.name;
	}

	/** The time without what Hibernate took for its model. */
	Series time() {
		return this.time;
	}

	/** The time of processors, for the model too: meanwhile they do other things. */
	Series processors() {
		return this.processors;
	}

	/** What Hibernate took for its model. */
	Series model() {
		return this.model;
	}

	/** What was found, in a few words. */
	String found() {
		long lines = this.found.lines().count();
		return (lines == 0) ? "nothing" : (lines == 1) ? this.found : "the " + lines + " differences";
	}

	int roundTrips() {
		return this.roundTrips;
	}

	int connections() {
		return this.connections;
	}

	/** How it is run once. */
	@FunctionalInterface
	interface Run {

		Properties on(String url) throws IOException, InterruptedException;

	}

}
