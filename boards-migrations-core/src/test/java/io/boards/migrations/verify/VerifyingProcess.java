package io.boards.migrations.verify;

import java.io.File;
import java.io.IOException;
import java.util.List;

import io.boards.migrations.Migrations;
import io.boards.migrations.test.JavaProcess;
import io.boards.migrations.test.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A verification in a process of its own, to be killed.
 */
final class VerifyingProcess {

	/** The application name of its connections. */
	static final String NAME = "verifying";

	private VerifyingProcess() {
	}

	/**
	 * What the process does.
	 * @param arguments URL, user and password of the database, and where the revisions
	 * are
	 */
	public static void main(String[] arguments) {
		Migrations.builder(source(arguments)).locations(List.of(arguments[3])).siblings((name) -> {
			PGSimpleDataSource sibling = source(arguments);
			sibling.setDatabaseName(name);
			return sibling;
		}).build().verify();
	}

	private static PGSimpleDataSource source(String[] arguments) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(arguments[0]);
		source.setUser(arguments[1]);
		source.setPassword(arguments[2]);
		source.setApplicationName(NAME);
		return source;
	}

	/**
	 * Starts the process.
	 * @param database the application's database
	 * @param location where the revisions are
	 * @param output what it says
	 * @return the process
	 * @throws IOException if it does not start
	 */
	static Process start(TestDatabase database, String location, File output) throws IOException {
		return JavaProcess
			.of(VerifyingProcess.class, List.of(),
					List.of(database.url(), database.user(), database.password(), location))
			.redirectErrorStream(true)
			.redirectOutput(output)
			.start();
	}

}
