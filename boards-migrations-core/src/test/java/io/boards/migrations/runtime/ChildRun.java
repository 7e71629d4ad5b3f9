package io.boards.migrations.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.boards.migrations.Migrations;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.test.JavaProcess;
import io.boards.migrations.test.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An upgrade in a process of its own, which can be ended from outside.
 */
final class ChildRun implements AutoCloseable {

	/** The application name of its connections. */
	static final String NAME = "child";

	private final Process process;

	private final Path output;

	private ChildRun(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	static ChildRun of(TestDatabase database, String location, TransactionMode mode, Path output) {
		return by(database.url(), database, location, mode, output);
	}

	/**
	 * Begins one.
	 * @param url by what way it gets to the database
	 * @param database the database
	 * @param location where its revisions are
	 * @param mode what is committed at once
	 * @param output a file for what it says
	 * @return the run
	 */
	static ChildRun by(String url, TestDatabase database, String location, TransactionMode mode, Path output) {
		try {
			Process process = JavaProcess
				.of(ChildRun.class, List.of(),
						List.of(url, database.user(), database.password(), location, mode.name()))
				.redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			return new ChildRun(process, output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Asks it to end, as SIGTERM does.
	 * @return how long it took, in milliseconds
	 */
	long terminate() throws InterruptedException {
		long start = System.nanoTime();
		this.process.destroy();
		this.process.waitFor(30, TimeUnit.SECONDS);
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
	}

	/** {@code kill -9}. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/**
	 * Completed when it has ended.
	 * @return its exit code
	 */
	CompletableFuture<Integer> ended() {
		return this.process.onExit().thenApply(Process::exitValue);
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	int exitCode() {
		return this.process.exitValue();
	}

	String output() throws IOException {
		return Files.readString(this.output);
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	/**
	 * The process.
	 * @param arguments URL, user and password of the database, where the revisions are,
	 * and what is committed at once
	 */
	public static void main(String[] arguments) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(arguments[0]);
		source.setUser(arguments[1]);
		source.setPassword(arguments[2]);
		source.setApplicationName(NAME);
		RunSettings settings = RunSettings.standard().withTransaction(TransactionMode.valueOf(arguments[4]));
		try {
			Migrations.builder(source).locations(List.of(arguments[3])).settings(settings).build().upgrade();
		}
		catch (MigrationException ex) {
			System.out.println(ex.getMessage());
			System.exit(1);
		}
	}

}
