package io.boards.migrations.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import io.boards.migrations.sql.WireTap.Exchange;
import io.boards.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Has one psql run many scripts, each as a file of its own, and tells what it sent to the
 * server for each of them.
 */
final class PsqlRun {

	private static final String BETWEEN = "ROLLBACK; RESET standard_conforming_strings; SELECT 'between'";

	/** Printed between the scripts, where psql's own messages go. */
	private static final String LINE = "@@@@";

	private final TestDatabase database;

	private final Path directory;

	/**
	 * Prepares to run scripts.
	 * @param database where
	 * @param directory for files
	 */
	PsqlRun(TestDatabase database, Path directory) {
		this.database = database;
		this.directory = directory;
	}

	/**
	 * Runs scripts.
	 * @param scripts their texts
	 * @return for each what psql made of it
	 */
	List<Judged> run(List<String> scripts) throws IOException, InterruptedException {
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < scripts.size(); i++) {
			Files.writeString(this.directory.resolve(i + ".sql"), scripts.get(i));
			all.append("\\i " + i + ".sql\n\\echo " + LINE + "\n" + BETWEEN.replace(";", "\\;") + ";\n");
		}
		Files.writeString(this.directory.resolve("all.sql"), all);
		List<Exchange> exchanges = new CopyOnWriteArrayList<>();
		String printed;
		try (WireTap tap = WireTap.on(this.database, exchanges::add)) {
			printed = psql(tap.port());
		}
		return judged(exchanges, printed.split(LINE + "\n"));
	}

	private static List<Judged> judged(List<Exchange> exchanges, String[] printed) {
		List<Judged> judged = new ArrayList<>();
		List<Exchange> queries = new ArrayList<>();
		for (Exchange exchange : exchanges) {
			if (exchange.query().startsWith(BETWEEN)) {
				judged.add(new Judged(List.copyOf(queries), printed[judged.size()]));
				queries.clear();
			}
			else {
				queries.add(exchange);
			}
		}
		return judged;
	}

	private String psql(int port) throws IOException, InterruptedException {
		Path output = this.directory.resolve("output");
		ProcessBuilder builder = new ProcessBuilder("psql", "-X", "-q", "-A", "-t", "-o", "/dev/null", "-v",
				"VERBOSITY=sqlstate", "-f", "all.sql")
			.directory(this.directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment()
			.putAll(Map.of("PGHOST", "localhost", "PGPORT", String.valueOf(port), "PGDATABASE",
					this.database.url().replaceAll(".*/", ""), "PGUSER", this.database.user(), "PGPASSWORD",
					this.database.password(), "PGCLIENTENCODING", "UTF8", "PGSSLMODE", "disable", "PGGSSENCMODE",
					"disable"));
		Process process = builder.start();
		assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
		String printed = Files.readString(output);
		assertThat(process.exitValue()).as(printed).isZero();
		return printed;
	}

	/**
	 * What psql made of a script.
	 *
	 * @param queries what it sent, and the answers
	 * @param printed what it said
	 */
	record Judged(List<Exchange> queries, String printed) {
	}

}
