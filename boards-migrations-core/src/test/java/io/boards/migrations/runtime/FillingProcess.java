package io.boards.migrations.runtime;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

import io.boards.migrations.Migrations;
import io.boards.migrations.runtime.filling.R1_fill;
import io.boards.migrations.test.JavaProcess;
import io.boards.migrations.test.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A backfill in a process of its own, to be killed.
 */
final class FillingProcess {

	static final String NAME = "filling";

	private FillingProcess() {
	}

	/**
	 * What the process does. It prints the milliseconds of each batch.
	 * @param args URL, user, password, rows in a batch
	 */
	public static void main(String[] args) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(args[0]);
		source.setUser(args[1]);
		source.setPassword(args[2]);
		source.setApplicationName(NAME);
		R1_fill.code = (op) -> op.backfill("generation").set("runs = runs + 1").batchSize(Integer.parseInt(args[3]));
		BackfillThrottle print = (batch) -> {
			System.out.println("took " + batch.duration().toMillis());
			return Duration.ZERO;
		};
		Migrations.builder(source)
			.locations(List.of("classpath:io/boards/migrations/runtime/filling"))
			.settings(RunSettings.standard().withThrottle(print))
			.build()
			.upgrade();
	}

	/**
	 * Starts the process.
	 * @param database where the table is
	 * @param batchSize how many rows a batch has
	 * @param output what it prints is put behind what is there
	 * @return the process
	 * @throws IOException if it does not start
	 */
	static Process start(TestDatabase database, int batchSize, File output) throws IOException {
		return JavaProcess
			.of(FillingProcess.class, List.of(),
					List.of(database.url(), database.user(), database.password(), Integer.toString(batchSize)))
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(output))
			.start();
	}

}
