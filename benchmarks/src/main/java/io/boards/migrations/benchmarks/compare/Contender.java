package io.boards.migrations.benchmarks.compare;

import java.io.IOException;
import java.util.List;
import java.util.Properties;

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

	private final Series work = new Series();

	private final Series model = new Series();

	private String found = "";

	private int roundTrips;

	private int connections;

	private Contender(String name, String database, Run run, @Nullable String expected) {
		this.name = name;
		this.database = database;
		this.run = run;
		this.expected = expected;
	}

	/**
	 * Everything that is measured, ours first.
	 */
	static List<Contender> all(Databases databases) {
		Run check = (url) -> databases.migrations(MigrationsRun.CHECK, url);
		Run generate = (url) -> databases.migrations(MigrationsRun.GENERATE, url);
		return List.of(new Contender("`check`, no difference", databases.same(), check, ""),
				new Contender("`check`, five differences", databases.different(), check,
						Difference.mended(Difference.FIVE)),
				new Contender("`revision --autogenerate`, five differences, proven", databases.different(), generate,
						null),
				new Contender("Hibernate's `SchemaValidator`, no difference", databases.same(), databases::hibernate,
						""),
				new Contender("Hibernate's `SchemaValidator`, five differences", databases.different(),
						databases::hibernate, null));
	}

	/** In a run of its own, because counting takes time. */
	void countRoundTrips() throws IOException, InterruptedException {
		try (RoundTrips counted = RoundTrips.to(this.database)) {
			this.found = found(this.run.on(counted.url()));
			// The one by which the driver was loaded does not count.
			List<Integer> connections = counted.onConnections().subList(1, counted.onConnections().size());
			this.roundTrips = connections.stream().mapToInt(Integer::intValue).sum();
			this.connections = connections.size();
		}
	}

	void measure() throws IOException, InterruptedException {
		Properties figures = this.run.on(this.database);
		found(figures);
		long hibernate = Long.parseLong(figures.getProperty("model"));
		this.model.add(hibernate);
		this.work.add(Long.parseLong(figures.getProperty("all")) - hibernate);
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

	/** Without what Hibernate took for its model. */
	Series work() {
		return this.work;
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
	private interface Run {

		Properties on(String url) throws IOException, InterruptedException;

	}

}
