package io.boards.migrations.benchmarks;

/**
 * Measurements that belong together.
 */
@FunctionalInterface
public interface Suite {

	/**
	 * Measures.
	 * @param server where
	 * @param rounds how often
	 * @param report gets what was measured, and the goals
	 * @throws Exception where something fails, or does not do what it is measured for
	 */
	void run(BenchmarkServer server, int rounds, Report report) throws Exception;

	/**
	 * How often it measures if nobody says how often.
	 * @return a number of rounds
	 */
	default int rounds() {
		return 7;
	}

}
