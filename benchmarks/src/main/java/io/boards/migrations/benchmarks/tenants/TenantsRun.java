package io.boards.migrations.benchmarks.tenants;

import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import io.boards.migrations.Migrations;
import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.ColdRun;
import io.boards.migrations.benchmarks.PeakMemory;
import io.boards.migrations.benchmarks.Watch;

/**
 * All tenants are upgraded once, in a JVM that has done nothing before.
 */
public final class TenantsRun {

	private TenantsRun() {
	}

	/** How they are upgraded. */
	enum Work {

		/** All of them together. */
		UPGRADE,

		/** Each by itself, one after the other. */
		ALONE

	}

	/**
	 * Measures once.
	 * @param arguments the work, the database, the directory of the revisions, how many
	 * tenants, and how many workers
	 * @throws Exception where a tenant fails
	 */
	public static void main(String[] arguments) throws Exception {
		List<String> tenants = IntStream.range(0, Integer.parseInt(arguments[3]))
			.mapToObj((number) -> "tenant_" + number)
			.toList();
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setDataSource(BenchmarkServer.source(arguments[1]));
			// The pool is there, as in an application that runs.
			pool.getConnection().close();
			CountedPool counted = new CountedPool(pool);
			Migrations migrations = Migrations.builder(counted)
				.locations(List.of("file:" + arguments[2]))
				.tenants(() -> tenants)
				.tenantsParallel(Integer.parseInt(arguments[4]))
				.build();
			Properties figures = new Properties();
			Watch watch = new Watch();
			if (Work.valueOf(arguments[0]) == Work.ALONE) {
				tenants.forEach((each) -> migrations.tenant(each).upgrade());
			}
			else {
				migrations.tenants().upgrade().requireAll();
			}
			watch.stop(figures, "all");
			figures.setProperty("atOnce", String.valueOf(counted.atOnce()));
			figures.setProperty("taken", String.valueOf(counted.taken()));
			figures.setProperty("memory", String.valueOf(PeakMemory.kibibytes()));
			figures.setProperty("atHead",
					String.valueOf(migrations.tenants()
						.standings()
						.values()
						.values()
						.stream()
						.filter((each) -> each.isUpToDate())
						.count()));
			ColdRun.print(figures);
		}
	}

}
