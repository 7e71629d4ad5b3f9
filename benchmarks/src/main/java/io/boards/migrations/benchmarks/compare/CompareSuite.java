package io.boards.migrations.benchmarks.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;

import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.Goals;
import io.boards.migrations.benchmarks.MarkdownTable;
import io.boards.migrations.benchmarks.Suite;

import org.springframework.util.FileSystemUtils;

/**
 * What it takes to compare a thousand entities with their database, and to write the
 * revisions that remove five differences.
 */
public final class CompareSuite implements Suite {

	@Override
	public void run(BenchmarkServer server, int rounds, PrintStream out) throws Exception {
		Path directory = Files.createTempDirectory("benchmarks");
		try {
			System.err.println("compare: making databases");
			Application plain = Application.make(EntityClasses.PLAIN, server, directory);
			Application worded = Application.make(EntityClasses.WORDED, server, directory);
			String different = server.create("different", "plain");
			BenchmarkServer.execute(different, Difference.FIVE.stream().map(Difference::made).toList());
			prove(plain, server, different);
			List<Contender> contenders = contenders(plain, worded, different);
			for (Contender each : contenders) {
				each.countRoundTrips();
			}
			measure(contenders, rounds);
			out.println(page(contenders, rounds));
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

	private static List<Contender> contenders(Application plain, Application worded, String different) {
		return List.of(
				new Contender("`check`, no difference", plain.database(),
						(url) -> plain.migrations(MigrationsRun.CHECK, url), ""),
				new Contender("`check`, five differences", different,
						(url) -> plain.migrations(MigrationsRun.CHECK, url), Difference.found(Difference.FIVE)),
				new Contender("`revision --autogenerate`, five differences, proven", different,
						(url) -> plain.migrations(MigrationsRun.GENERATE, url), "3 revisions"),
				new Contender("`check`, no difference, texts that PostgreSQL writes otherwise", worded.database(),
						(url) -> worded.migrations(MigrationsRun.CHECK, url), ""),
				new Contender("Hibernate's `SchemaValidator`, no difference", plain.database(), plain::hibernate, ""),
				new Contender("Hibernate's `SchemaValidator`, five differences", different, plain::hibernate, null));
	}

	private static void measure(List<Contender> contenders, int rounds) throws IOException, InterruptedException {
		List<Contender> shuffled = new ArrayList<>(contenders);
		for (int round = 1; round <= rounds; round++) {
			System.err.println("compare: round " + round + " of " + rounds);
			Collections.shuffle(shuffled, new Random(round));
			for (Contender each : shuffled) {
				each.measure();
			}
		}
	}

	private static String page(List<Contender> contenders, int rounds) {
		MarkdownTable figures = new MarkdownTable("1,000 entities, " + rounds + " rounds", "seconds: median (min–max)",
				"CPU seconds", "Hibernate's model before that", "round trips", "connections", "found");
		for (Contender each : contenders) {
			figures.row(each.name(), each.time(), each.processors(), each.model(), each.roundTrips(),
					each.connections(), each.found());
		}
		Goals goals = new Goals();
		Contender check = contenders.get(0);
		goals.add("`check` without a difference takes less than 2 s", check.time().median(), 2);
		goals.add("`check` with five differences takes less than 2 s", contenders.get(1).time().median(), 2);
		goals.add("`revision --autogenerate` with its proof takes less than 4 s", contenders.get(2).time().median(), 4);
		goals.add("`check` without a difference takes at most 20 round trips", check.roundTrips(), 20);
		return figures + "\n" + goals;
	}

}
