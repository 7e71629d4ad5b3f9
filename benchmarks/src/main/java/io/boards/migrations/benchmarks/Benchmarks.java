package io.boards.migrations.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.boards.migrations.benchmarks.compare.CompareSuite;
import io.boards.migrations.benchmarks.graph.GraphSuite;
import io.boards.migrations.benchmarks.history.HistorySuite;
import io.boards.migrations.benchmarks.startup.StartupSuite;
import io.boards.migrations.benchmarks.tenants.TenantsSuite;

/**
 * Runs suites: {@code benchmarks/run [suite] [--rounds N]}.
 */
public final class Benchmarks {

	private static final Path DIRECTORY = Path.of("benchmarks", "target");

	/** In the order in which they run. */
	private static final Map<String, Suite> SUITES = new LinkedHashMap<>();

	static {
		SUITES.put("history", new HistorySuite());
		SUITES.put("graph", new GraphSuite());
		SUITES.put("startup", new StartupSuite());
		SUITES.put("compare", new CompareSuite());
		SUITES.put("tenants", new TenantsSuite());
	}

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
		int rounds = 0;
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
		Report report = new Report(System.out, DIRECTORY);
		try (BenchmarkServer server = BenchmarkServer.start()) {
			report.print(Machine.description(server));
			for (Map.Entry<String, Suite> each : SUITES.entrySet()) {
				if (names.isEmpty() || names.contains(each.getKey())) {
					run(each.getKey(), each.getValue(), server, rounds, report);
				}
			}
		}
		finally {
			report.end();
		}
	}

	/** What was measured is told also where the suite fails: it took long. */
	private static void run(String name, Suite suite, BenchmarkServer server, int rounds, Report report)
			throws Exception {
		try {
			suite.run(server, (rounds > 0) ? rounds : suite.rounds(), report);
		}
		catch (Exception ex) {
			report.print("**`" + name + "` failed**, and what it did not come to is missing.");
			throw ex;
		}
		finally {
			report.end(name);
		}
	}

}
