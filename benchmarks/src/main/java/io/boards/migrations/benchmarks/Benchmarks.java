package io.boards.migrations.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.boards.migrations.benchmarks.compare.CompareSuite;
import io.boards.migrations.benchmarks.history.HistorySuite;

/**
 * Runs suites: {@code benchmarks/run [suite] [--rounds N]}.
 */
public final class Benchmarks {

	private static final int ROUNDS = 7;

	private static final Map<String, Suite> SUITES = new TreeMap<>(
			Map.of("compare", new CompareSuite(), "history", new HistorySuite()));

	private Benchmarks() {
	}

	/**
	 * Prints a Markdown page to the standard output, and how it goes on to the standard
	 * error.
	 * @param arguments names of suites, by default all; and {@code --rounds N}
	 * @throws Exception where a suite fails
	 */
	public static void main(String[] arguments) throws Exception {
		List<String> names = new ArrayList<>();
		int rounds = ROUNDS;
		for (int i = 0; i < arguments.length; i++) {
			if (arguments[i].equals("--rounds") && i + 1 < arguments.length && arguments[i + 1].matches("[1-9]\\d*")) {
				rounds = Integer.parseInt(arguments[++i]);
			}
			else if (SUITES.containsKey(arguments[i])) {
				names.add(arguments[i]);
			}
			else {
				System.err.println("Usage: benchmarks/run [" + String.join("|", SUITES.keySet()) + "] [--rounds N]");
				System.exit(2);
			}
		}
		try (BenchmarkServer server = BenchmarkServer.start()) {
			System.out.println(Machine.description(server));
			for (Map.Entry<String, Suite> suite : SUITES.entrySet()) {
				if (names.isEmpty() || names.contains(suite.getKey())) {
					suite.getValue().run(server, rounds, System.out);
				}
			}
		}
	}

}
