package io.boards.migrations.benchmarks.startup;

import java.io.IOException;

import io.boards.migrations.benchmarks.ClassPath;
import io.boards.migrations.benchmarks.Series;

/**
 * An application that is started again and again, and how long that took.
 *
 * @param migrator what migrates it
 * @param classPath its class path
 * @param url its database, which is at the head
 * @param time until it was ready
 * @param added how much longer than without a migrator in the same round
 * @param processors how long processors worked
 */
record Candidate(Migrator migrator, ClassPath classPath, String url, Series time, Series added, Series processors) {

	Candidate(Migrator migrator, ClassPath classPath, String url) {
		this(migrator, classPath, url, new Series(), new Series(), new Series());
	}

	/** Starts it once. */
	void start() throws IOException, InterruptedException {
		Start start = Start.of(this.classPath, this.url);
		this.time.add(start.nanos());
		this.processors.add(start.processors());
	}

	/** Compares the last start with one that was in the same round. */
	void compare(Candidate other) {
		this.added.add(this.time.last() - other.time.last());
	}

}
