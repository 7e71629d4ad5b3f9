package io.boards.migrations.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;

import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.Report;
import io.boards.migrations.benchmarks.Suite;

import org.springframework.util.FileSystemUtils;

/**
 * What it takes to compare a thousand entities with their database, and to write the
 * revisions that remove five differences.
 */
public final class CompareSuite implements Suite {

	@Override
	public void run(BenchmarkServer server, int rounds, Report report) throws Exception {
		Path directory = Files.createTempDirectory("benchmarks");
		try {
			System.err.println("compare: making databases");
			Application plain = Application.make(EntityClasses.PLAIN, server, directory);
			Application worded = Application.make(EntityClasses.WORDED, server, directory);
			server.create("same", "plain");
			String different = server.create("different", "plain");
			BenchmarkServer.execute(different, Difference.FIVE.stream().map(Difference::made).toList());
			prove(plain, server, different);
			Contenders contenders = Contenders.of(plain, worded, different);
			for (Contender each : contenders.all()) {
				each.countRoundTrips();
			}
			measure(contenders.all(), rounds);
			contenders.tell(rounds, report);
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
	}

	/** Sees that no difference is left when what is generated was applied. */
	private static void prove(Application application, BenchmarkServer server, String different)
			throws IOException, InterruptedException {
		Path written = Files.createDirectory(application.directory().resolve("proven"));
		application.migrations(MigrationsRun.GENERATE, different, written);
		String proven = server.create("proven", "different");
		application.upgrade(proven, written);
		Properties left = application.migrations(MigrationsRun.CHECK, proven, written);
		if (!left.getProperty("found").isEmpty()) {
			throw new IllegalStateException("Left after what was generated:\n" + left.getProperty("found"));
		}
	}

	private static void measure(List<Contender> contenders, int rounds) throws IOException, InterruptedException {
		List<Contender> shuffled = new ArrayList<>(contenders);
		for (int round = 1; round <= rounds; round++) {
			System.err.println("compare: round " + round + " of " + rounds);
			Collections.shuffle(shuffled, new Random(round));
			for (Contender each : shuffled) {
				each.measure(round);
			}
		}
	}

}
