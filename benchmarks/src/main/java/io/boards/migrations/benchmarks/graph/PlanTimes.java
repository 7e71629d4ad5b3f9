package io.boards.migrations.benchmarks.graph;

import java.util.Properties;

import io.boards.migrations.benchmarks.Series;

/**
 * How long planning took.
 *
 * @param all reading, checking and planning
 * @param load reading the files
 * @param check putting the revisions into a graph
 * @param plan planning the upgrade to all heads
 * @param whole all of it with a database, and the SQL of all steps
 */
record PlanTimes(Series all, Series load, Series check, Series plan, Series whole) {

	PlanTimes() {
		this(new Series(), new Series(), new Series(), new Series(), new Series());
	}

	void add(Properties parts, Properties complete) {
		long loaded = nanos(parts, "load");
		long checked = nanos(parts, "check");
		long planned = nanos(parts, "plan");
		this.load.add(loaded);
		this.check.add(checked);
		this.plan.add(planned);
		this.all.add(loaded + checked + planned);
		this.whole.add(nanos(complete, "all"));
	}

	private static long nanos(Properties figures, String name) {
		return Long.parseLong(figures.getProperty(name));
	}

}
