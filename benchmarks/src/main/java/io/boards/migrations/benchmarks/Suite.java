package io.boards.migrations.benchmarks;

import java.io.PrintStream;

/**
 * Measurements that belong together.
 */
@FunctionalInterface
public interface Suite {

	/**
	 * Measures.
	 * @param server where
	 * @param rounds how often
	 * @param out gets what was measured, as Markdown
	 * @throws Exception where something fails, or does not do what it is measured for
	 */
	void run(BenchmarkServer server, int rounds, PrintStream out) throws Exception;

}
