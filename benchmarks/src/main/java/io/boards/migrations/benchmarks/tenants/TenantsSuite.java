package io.boards.migrations.benchmarks.tenants;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Properties;

import io.boards.migrations.benchmarks.Bars;
import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.ClassPath;
import io.boards.migrations.benchmarks.ColdRun;
import io.boards.migrations.benchmarks.MarkdownTable;
import io.boards.migrations.benchmarks.Report;
import io.boards.migrations.benchmarks.Series;
import io.boards.migrations.benchmarks.Suite;
import io.boards.migrations.benchmarks.tenants.TenantsRun.Work;

import org.springframework.util.FileSystemUtils;

/**
 * What it takes to upgrade a thousand tenants, each a schema with ten revisions, to find
 * nothing to do for any of them, and to apply one revision more to all. The system
 * property {@code tenants} gives another number of them.
 */
public final class TenantsSuite implements Suite {

	private static final int REVISIONS = 10;

	@Override
	public void run(BenchmarkServer server, int rounds, Report report) throws Exception {
		int tenants = Integer.getInteger("tenants", 1_000);
		Path directory = Files.createTempDirectory("benchmarks");
		try {
			for (int i = 1; i <= REVISIONS; i++) {
				write(directory, i);
			}
			String many = String.format(Locale.ROOT, "%,d tenants", tenants);
			MarkdownTable table = new MarkdownTable(many + ", " + REVISIONS + " revisions, " + rounds + " rounds",
					"workers", "seconds: median (min–max)", "CPU seconds", "connections at once", "connections taken",
					"peak MiB");
			Bars bars = new Bars(many + " from nothing to the head");
			for (int workers : new int[] { 1, 4, 8 }) {
				Row upgrade = new Row("upgrade, no schema is there", workers);
				Row nothing = new Row("upgrade, nothing to do", workers);
				for (int round = 1; round <= rounds; round++) {
					System.err.println("tenants: " + workers + " workers, round " + round + " of " + rounds);
					String url = server.replace("tenants", "template0");
					upgrade.add(run(Work.UPGRADE, url, directory, tenants, workers));
					nothing.add(run(Work.UPGRADE, url, directory, tenants, workers));
				}
				upgrade.print(table);
				bars.add((workers == 1) ? "one worker" : workers + " workers", upgrade.time);
				nothing.print(table);
			}
			Row alone = new Row("nothing to do, each tenant asked alone", 1);
			String url = server.replace("tenants", "template0");
			run(Work.UPGRADE, url, directory, tenants, 4);
			for (int round = 1; round <= rounds; round++) {
				alone.add(run(Work.ALONE, url, directory, tenants, 1));
			}
			alone.print(table);
			report.print(table);
			report.chart(bars);
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
	}

	@Override
	public int rounds() {
		return 3;
	}

	private static Properties run(Work work, String url, Path directory, int tenants, int workers) throws Exception {
		Properties figures = new ColdRun(TenantsRun.class, ClassPath.own()).with(work.name(), url, directory.toString(),
				String.valueOf(tenants), String.valueOf(workers));
		if (!figures.getProperty("atHead").equals(String.valueOf(tenants))) {
			throw new IllegalStateException("At the head: " + figures.getProperty("atHead"));
		}
		return figures;
	}

	private static void write(Path directory, int number) throws Exception {
		String table = "item_" + number;
		Files.writeString(directory.resolve("r%02d.sql".formatted(number)), """
				-- Item %1$d
				--
				-- Revision: r%1$02d
				%2$s-- Created: %3$s

				-- migrate:upgrade
				CREATE TABLE %4$s (id bigint PRIMARY KEY, name text NOT NULL, note text);
				CREATE INDEX %4$s_name ON %4$s (name);

				-- migrate:downgrade
				DROP TABLE %4$s;
				""".formatted(number, (number > 1) ? "-- Revises: r%02d%n".formatted(number - 1) : "",
				Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number), table));
	}

	/** What one way of doing it took each time. */
	private static final class Row {

		private final String name;

		private final int workers;

		private final Series time = new Series();

		private final Series processors = new Series();

		private int atOnce;

		private int taken;

		private long memory;

		Row(String name, int workers) {
			this.name = name;
			this.workers = workers;
		}

		void add(Properties figures) {
			this.time.add(Long.parseLong(figures.getProperty("all")));
			this.processors.add(Long.parseLong(figures.getProperty("all.cpu")));
			this.atOnce = Math.max(this.atOnce, Integer.parseInt(figures.getProperty("atOnce")));
			this.taken = Math.max(this.taken, Integer.parseInt(figures.getProperty("taken")));
			this.memory = Math.max(this.memory, Long.parseLong(figures.getProperty("memory")) / 1024);
		}

		void print(MarkdownTable table) {
			table.row(this.name, this.workers, this.time, this.processors.median(), this.atOnce, this.taken,
					this.memory);
		}

	}

}
